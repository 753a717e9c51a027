import type { SentWay } from '../../domain/flow/recovery/ways.ts';
import { wayOf } from '../../domain/policy/methods.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { openMethods } from '../recovery/facts.ts';

/** What a stranger causes goes to three places at most: beyond that it is a nuisance, not a help. */
const mostPlaces = 3;

/** Where a code goes: the stored addresses of this way that open a gate now, and no other (R8, R11). */
export function codeRecipients(account: AccountRecord, way: SentWay, now: Date): readonly string[] {
  return openMethods(account, now)
    .filter(({ kind }) => wayOf(kind) === way)
    .map(({ address }) => address)
    .filter((address) => address !== undefined)
    .slice(0, mostPlaces);
}

/**
 * Where the letter of the ways goes: to the addresses that were confirmed first. What remains of R2: nobody's is
 * rehearsed for one address, so an account with two or three takes one or two letters more to make.
 */
export function waysAddresses(account: AccountRecord): readonly string[] {
  return noticeAddresses(account)
    .toSorted((one, other) => one.confirmedAt.getTime() - other.confirmedAt.getTime())
    .slice(0, mostPlaces)
    .map(({ address }) => address);
}

/** Every confirmed mail address, also those that open no gate: they all get notices (R55, R81). */
export function noticeAddresses(account: AccountRecord): readonly { address: string; confirmedAt: Date }[] {
  return account.methods.flatMap(({ kind, address, confirmedAt }) =>
    kind === 'email' && address !== undefined && confirmedAt !== undefined ? [{ address, confirmedAt }] : [],
  );
}
