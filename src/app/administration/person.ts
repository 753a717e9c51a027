import { type Act, acts } from '../../domain/authority/acts.ts';
import { mayRead } from '../../domain/authority/decide.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AuditRecord, DeliveryRecord } from '../../ports/store/records.ts';
import type { SessionRecord } from '../../ports/store/sessions.ts';
import type { AppContext } from '../context.ts';
import { type Standing, standingOf } from '../security/standing.ts';
import type { Signed } from '../session/session.ts';
import { spentAfter, waitOf } from '../sign-in/guard.ts';
import { circumstancesOf, locksOf } from './circumstances.ts';
import { type Unsent, unsentMessages } from './unsent.ts';
import { type Refusal, verdictOn } from './verdict.ts';

/** Everything that the page about a person shows. */
export interface Person {
  account: AccountRecord;
  /** Could they get back in today, and how? */
  standing: Standing;
  locks: readonly PersonLock[];
  sessions: readonly SessionRecord[];
  activity: readonly AuditRecord[];
  deliveries: readonly DeliveryRecord[];
  /** What was asked for and has not left. */
  unsent: Unsent | undefined;
  /** Until when this reader's check of a caller counts (R47). */
  callerVerifiedUntil: Date | undefined;
  /** Each act with why it can't be done, or undefined if it can. */
  possible: readonly { act: Act; refusal: Refusal | undefined }[];
}

interface PersonLock {
  of: 'strangers' | 'known-device';
  failures: number;
  /** Undefined: it does not end by itself, for the password had too many wrong tries (R18). */
  until: Date | undefined;
}

const shown = 20;

/** The account of a person of the reader's own organisation; undefined for anybody else, as for nobody. */
export async function ownPerson(
  app: AppContext,
  { account: actor }: Signed,
  id: string,
): Promise<AccountRecord | undefined> {
  if (!isUuid(id) || !mayRead(actor.roles)) return undefined;
  const account = await app.store.accounts.findById(id);
  const organisationId = actor.organisation?.id;
  if (account === undefined || organisationId === undefined) return undefined;
  return account.organisation?.id === organisationId ? account : undefined;
}

/** The same with everything that their page shows. */
export async function findPerson(app: AppContext, who: Signed, id: string): Promise<Person | undefined> {
  const actor = who.account;
  const account = await ownPerson(app, who, id);
  if (account === undefined) return undefined;
  const now = app.clock.now();
  const { store } = app;
  const [circumstances, locks, sessions, activity, deliveries] = await Promise.all([
    circumstancesOf(app, store, actor, account),
    locksOf(app, store, account),
    store.sessions.list(account.id, now),
    store.audit.ofAccount(account.id, shown),
    store.deliveries.ofAccount(account.id, shown),
  ]);
  return {
    account,
    standing: standingOf(account, app.settings, now),
    locks: locks.flatMap(({ of, guard }) => {
      const spent = of === 'strangers' && guard.failures >= spentAfter;
      if (spent) return [{ of, failures: guard.failures, until: undefined }];
      return waitOf(guard, now) > 0 ? [{ of, failures: guard.failures, until: guard.blockedUntil }] : [];
    }),
    sessions,
    activity,
    deliveries,
    unsent: unsentMessages(activity, deliveries, now),
    callerVerifiedUntil: circumstances.callerVerifiedUntil,
    possible: acts.map((act) => ({ act, refusal: verdictOn(act, actor, account, circumstances) })),
  };
}
