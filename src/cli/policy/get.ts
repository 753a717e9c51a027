import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { policyText } from './show.ts';
import { type PolicyTools, policyNamed } from './tools.ts';

export function policyGet({ withApp }: PolicyTools): Command {
  return {
    name: 'policy get',
    summary: 'Say what an organisation’s policy is, or print it to be edited.',
    usage: `
regain policy get [--organisation DOMAIN] [--json]

Says in sentences what is in force, what waits, and what no policy can lower. It changes nothing.

  --organisation DOMAIN   one of the organisation's domains; needed where there is more than one organisation
  --json                  the document alone: what differs from the preset, for "regain policy apply FILE"

Ends with 0, or with 2 if it could not be found out.
`,
    run: async (args, { out }) => {
      const { values } = readArguments(
        args,
        { organisation: { type: 'string' }, json: { type: 'boolean' } },
        { positionals: 0 },
      );
      const standing = await withApp((app) => policyNamed(app, values.organisation));
      out.write(values.json ? `${JSON.stringify(standing.document, null, 2)}\n` : policyText(standing));
      return 0;
    },
  };
}
