import type { AppContext } from '../../app/context.ts';
import { type PolicyStanding, readPolicyOf } from '../../app/policy/read.ts';
import { CommandError } from '../command.ts';

/** What the commands of a policy need of the world beyond `CliContext`. */
export interface PolicyTools {
  /** Where a question is asked; undefined if nobody could answer. */
  terminal: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } | undefined;
  /** Runs `work` on the configured database, shared with a Regain that is running. */
  withApp<T>(work: (app: AppContext) => Promise<T>): Promise<T>;
}

/** The policy of the organisation with this domain; without one, of the only organisation. @throws CommandError */
export async function policyNamed(app: AppContext, domain: string | undefined): Promise<PolicyStanding> {
  const id = await app.store.policies.organisationOf(domain?.toLowerCase());
  const standing = id === undefined ? undefined : await readPolicyOf(app, id);
  if (standing !== undefined) return standing;
  throw new CommandError(
    domain === undefined
      ? 'There is more than one organisation, or none: name one with --organisation DOMAIN.'
      : `No organisation has the domain ${domain}.`,
  );
}
