import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { peopleSorts } from '../../../../src/domain/people/query.ts';
import { unrecoverableGroups, wayBits } from '../../../../src/domain/people/way-mask.ts';
import { policyOf } from '../../../../src/domain/policy/policy.ts';
import type { PeopleSearch } from '../../../../src/ports/store/people.ts';
import { later, now, withStore } from '../fixture.ts';
import { day, everybody, found, method, organisation, person, search } from './list.ts';

const fixture = withStore();
const ago = (days: number) => later(-days * day);

describe('conditions together', () => {
  const groups = unrecoverableGroups({ policy: policyOf('standard', {}), textMessages: true });
  let id: string;

  beforeAll(async () => {
    const { store, sql } = fixture;
    id = await organisation(store, 'together.example', 'second.example');
    const names = ['Anna Rossi', 'Änne Bell', '王小明', 'Bea Anders', 'Zoë Zhang'];
    const roles = [['member'], ['auditor'], ['member', 'global-admin'], ['member'], ['member']] as const;
    for (let n = 0; n < 40; n++) {
      const methods = [
        ...(n % 3 === 0 ? [method({ kind: 'email', address: `${n}@mail.example` })] : []),
        ...(n % 4 === 0 ? [method({ kind: 'phone', address: '+39' })] : []),
        ...(n % 7 === 0 ? [method({ kind: 'totp' })] : []),
        ...(n % 11 === 0
          ? [method({ kind: 'email', address: `n${n}@mail.example`, usableFrom: later(day) })]
          : []),
      ];
      const account = await person(
        store,
        id,
        names[n % 5]!,
        `p${n}@${n % 8 === 0 ? 'second' : 'together'}.example`,
        {
          methods,
          roles: roles[(n >> 1) % 5]!,
        },
      );
      await sql(
        `update account set state = $2, frozen_at = $3, password_expires_at = $4, last_sign_in_at = $5, created_at = $6
         where id = $1`,
        [
          account,
          n % 6 < 2 ? 'disabled' : 'active',
          n % 9 === 0 ? ago(1) : null,
          n % 10 < 2 ? later(day) : null,
          n % 5 < 2 ? null : ago(n * 3),
          ago(n % 4),
        ],
      );
    }
  });

  const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const asked = fc.record({
    text: fc.constantFrom('', 'an', '王', 'z zh', '@second', 'p1', 'nobody'),
    role: maybe('member', 'auditor', 'global-admin'),
    state: maybe('active', 'disabled', 'frozen', 'temporary-password'),
    lastSignIn: maybe<PeopleSearch['lastSignIn']>('never', { before: ago(30) }, { since: ago(60) }),
    ways: fc.constantFrom(
      { held: 0, lacking: 0 },
      { held: wayBits.email, lacking: 0 },
      { held: 0, lacking: wayBits.email | wayBits.phone },
    ),
    groups: fc.option(fc.constant(groups), { nil: undefined }),
    sort: fc.constantFrom(...peopleSorts),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 8 }),
  }) as fc.Arbitrary<Partial<PeopleSearch>>;

  test('find who is found by each of them alone, in the order of the sort, page by page', async () => {
    // What each finds alone is tried elsewhere.
    const alone = new Map<string, Promise<readonly string[]>>();
    const idsOf = (changes: Partial<PeopleSearch>) => {
      const name = JSON.stringify(changes);
      const known = alone.get(name) ?? ids(changes);
      alone.set(name, known);
      return known;
    };
    const ids = async (changes: Partial<PeopleSearch>) =>
      (await fixture.store.people.search({ ...everybody(id), ...changes })).people.map((one) => one.id);
    await fc.assert(
      fc.asyncProperty(asked, async ({ sort, descending, limit, ...conditions }) => {
        let expected = await idsOf({ sort: sort!, descending: descending! });
        for (const [name, value] of Object.entries(conditions)) {
          if (value === undefined) continue;
          const those = await idsOf({ [name]: value });
          expected = expected.filter((one) => those.includes(one));
        }
        const one = { ...everybody(id), ...conditions, sort: sort!, descending: descending!, limit: limit! };
        const first = await search(fixture.store, one);
        expect(first.people.map((who) => who.id)).toEqual(expected.slice(0, limit));
        expect(first.total).toBe(expected.length);
        const last = first.people.at(-1);
        if (last === undefined) return;
        const from = { side: 'after', key: last.key, id: last.id } as const;
        const second = await search(fixture.store, { ...one, from });
        expect(second.people.map((who) => who.id)).toEqual(expected.slice(limit, 2 * limit!));
        expect(second.total).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('whatever changes of a person, a name finds them by what they are then', async () => {
  const { store, sql } = fixture;
  const id = await organisation(store);
  const account = await person(store, id, 'Mira Changing');
  const change = (what: string, ...values: unknown[]) =>
    sql(`update account set ${what} where id = $1`, [account, ...values]);
  const finds = async (changes: Partial<PeopleSearch>) =>
    (await found(store, id, { text: 'mira', ...changes })).length === 1;

  for (const [what, filter] of [
    [`state = 'disabled'`, { state: 'disabled' }],
    [`frozen_at = '2026-01-01'`, { state: 'frozen' }],
    [`password_expires_at = '2026-01-01'`, { state: 'temporary-password' }],
    [`roles = '{auditor}'`, { role: 'auditor' }],
    [`roles = '{member,helpdesk-admin}'`, { role: 'helpdesk-admin' }],
    [`roles = '{user-admin}'`, { role: 'user-admin' }],
    [`roles = '{global-admin}'`, { role: 'global-admin' }],
    [`roles = '{member}'`, { role: 'member' }],
  ] as [string, Partial<PeopleSearch>][]) {
    expect([what, await finds(filter)]).toEqual([what, false]);
    await change(what);
    expect([what, await finds(filter)]).toEqual([what, true]);
  }
  expect(await finds({ lastSignIn: 'never' })).toBe(true);
  await change('last_sign_in_at = $2', now);
  expect(await finds({ lastSignIn: 'never' })).toBe(false);
  const withPhone = { ways: { held: wayBits.phone, lacking: 0 } };
  expect(await finds(withPhone)).toBe(false);
  await sql(
    `insert into method (account_id, kind, address, address_key, bound_by, confirmed_at, usable_from)
     values ($1, 'phone', '+39333', '+39333', 'owner', now(), now())`,
    [account],
  );
  expect(await finds(withPhone)).toBe(true);
  await sql('delete from method where account_id = $1', [account]);
  expect(await finds(withPhone)).toBe(false);
});

test('of more than a thousand the total says so, on each page', async () => {
  const { store, sql } = fixture;
  const id = await organisation(store);
  await sql(
    `insert into account (kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name, state, ways)
     select 'work', $1, u, u, u, 'Many ' || n, case when n % 50 = 0 then 'active' else 'disabled' end, 1
     from generate_series(1, 1100) as n, lateral (select n || '@many.example' as u) as k`,
    [id],
  );
  for (const changes of [
    {},
    { state: 'disabled' },
    { text: 'man' },
    { text: 'man', state: 'disabled' },
    { state: 'disabled', lastSignIn: 'never', sort: 'created' },
    { ways: { held: 1, lacking: 0 } },
    { text: 'man', sort: 'last-sign-in', ways: { held: 1, lacking: 2 } },
  ] as Partial<PeopleSearch>[]) {
    const asked = { ...everybody(id), ...changes };
    const { people, total, more } = await search(store, asked);
    expect([changes, people.length, total, more]).toEqual([changes, 50, 1001, true]);
    const { key, id: last } = people.at(-1)!;
    const next = await search(store, { ...asked, from: { side: 'after', key, id: last } });
    expect([changes, next.people.length, next.total]).toEqual([changes, 50, 1001]);
    const back = await search(store, { ...asked, from: { side: 'before', key, id: last } });
    expect(back.people).toEqual(people.slice(0, -1));
  }
  expect((await search(store, { ...everybody(id), state: 'active', text: 'man' })).total).toBe(22);
});
