import { mayEver } from '../../../domain/authority/decide.ts';
import { uuidv7 } from '../../../domain/uuidv7.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { supportCodeOf } from '../../identity.ts';
import type { Signed } from '../../session/session.ts';
import { recordRefusal } from '../record-refusal.ts';
import { verdictOn } from '../verdict.ts';
import type { BulkAct } from './acts.ts';
import { type Choice, select } from './selection.ts';

type DraftResult =
  | { kind: 'drafted'; id: string }
  | { kind: 'nobody' }
  | { kind: 'too-many'; most: number }
  | { kind: 'forbidden' }
  | { kind: 'wait'; seconds: number };

/** A draft of fifty thousand people is fifty thousand rows: thirty an hour for each administrator (ours). */
const draftLimit = { seconds: 3600, max: 30 };
const batch = 500;

/**
 * Writes down who was chosen, and judges each by the same verdict as an act on one: what the preview shows. Nothing
 * happens to anybody, and each is judged anew when their turn comes.
 */
export async function draftBulk(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  { act, choice }: { act: BulkAct; choice: Choice },
): Promise<DraftResult> {
  const actor = who.account;
  const { organisation } = actor;
  if (organisation === undefined || !mayEver(act, actor.roles)) {
    await refuse(app, visitor, actor, act, 'role');
    return { kind: 'forbidden' };
  }
  const key = app.secrets.mac('limit', `bulk drafts ${actor.id}`);
  const wait = await app.store.limits.hit([{ ...draftLimit, key }], app.clock.now());
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const selection = await select(app, organisation, choice);
  if (selection.kind === 'too-many') return selection;
  const people = await judge(app, actor, organisation.id, act, selection.ids);
  const strangers = selection.malformed + selection.ids.length - people.length;
  // A page of ours offers nobody else: somebody tried their hand at the form (R45, R58).
  if (strangers > 0) await refuse(app, visitor, actor, act, 'not-found');
  if (people.length === 0) return { kind: 'nobody' };
  const now = app.clock.now();
  const id = uuidv7(now, app.random.bytes(10));
  await app.store.transaction((tx) =>
    tx.bulkActs.draft(
      {
        id,
        organisationId: organisation.id,
        actorId: actor.id,
        act,
        strangers,
        supportCode: supportCodeOf(app, visitor.visit),
        createdAt: now,
      },
      people,
    ),
  );
  return { kind: 'drafted', id };
}

async function judge(
  app: AppContext,
  actor: AccountRecord,
  organisationId: string,
  act: BulkAct,
  ids: readonly string[],
): Promise<{ accountId: string; because: string | undefined }[]> {
  const now = app.clock.now();
  // Acts on many open nothing, so no caller, approval or lock bears on them: `bulk-acts.test.ts` holds them to that.
  const nothing = {
    locked: false,
    interventions: [],
    callerVerifiedUntil: undefined,
    approved: [],
    now,
  } as const;
  const judged: { accountId: string; because: string | undefined }[] = [];
  for (let at = 0; at < ids.length; at += batch) {
    const chosen = ids.slice(at, at + batch);
    const found = await app.store.bulkActs.candidates(organisationId, chosen, now);
    const byId = new Map(found.map((one) => [one.account.id, one]));
    for (const accountId of chosen) {
      const one = byId.get(accountId);
      if (one === undefined) continue;
      const circumstances = { ...nothing, sessions: one.sessions };
      judged.push({ accountId, because: verdictOn(act, actor, one.account, circumstances) });
    }
  }
  return judged;
}

async function refuse(
  app: AppContext,
  visitor: Visitor,
  actor: AccountRecord,
  act: BulkAct,
  because: 'role' | 'not-found',
): Promise<void> {
  const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
  await recordRefusal(app.store, visitor, { actor, target: actor }, { act, because, bulk: true }, when);
}
