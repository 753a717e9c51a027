import type { AccountRecord, MethodKind, MethodRecord } from '../../ports/store/accounts.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';

interface TakenOff {
  /** Unconfirmed, or not usable yet (R25, R28, R31). */
  young: readonly MethodRecord[];
  /** What an intruder added between the repudiated event and its repair (R55). */
  repudiated: readonly MethodRecord[];
}

/** The methods that the end of a recovery takes off the account: one rule for who removes them and who judges what is left. */
export function takenOff(
  { methods, frozenAt }: AccountRecord,
  { begunAt, thaws, now }: { begunAt: Date; thaws: boolean; now: Date },
): TakenOff {
  const isYoung = ({ confirmedAt, usableFrom }: MethodRecord) =>
    confirmedAt === undefined || usableFrom === undefined || usableFrom > now;
  const isRepudiated = ({ createdAt }: MethodRecord) =>
    thaws && frozenAt !== undefined && createdAt >= frozenAt && createdAt < begunAt;
  return {
    young: methods.filter(isYoung),
    repudiated: methods.filter((method) => !isYoung(method) && isRepudiated(method)),
  };
}

/** The account as a recovery with a new password will leave it: the one that this password must fit (R32). */
export function accountAfter(
  account: AccountRecord,
  flow: Pick<StoredFlow, 'createdAt'>,
  now: Date,
): AccountRecord {
  const { young, repudiated } = takenOff(account, { begunAt: flow.createdAt, thaws: true, now });
  const gone = new Set([...young, ...repudiated]);
  return { ...account, methods: account.methods.filter((method) => !gone.has(method)) };
}

/**
 * True if the password would stand alone afterwards, though it does not now. Threat: one of eight characters, chosen
 * beside an app that is on probation, outlives that app (R32).
 */
export function losesApp(account: AccountRecord, flow: Pick<StoredFlow, 'createdAt'>, now: Date): boolean {
  return hasSecondFactor(account) && !hasSecondFactor(accountAfter(account, flow, now));
}

/** Takes them off. Returns what was there to remove: a factor that this recovery replaced is gone already. */
export async function takeOff(
  tx: Pick<Repositories, 'methods'>,
  accountId: string,
  methods: readonly MethodRecord[],
): Promise<readonly MethodKind[]> {
  const removed: MethodKind[] = [];
  for (const { id, kind } of methods) {
    if (await tx.methods.remove(accountId, id)) removed.push(kind);
  }
  return removed;
}

/** Mail addresses among the methods that were taken off: their owners are told as well. */
export function confirmedAddresses(methods: readonly MethodRecord[]): readonly string[] {
  return methods
    .filter(({ kind, confirmedAt }) => kind === 'email' && confirmedAt !== undefined)
    .map(({ address }) => address!);
}
