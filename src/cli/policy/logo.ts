import { changeLogo } from '../../app/policy/logo.ts';
import { type UploadFault, uploadBounds } from '../../domain/policy/logo.ts';
import { translator } from '../../text/translate.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { readBytes } from '../files.ts';
import { plain } from './plain.ts';
import { type PolicyTools, policyNamed } from './tools.ts';

export function policyLogo({ withApp }: PolicyTools): Command {
  return {
    name: 'policy logo',
    summary: 'Give an organisation’s pages a logo, or take it away.',
    usage: `
regain policy logo FILE [--organisation DOMAIN]
regain policy logo --remove [--organisation DOMAIN]

Puts the picture in FILE in the place of the organisation's name, at once: a PNG, JPEG or WebP of at most 512 KiB, from 16 to
4,000 pixels wide and high. It is stored as a PNG of at most 480 by 160 pixels, with nothing in it but pixels. What waits of the
policy goes on waiting.

  --organisation DOMAIN   one of the organisation's domains; needed where there is more than one organisation
  --remove                show the name again

Ends with 0 if it is in force, 1 if somebody else changed the policy meanwhile, 2 if FILE is no picture that can be taken.
`,
    run: async (args, { out, err }) => {
      const { values, positionals } = readArguments(
        args,
        { organisation: { type: 'string' }, remove: { type: 'boolean' } },
        { positionals: 1 },
      );
      const [file] = positionals;
      if ((file === undefined) === (values.remove !== true))
        throw new CommandError('Which picture? "regain policy logo FILE", or "regain policy logo --remove".');
      // One byte more than is taken, so that a film is refused without being read.
      const upload = file === undefined ? undefined : await readBytes(file, uploadBounds.bytes + 1);
      return withApp(async (app) => {
        const { organisationId, version } = await policyNamed(app, values.organisation);
        const by = { kind: 'operator' } as const;
        const result = await changeLogo(app, { organisationId, by, seen: version, upload });
        switch (result.kind) {
          case 'in-force':
            out.write(`In force, as version ${result.version}.\n`);
            return 0;
          case 'unchanged':
            out.write('Nothing differs from what is in force.\n');
            return 0;
          case 'refused':
            throw new CommandError(refusal(file!, result.fault));
          case 'overtaken':
            err.write('Somebody changed the policy meanwhile. Nothing was changed.\n');
            return 1;
          default:
            // The operator is always allowed, and a logo never waits.
            throw new CommandError('The organisation is not there any more.');
        }
      });
    },
  };
}

/** As the console says it; of an empty file "choose one first" would be no help. */
function refusal(file: string, fault: UploadFault): string {
  const id = `console.logo.refused.${fault === 'none' ? 'format' : fault}` as const;
  const { bytes, ...sides } = uploadBounds;
  return `${plain(file)}: ${translator('en')(id, { size: bytes / 1024, ...sides })}`;
}
