import { impactOf } from '../../app/policy/impact.ts';
import { diffPolicies } from '../../domain/policy/compare.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { presetNamed, readDocument } from './document.ts';
import { changeLines, impactLines } from './show.ts';
import { type PolicyTools, policyNamed } from './tools.ts';

export function policyDiff({ withApp }: PolicyTools): Command {
  return {
    name: 'policy diff',
    summary: 'Say what a document would change of a policy, and whom it locks out.',
    usage: `
regain policy diff FILE [--organisation DOMAIN] [--preset PRESET]

Compares the document in FILE with the policy in force, and says whom it would lock out. It changes nothing. "!" marks what
opens more than before: that waits 72 hours or more once it is applied.

Ends with 0 if nothing differs, 1 if something does, 2 if FILE is no policy.
`,
    run: async (args, { out }) => {
      const { values, positionals } = readArguments(
        args,
        { organisation: { type: 'string' }, preset: { type: 'string' } },
        { positionals: 1 },
      );
      const [file] = positionals;
      if (!file) throw new CommandError('Which document? "regain policy diff FILE".');
      return withApp(async (app) => {
        const standing = await policyNamed(app, values.organisation);
        const preset = values.preset === undefined ? standing.preset : presetNamed(values.preset);
        const { policy } = await readDocument(app, file, preset);
        const changes = diffPolicies(standing.policy, policy);
        if (changes.length === 0 && preset === standing.preset) {
          out.write('Nothing differs.\n');
          return 0;
        }
        const impact = await impactOf(app, standing.organisationId, policy);
        const lines = [
          ...(preset === standing.preset ? [] : [`Preset: "${standing.preset}" becomes "${preset}".`]),
          ...changeLines(changes),
          ...impactLines(impact!),
        ];
        out.write(`${lines.join('\n')}\n`);
        return 1;
      });
    },
  };
}
