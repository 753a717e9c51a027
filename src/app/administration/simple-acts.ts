import type { Act } from '../../domain/authority/acts.ts';
import { uuidv7 } from '../../domain/uuidv7.ts';
import type { AuditEntry, NewJob } from '../../ports/store/records.ts';
import type { AppContext, Visitor } from '../context.ts';
import { job } from '../messages/jobs.ts';
import { endPasswordLinks } from '../password/links.ts';
import { takenOff } from '../recovery/taken-off.ts';
import type { Signed } from '../session/session.ts';
import { spentAfter } from '../sign-in/guard.ts';
import { hasTemporaryPassword } from '../sign-in/temporary-password.ts';
import { type ActContext, type Acted, act, changeTarget } from './act.ts';
import { locksOf } from './circumstances.ts';
import type { Mandate } from './mandate.ts';

/** Acts that take no more than a yes. */
export const simpleActs = [
  'unlock',
  'thaw',
  'end-sessions',
  'require-registration',
  'disable',
  'enable',
  'send-way-back',
] as const satisfies readonly Act[];
export type SimpleAct = (typeof simpleActs)[number];

/** What became of it, as far as there is more to say than that it was done. */
interface SimpleResult {
  /** Unlocking: waits that stay, because the password had a hundred wrong tries (R18, R30). */
  kept?: number;
}

interface Outcome {
  result: SimpleResult;
  data?: AuditEntry['data'];
  jobs?: readonly NewJob[];
}

export function doSimply(
  app: AppContext,
  visitor: Visitor,
  who: Signed | Mandate,
  targetId: string,
  what: SimpleAct,
): Promise<Acted<SimpleResult>> {
  return act(app, visitor, who, targetId, what, handlers[what]);
}

const handlers: Readonly<Record<SimpleAct, (context: ActContext) => Promise<Outcome>>> = {
  /** Every wait after wrong passwords, of strangers and of known devices; a spent password stays spent (R30). */
  async unlock({ app, tx, target }) {
    const locks = await locksOf(app, tx, target);
    const spent = locks.filter(({ guard }) => guard.failures >= spentAfter);
    const cleared = await tx.guards.clearPassword(
      locks.filter((lock) => !spent.includes(lock)).map(({ key }) => key),
    );
    return { result: { kept: spent.length }, data: { cleared, kept: spent.length } };
  },

  /**
   * Lets the owner begin again: what was bound since the event that they repudiated goes, and so does the password, which
   * may be the intruder's. The way back in, or a link from an administrator, leads to a new one (R55).
   */
  async thaw(context) {
    const { tx, target, now } = context;
    await changeTarget(context, { frozenAt: null, passwordExpiresAt: now });
    await endEverything(context);
    await tx.links.kill(target.id, 'not-me', now);
    await tx.accessPasses.end(target.id);
    await tx.devices.forgetAll(target.id);
    const off = takenOff(target, { begunAt: now, thaws: true, now });
    const removed = [...off.young, ...off.repudiated];
    for (const { id } of removed) await tx.methods.remove(target.id, id);
    return { result: {}, data: { removed: removed.length } };
  },

  async 'end-sessions'(context) {
    await changeTarget(context, {});
    return { result: {}, data: { count: await endEverything(context) } };
  },

  async 'require-registration'({ tx, target, now }) {
    await tx.accounts.requireRegistration(target.id, now);
    return { result: {} };
  },

  async disable(context) {
    // As with the pass: who switches the person on again one day does not hand out what somebody else once did.
    const handedOut = hasTemporaryPassword(context.target) ? { passwordExpiresAt: context.now } : {};
    await changeTarget(context, { state: 'disabled', ...handedOut });
    await endEverything(context);
    await context.tx.accessPasses.end(context.target.id);
    return { result: {} };
  },

  async enable(context) {
    await changeTarget(context, { state: 'active' });
    return { result: {} };
  },

  async 'send-way-back'({ app, actor, target, now, supportCode }) {
    const payload = {
      id: uuidv7(now, app.random.bytes(10)),
      accountId: target.id,
      by: actor.displayName,
      at: now.toISOString(),
      supportCode,
    };
    return { result: {}, jobs: [job(app, 'send-way-back', payload)] };
  },
};

/** Sessions, sign-ins and recoveries under way, and links that would set a password (R37, R40). Returns how many sessions. */
export async function endEverything({ tx, target, now }: ActContext): Promise<number> {
  const ended = await tx.sessions.endAll(target.id, undefined);
  await tx.flows.endOfAccount(target.id, undefined, now);
  await endPasswordLinks(tx, target.id, now);
  return ended;
}
