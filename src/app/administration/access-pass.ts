import { isPassTime, passLength, passLetters, showPass } from '../../domain/access-pass.ts';
import { type Forbidden, forbids } from '../../domain/authority/decide.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { passHash } from '../access-pass/use.ts';
import { lineBy } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { clearGuesses } from '../second-factor/guesses.ts';
import { ownMac } from '../security/own-mac.ts';
import type { Signed } from '../session/session.ts';
import { type Acted, act } from './act.ts';
import { holdActor } from './hold.ts';
import { recordRefusal } from './record-refusal.ts';
import { resetsFor } from './resets.ts';
import { partyOf } from './verdict.ts';

export interface MadePass {
  /** In groups, as it is read aloud. The only time that it is seen: its keyed hash alone is stored. */
  pass: string;
  expiresAt: Date;
}

type MakingPass = Acted<MadePass> | { kind: 'time' };

/** Makes a temporary access pass, in the place of an earlier one. It changes nothing of the account by itself. */
export async function makeAccessPass(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  { targetId, minutes }: { targetId: string; minutes: number },
): Promise<MakingPass> {
  if (!isPassTime(minutes)) return { kind: 'time' };
  return act(app, visitor, who, targetId, 'access-pass', async ({ tx, actor, target, now, approverId }) => {
    const pass = drawPass(app);
    const expiresAt = new Date(now.getTime() + minutes * 60_000);
    await tx.accessPasses.make({
      accountId: target.id,
      hash: passHash(app, target.id, pass),
      madeBy: actor.id,
      approvedBy: approverId,
      at: now,
      expiresAt,
    });
    // What was typed wrong for the one before counts for nothing: only an administrator makes another.
    await clearGuesses(app, tx, visitor, { userIdMac: ownMac(app, target), way: 'access-pass' });
    return { result: { pass: showPass(pass), expiresAt }, data: { minutes } };
  });
}

function drawPass({ random }: Pick<AppContext, 'random'>): string {
  return Array.from({ length: passLength }, () => passLetters[random.below(passLetters.length)]).join('');
}

type Ended =
  | { kind: 'done' }
  | { kind: 'none' }
  | { kind: 'refused'; because: Forbidden }
  | { kind: 'ended' };

/** Why this actor may not take this person's pass back; undefined if they may. */
export function forbidsWithdrawing(actor: AccountRecord, target: AccountRecord): Forbidden | undefined {
  const { organisation } = actor;
  if (organisation === undefined) return 'not-found';
  // Also where passes were switched off since: those that are out open nothing, and may go.
  const rules = { preset: 'standard', resets: { ...resetsFor(organisation), accessPass: true } } as const;
  return forbids('access-pass', partyOf(actor), partyOf(target), rules);
}

/** Takes back a pass that is out. It closes something, so no fresh proof is asked for; who could not make one can't. */
export async function withdrawAccessPass(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  targetId: string,
): Promise<Ended> {
  if (!isUuid(targetId)) return { kind: 'refused', because: 'not-found' };
  return app.store.transaction<Ended>(async (tx) => {
    const actor = await holdActor(app, tx, who, [targetId]);
    if (actor === undefined) return { kind: 'ended' };
    const target = await tx.accounts.findById(targetId);
    if (target === undefined) return { kind: 'refused', because: 'not-found' };
    const because = forbidsWithdrawing(actor, target);
    const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
    if (because !== undefined) {
      const data = { act: 'access-pass', because, withdrawing: true };
      await recordRefusal(tx, visitor, { actor, target }, data, when);
      return { kind: 'refused', because };
    }
    if (!(await tx.accessPasses.end(target.id))) return { kind: 'none' };
    const line = lineBy(actor, target, visitor, when);
    await tx.audit.append([{ ...line, kind: 'access-pass.withdrawn', data: {} }]);
    return { kind: 'done' };
  });
}
