import type { AccountRecord } from '../../ports/store/accounts.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { policyFor } from '../recovery/facts.ts';
import { standingOf } from './standing.ts';

const day = 86_400_000;

/** How long a person is left in peace who put off adding a way back in (ours). */
const putOffDays = 14;

/** What a person is asked right after signing in. */
export type Asked =
  /** By an administrator, to look their ways over: that can't be put off, only answered. */
  | { kind: 'look' }
  /** To add a way back in. `required`: without one they could not get back in, and their organisation lets nobody put it off. */
  | { kind: 'add'; required: boolean }
  /** Whether the ways they have are still theirs. */
  | { kind: 'reconfirm' };

/** Undefined: nothing is missing, or it was answered lately. */
export function askedAfterSignIn(app: AppContext, account: AccountRecord): Asked | undefined {
  if (account.registrationRequiredAt !== undefined) return { kind: 'look' };
  const now = app.clock.now();
  const { atSignIn, reconfirmDays } = policyFor(account).registration;
  const { hasSpare, atAll, lacking } = standingOf(account, app.settings, now);
  const canAdd = lacking.length > 0;
  if (atSignIn === 'required' && atAll === 'no' && canAdd) return { kind: 'add', required: true };
  const quiet = account.nudgeAfter === undefined ? 0 : account.nudgeAfter.getTime() - now.getTime();
  // An answer about the ways there are holds longer, and says nothing of one that went missing since.
  const isPutOff = quiet > 0 && quiet <= putOffDays * day;
  if (atSignIn !== 'off' && !hasSpare && !isPutOff) return { kind: 'add', required: false };
  if (quiet > 0 || reconfirmDays === 0) return undefined;
  const newest = newestWay(account);
  const isOld = newest !== undefined && now.getTime() - newest > reconfirmDays * day;
  return isOld ? { kind: 'reconfirm' } : undefined;
}

function newestWay({ methods }: AccountRecord): number | undefined {
  const confirmed = methods.flatMap(({ confirmedAt }) =>
    confirmedAt === undefined ? [] : [confirmedAt.getTime()],
  );
  return confirmed.length === 0 ? undefined : Math.max(...confirmed);
}

/** Leaves the person in peace, as long as what they were asked allows; what is required is asked again at once. */
export async function answered(app: AppContext, account: AccountRecord): Promise<void> {
  const asked = askedAfterSignIn(app, account);
  if (asked === undefined || asked.kind === 'look' || (asked.kind === 'add' && asked.required)) return;
  const days = asked.kind === 'add' ? putOffDays : policyFor(account).registration.reconfirmDays;
  await app.store.accounts.putOffNudge(account.id, new Date(app.clock.now().getTime() + days * day));
}

/** *These are right*: the person looked. */
export async function confirmWays(app: AppContext, visitor: Visitor, account: AccountRecord): Promise<void> {
  if (account.registrationRequiredAt === undefined) return;
  const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
  await app.store.transaction(async (tx) => {
    await tx.accounts.requireRegistration(account.id, undefined);
    const line = lineAbout(account, visitor, { ...when, actor: 'account' });
    await tx.audit.append([{ ...line, kind: 'ways.confirmed', data: {} }]);
  });
}
