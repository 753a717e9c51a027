import { diffPolicies, type PolicyChange } from '../../domain/policy/compare.ts';
import { changeSentences } from '../../domain/policy/describe.ts';
import type { Policy, Preset } from '../../domain/policy/policy.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { type AuthorGone, type JobPayloads, job } from '../messages/jobs.ts';

interface PolicyNews {
  organisationId: string;
  event: JobPayloads['policy-notice']['event'];
  version: number;
  at: Date;
  takesEffectAt: Date;
  /** Undefined is the operator. */
  by: string | undefined;
  /** Why the author of what is off can't ask for it any more; then `by` names them, and nobody took it back. */
  because?: AuthorGone;
  before: { preset: Preset; policy: Policy };
  after: { preset: Preset; policy: Policy };
}

/** Tells every active Global admin, whoever caused it included: their account may be in somebody else's hands. */
export async function noticesToAdministrators(
  app: Pick<AppContext, 'secrets'>,
  tx: Repositories,
  { organisationId, event, version, at, takesEffectAt, by, because, before, after }: PolicyNews,
): Promise<void> {
  const administrators = await tx.help.administrators(organisationId);
  const all = diffPolicies(before.policy, after.policy);
  const changes = event === 'changed' ? all : all.filter((change) => change.lowers);
  await tx.jobs.add(
    administrators.map(({ accountId }) =>
      job(app, 'policy-notice', {
        id: `policy-${organisationId}-${version}-${event}-${accountId}`,
        accountId,
        event,
        at: at.toISOString(),
        takesEffectAt: takesEffectAt.toISOString(),
        by,
        ...(because && { because }),
        preset: before.preset === after.preset ? undefined : after.preset,
        changes: changes.map(mailed),
      }),
    ),
  );
}

/** Threat: a stolen session has our own mails carry a link of its thief's to every other administrator (R48). */
function mailed(change: PolicyChange): ReturnType<typeof changeSentences> {
  if (change.path !== 'helpLink') return changeSentences(change);
  return { after: { id: 'console.policy.mail.help-link', values: {} } };
}
