import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, addOrganisation, hundredfold, later, now, sha, withStore } from './fixture.ts';

const fixture = withStore();
const [pass, other] = [sha('pass'), sha('another')];
let ada: string;
let marta: string;
let olga: string;

beforeEach(async () => {
  const organisationId = await addOrganisation(fixture.store);
  [ada, marta, olga] = [
    await addAccount(fixture.store, { organisationId }),
    await addAccount(fixture.store, { organisationId }),
    await addAccount(fixture.store, { organisationId }),
  ];
  for (const accountId of [marta, olga]) await make(accountId, accountId === marta ? pass : other);
});

function make(accountId: string, hash: Uint8Array): Promise<void> {
  const by = { madeBy: ada, approvedBy: undefined };
  return fixture.store.accessPasses.make({ ...by, accountId, hash, at: now, expiresAt: later(600) });
}

/** Both doors, each by itself: what looks whether a pass works, and what uses it up. */
describe.each(['matches', 'use'] as const)('R48: %s', (door) => {
  const opens = (accountId: string, hash: Uint8Array, at = now) =>
    fixture.store.accessPasses[door](accountId, hash, at);

  test('it works for its account until its last second', async () => {
    expect(await opens(marta, pass, later(599))).toBe(true);
  });

  test('not from its last second on', async () => {
    expect(await opens(marta, pass, later(600))).toBe(false);
    expect(await opens(marta, pass, later(599))).toBe(true);
  });

  test('not another’s, and not with a wrong one', async () => {
    expect(await opens(marta, other)).toBe(false);
    expect(await opens(olga, pass)).toBe(false);
    expect(await opens(ada, pass)).toBe(false);
    expect(await opens(marta, pass)).toBe(true);
  });

  test('not once it was used', async () => {
    expect(await fixture.store.accessPasses.use(marta, pass, later(1))).toBe(true);
    expect(await opens(marta, pass, later(2))).toBe(false);
    expect(await fixture.store.accessPasses.matches(olga, other, later(2))).toBe(true);
  });

  test('not once it was taken back, and nobody else’s with it', async () => {
    expect(await fixture.store.accessPasses.end(marta)).toBe(true);
    expect(await opens(marta, pass)).toBe(false);
    expect(await fixture.store.accessPasses.end(marta)).toBe(false);
    expect(await opens(olga, other)).toBe(true);
  });

  test('not once another took its place, which works although the first was used', async () => {
    await fixture.store.accessPasses.use(marta, pass, now);
    await make(marta, sha('new'));
    expect(await opens(marta, pass)).toBe(false);
    expect(await opens(marta, sha('new'))).toBe(true);
  });
});

test('R17: of a hundred uses at once one succeeds', async () => {
  const used = await hundredfold(() => fixture.store.accessPasses.use(marta, pass, now));
  expect(used.filter(Boolean)).toHaveLength(1);
});

test('one that was used is not taken back: who used it stays in the database', async () => {
  await fixture.store.accessPasses.use(marta, pass, now);
  expect(await fixture.store.accessPasses.end(marta)).toBe(false);
  const { rows } = await fixture.sql('select used_at from access_pass where account_id = $1', [marta]);
  expect(rows).toEqual([{ used_at: now }]);
});
