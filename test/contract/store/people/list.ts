import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { expect } from 'vitest';
import type { PgStore } from '../../../../src/adapters/store/open.ts';
import { type Limits, usualLimits } from '../../../../src/adapters/store/people/limits.ts';
import { peopleIn } from '../../../../src/adapters/store/people.ts';
import { canonicalUserId } from '../../../../src/domain/user-id/user-id.ts';
import type { NewMethod } from '../../../../src/ports/store/accounts.ts';
import type { PeoplePage, PeopleSearch } from '../../../../src/ports/store/people.ts';
import type { NewAccount } from '../../../../src/ports/store/provisioning.ts';
import { addAccount, later, now } from '../fixture.ts';

export const day = 86_400;

export const everybody = (organisationId: string): PeopleSearch => ({
  organisationId,
  now,
  text: '',
  role: undefined,
  state: undefined,
  lastSignIn: undefined,
  ways: { held: 0, lacking: 0 },
  groups: undefined,
  sort: 'name',
  descending: false,
  from: undefined,
  limit: 50,
});

/** Reading a source whole, walking near and far, and what follows where that leads to nobody. */
const ways: Limits[] = [
  usualLimits,
  { ...usualLimits, wordsEach: 1 },
  { ...usualLimits, few: 0 },
  { ...usualLimits, few: 0, farEnough: 3, farForWords: 3, wordsEach: 1, rare: -1, lookUp: 1 },
  { ...usualLimits, few: 0, farEnough: 1, farForWords: 1, rare: -1, countedAgain: 0 },
];

/** Searches in each way that there is; all must find the same. */
export async function search(store: PgStore, asked: PeopleSearch): Promise<PeoplePage> {
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: store.pool }) }) as never;
  const pages = await Promise.all(ways.map((limits) => peopleIn(db, limits).search(asked)));
  for (const page of pages) expect(page).toEqual(pages[0]);
  return pages[0]!;
}

/** The names of all who are found. */
export async function found(
  store: PgStore,
  organisationId: string,
  changes: Partial<PeopleSearch>,
): Promise<string[]> {
  const { people, total } = await search(store, { ...everybody(organisationId), ...changes });
  expect(total).toBe(people.length);
  return people.map(({ displayName }) => displayName);
}

export async function organisation(store: PgStore, ...domains: string[]): Promise<string> {
  return store.provisioning.createOrganisation({
    name: 'People',
    domains: domains.length === 0 ? [`${randomUUID()}.example`] : domains,
    preset: 'standard',
    policy: {},
    defaultLocale: 'en',
  });
}

export async function person(
  store: PgStore,
  organisationId: string,
  displayName: string,
  userId = `${randomUUID()}@people.example`,
  changes: Partial<NewAccount> = {},
): Promise<string> {
  const id = canonicalUserId(userId);
  if (!id.ok) throw new Error(userId);
  return addAccount(store, {
    organisationId,
    displayName,
    userId: id.value.display,
    userIdKey: id.value.key,
    userIdSkeleton: id.value.skeleton,
    ...changes,
  });
}

export const method = (
  changes: Partial<NewMethod> & Pick<NewMethod, 'kind'>,
): Omit<NewMethod, 'accountId'> => ({
  boundBy: 'import',
  confirmedAt: later(-30 * day),
  usableFrom: later(-30 * day),
  ...(changes.address && { addressKey: changes.address }),
  ...(changes.kind === 'totp' && { secretSealed: 'sealed' }),
  ...changes,
});
