import { cancelPending } from '../../app/policy/cancel.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type PolicyTools, policyNamed } from './tools.ts';

export function policyCancel({ withApp }: PolicyTools): Command {
  return {
    name: 'policy cancel',
    summary: 'Take back the change of a policy that waits.',
    usage: `
regain policy cancel [--organisation DOMAIN]

Takes back what waits. The policy in force stays as it is, and all Global admins are told.

Ends with 0 if it was taken back, 1 if nothing waits.
`,
    run: async (args, { out, err }) => {
      const { values } = readArguments(args, { organisation: { type: 'string' } }, { positionals: 0 });
      return withApp(async (app) => {
        const { organisationId, pending } = await policyNamed(app, values.organisation);
        const by = { kind: 'operator' } as const;
        const version = pending?.version ?? 0;
        const done =
          pending !== undefined &&
          (await cancelPending(app, { organisationId, version, by })) === 'cancelled';
        if (done) out.write(`Version ${version} was taken back.\n`);
        else err.write('Nothing waits.\n');
        return done ? 0 : 1;
      });
    },
  };
}
