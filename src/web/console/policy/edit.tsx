import { stepUpOf } from '../../../app/administration/step-up.ts';
import { type HistoryEntry, policyHistory } from '../../../app/policy/history.ts';
import { proposePolicy } from '../../../app/policy/propose.ts';
import { newest, type PolicyStanding, readPolicyOf } from '../../../app/policy/read.ts';
import { reviewPolicy } from '../../../app/policy/review.ts';
import type { Signed } from '../../../app/session/session.ts';
import { isSame, readPolicy } from '../../../domain/policy/read.ts';
import type { Ctx } from '../../context.ts';
import { changesLanguage } from '../../view/language.ts';
import { toStepUp } from '../guard.tsx';
import { say } from '../said.tsx';
import { EditPage, type EditPageProps } from './edit-page.tsx';
import { documentTyped, type Typed, typedIn, typedOf } from './form.ts';
import { seenIn, seenOf } from './hidden.ts';
import { OnlyGlobalAdmins } from './only-global-admins.tsx';
import { type ReviewMissing, ReviewPage } from './review-page.tsx';

const room = '/admin/policy';

/** The form as the policy stands: with what waits, which a change replaces. */
export async function answerEdit(c: Ctx, who: Signed): Promise<Response> {
  const standing = await standingOf(c, who);
  if (standing === undefined) return c.notFound();
  const typed = typedOf(newest(standing));
  return c.html(<EditPage c={c} who={who} standing={standing} typed={typed} />);
}

/** Shows what a change comes to, then saves it; or shows the form again as it was typed. */
export async function postEdit(c: Ctx, who: Signed): Promise<Response> {
  const standing = await standingOf(c, who);
  if (standing === undefined) return c.notFound();
  const typed = typedIn(c.var.form);
  const changed = changesLanguage(c);
  const wanted = c.var.form.text('do');
  if (wanted === 'change' || (changed && c.var.form.text('at') !== 'review')) {
    return again(c, who, { standing, typed, seen: seenIn(c) }, 200);
  }
  if (isOvertaken(c, standing)) return overtaken(c, who, standing, typed);
  return wanted === 'save' && !changed ? save(c, who, standing, typed) : review(c, who, standing, typed);
}

function standingOf(c: Ctx, { account }: Signed): Promise<PolicyStanding | undefined> {
  return readPolicyOf(c.var.deps.app, account.organisation?.id ?? '');
}

function isOvertaken(c: Ctx, standing: PolicyStanding): boolean {
  const [saw, is] = [seenIn(c), seenOf(standing)];
  return saw.seen !== is.seen || saw.waiting !== is.waiting;
}

function again(
  c: Ctx,
  who: Signed,
  props: Omit<EditPageProps, 'c' | 'who'>,
  status: 200 | 409 | 422,
): Response | Promise<Response> {
  return c.html(<EditPage c={c} who={who} {...props} />, status);
}

async function review(
  c: Ctx,
  who: Signed,
  standing: PolicyStanding,
  typed: Typed,
  missing?: ReviewMissing,
): Promise<Response> {
  const { deps, t } = c.var;
  const result = await reviewPolicy(deps.app, who, standing, documentTyped(typed, standing));
  switch (result.kind) {
    case 'invalid':
      return again(c, who, { standing, typed, problems: result.problems }, 422);
    case 'unchanged':
      return again(c, who, { standing, typed, refused: t('console.policy.unchanged') }, 422);
    case 'no-passkey':
      return again(c, who, { standing, typed, refused: t('console.policy.no-passkey') }, 422);
    case 'review':
      return c.html(
        <ReviewPage c={c} who={who} review={result.review} typed={typed} missing={missing} />,
        missing ? 403 : 200,
      );
  }
}

async function save(c: Ctx, who: Signed, standing: PolicyStanding, typed: Typed): Promise<Response> {
  const { deps, visitor, t } = c.var;
  const proof = stepUpOf(deps.app, who);
  if (proof === 'no-passkey') return toStepUp(c, who, `${room}/edit`);
  if (proof !== 'fresh') return review(c, who, standing, typed, proof);
  const result = await proposePolicy(deps.app, {
    organisationId: standing.organisationId,
    by: { kind: 'account', account: who.account, visitor },
    ...seenIn(c),
    document: documentTyped(typed, standing),
  });
  switch (result.kind) {
    case 'in-force':
      return say(c, 'policy-in-force', room);
    case 'waits':
      return say(c, result.partly ? 'policy-partly' : 'policy-waits', room);
    case 'unchanged':
      return say(c, 'policy-there-already', room);
    case 'invalid':
      return again(c, who, { standing, typed, problems: result.problems }, 422);
    case 'no-passkey':
      return again(c, who, { standing, typed, refused: t('console.policy.no-passkey') }, 422);
    case 'overtaken':
      return overtaken(c, who, (await standingOf(c, who)) ?? standing, typed);
    case 'not-allowed':
      return c.html(<OnlyGlobalAdmins c={c} who={who} />, 403);
    case 'unknown-organisation':
      return c.notFound();
  }
}

/** Somebody else changed the policy, or the reader pressed twice: then it says already what they want. */
async function overtaken(c: Ctx, who: Signed, standing: PolicyStanding, typed: Typed): Promise<Response> {
  const reading = readPolicy(documentTyped(typed, standing), standing.preset);
  if (reading.ok && isSame(reading.policy, newest(standing))) return say(c, 'policy-there-already', room);
  const meanwhile = await since(c, standing);
  return again(c, who, { standing, typed, meanwhile, refused: c.var.t('console.policy.overtaken') }, 409);
}

/** What was changed after what the reader saw, and what became of what they saw wait. */
async function since(c: Ctx, { organisationId }: PolicyStanding): Promise<readonly HistoryEntry[]> {
  const { seen, waiting } = seenIn(c);
  const { entries } = await policyHistory(c.var.deps.app, organisationId);
  return entries.filter(
    ({ version, state }) => version > seen || (version === waiting && state !== 'pending'),
  );
}
