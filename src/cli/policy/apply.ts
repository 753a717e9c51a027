import { createInterface } from 'node:readline/promises';
import type { AppContext } from '../../app/context.ts';
import { impactOf } from '../../app/policy/impact.ts';
import { planChange } from '../../app/policy/plan.ts';
import { type ProposalResult, proposePolicy } from '../../app/policy/propose.ts';
import type { PolicyStanding } from '../../app/policy/read.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { documentOf } from '../../domain/policy/read.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError, type ExitCode } from '../command.ts';
import type { CliContext } from '../context.ts';
import { presetNamed, readDocument } from './document.ts';
import { day } from './plain.ts';
import { changeLines, impactLines } from './show.ts';
import { type PolicyTools, policyNamed } from './tools.ts';

export function policyApply(tools: PolicyTools): Command {
  return {
    name: 'policy apply',
    summary: 'Change an organisation’s policy to a document.',
    usage: `
regain policy apply FILE [--organisation DOMAIN] [--expect-version N] [--preset PRESET] [--yes]

Shows what the document in FILE changes and whom it locks out, asks, and applies it. What opens nothing is in force at once.
What opens more than before waits 72 hours or as long as the policy in force says, and all Global admins are told; until
then, "regain policy cancel" or any of them takes it back. A change that waited before is given up.

  --organisation DOMAIN   one of the organisation's domains; needed where there is more than one organisation
  --expect-version N      refuse if the policy is not at this version any more; "regain policy get" names it
  --preset PRESET         "standard", or "self-service-only", where nobody may reset for another; only here can it be changed
  --yes                   don't ask

Ends with 0 if it is applied, waits, or changes nothing; 1 if it was declined, or somebody else changed the policy meanwhile;
2 if FILE is no policy.
`,
    run: async (args, context) => {
      const { values, positionals } = readArguments(
        args,
        {
          organisation: { type: 'string' },
          preset: { type: 'string' },
          'expect-version': { type: 'string' },
          yes: { type: 'boolean' },
        },
        { positionals: 1 },
      );
      const [file] = positionals;
      if (!file) throw new CommandError('Which document? "regain policy apply FILE".');
      return tools.withApp(async (app) => {
        const standing = await policyNamed(app, values.organisation);
        const preset = values.preset === undefined ? standing.preset : presetNamed(values.preset);
        const { document, policy } = await readDocument(app, file, preset);
        const seen = versionOf(values['expect-version']) ?? standing.version;
        if (seen !== standing.version) return overtaken(context, standing.version);
        const plan = planChange(standing, { preset, policy, document: documentOf(preset, policy) });
        if (plan.now === undefined && plan.later === undefined) {
          context.out.write('Nothing differs from what is in force.\n');
          return 0;
        }
        const whom = async (of: Policy) => impactLines((await impactOf(app, standing.organisationId, of))!);
        const preview = [
          ...(preset === standing.preset ? [] : [`Preset: "${standing.preset}" becomes "${preset}".`]),
          ...changeLines(plan.changes),
          ...(await whom(policy)),
          ...(plan.later === undefined
            ? ['It will be in force at once.']
            : [`What opens more (!) will wait ${standing.policy.loweringHours} hours.`]),
          ...(plan.now === undefined || plan.later === undefined
            ? []
            : ['The rest will be in force at once. Until then:', ...(await whom(plan.now.policy))]),
          ...(standing.pending === undefined
            ? []
            : [`Version ${standing.pending.version}, which waits, will be given up.`]),
        ];
        context.out.write(`${preview.join('\n')}\n`);
        if (!values.yes && !(await agrees(tools))) {
          context.err.write('Nothing was changed.\n');
          return 1;
        }
        return apply(app, context, standing, { seen, document, preset });
      });
    },
  };
}

async function apply(
  app: AppContext,
  context: CliContext,
  { organisationId }: PolicyStanding,
  change: { seen: number; document: unknown; preset: PolicyStanding['preset'] },
): Promise<ExitCode> {
  const by = { kind: 'operator' } as const;
  const result: ProposalResult = await proposePolicy(app, { organisationId, by, ...change });
  switch (result.kind) {
    case 'in-force':
      context.out.write(`In force, as version ${result.version}.\n`);
      return 0;
    case 'waits':
      context.out.write(
        `${result.partly ? 'What opens nothing is in force. The rest' : 'It'} waits, as version ${result.version}, until ${day(result.takesEffectAt)}. All Global admins are told.\n`,
      );
      return 0;
    case 'unchanged':
      context.out.write('Nothing differs from what is in force.\n');
      return 0;
    case 'overtaken':
      return overtaken(context, result.version);
    case 'no-passkey':
      throw new CommandError(
        'No Global admin has a passkey that counts: with "administratorsNeedPasskey", none of them could act any more. Nothing was changed.',
      );
    default:
      // The document was read before, and the operator is always allowed.
      throw new CommandError('The organisation is not there any more.');
  }
}

function overtaken({ err }: CliContext, version: number): ExitCode {
  err.write(`Somebody changed the policy: it is at version ${version}. Nothing was changed.\n`);
  return 1;
}

function versionOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new CommandError('--expect-version takes a number.');
  return Number(text);
}

async function agrees({ terminal }: PolicyTools): Promise<boolean> {
  if (terminal === undefined) throw new CommandError('There is nobody to ask: say --yes.');
  const asking = createInterface(terminal);
  // Ctrl-C and Ctrl-D decline.
  const gone = new Promise<string>((resolve) => asking.on('close', () => resolve('')));
  asking.on('SIGINT', () => asking.close());
  try {
    const answer = await Promise.race([asking.question('Apply it? [y/N] '), gone]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}
