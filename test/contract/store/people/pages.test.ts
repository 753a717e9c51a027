import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PeopleQuery, peopleSorts } from '../../../../src/domain/people/query.ts';
import type { PeopleSearch } from '../../../../src/ports/store/people.ts';
import { later, now, withStore } from '../fixture.ts';
import { everybody, organisation, person, search } from './list.ts';

const fixture = withStore();

describe('pages', () => {
  type Someone = { name: string; signedIn: number | undefined; created: number };
  const someone = fc.record({
    name: fc.constantFrom('anna', 'Anna', 'Änna', 'anna b', 'bea', '王伟', '王', 'Zoë', 'ouyang'),
    signedIn: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    created: fc.integer({ min: 0, max: 3 }),
  });

  test('forward and back, by any sort, are the sorted whole, each person once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someone, { maxLength: 14 }),
        fc.constantFrom(...peopleSorts),
        fc.boolean(),
        fc.constantFrom('', 'an', '王'),
        fc.integer({ min: 1, max: 5 }),
        walk,
      ),
      { numRuns: 60 },
    );
  });

  async function walk(
    all: Someone[],
    sort: PeopleQuery['sort'],
    descending: boolean,
    text: string,
    limit: number,
  ) {
    const { store, sql } = fixture;
    const id = await organisation(store);
    for (const { name, signedIn, created } of all) {
      const account = await person(fixture.store, id, name);
      await sql(
        `update account set last_sign_in_at = $2::timestamptz + interval '7 microseconds', created_at = $3 where id = $1`,
        [account, signedIn === undefined ? null : later(signedIn), later(created)],
      );
    }
    const asked = { ...everybody(id), sort, descending, text, limit };
    const whole = (await search(store, { ...asked, limit: 100 })).people;
    const key = {
      name: 'search_key',
      'user-id': 'user_id_key collate "C"',
      'last-sign-in': `coalesce(last_sign_in_at, '-infinity')`,
      created: 'created_at',
    }[sort];
    const way = descending ? 'desc' : 'asc';
    const { rows } = await sql(
      `select id from account where organisation_id = $1 and ($2 = '' or search_key like case $2 when 'an' then '% an%' else '%' || $2 || '%' end)
       order by ${key} ${way}, id ${way}`,
      [id, text],
    );
    expect(whole.map((one) => one.id)).toEqual(rows.map((row) => row.id));

    const forward = [];
    let from: PeopleSearch['from'];
    for (;;) {
      const page = await search(store, { ...asked, from });
      expect(page.total).toBe(whole.length);
      forward.push(...page.people);
      const lastOne = page.people.at(-1);
      if (!page.more || lastOne === undefined) break;
      from = { side: 'after', key: lastOne.key, id: lastOne.id };
    }
    expect(forward).toEqual(whole);

    const back = [];
    const end = whole.at(-1);
    if (end === undefined) return;
    back.unshift(end);
    for (;;) {
      const at = back[0]!;
      const page = await search(store, { ...asked, from: { side: 'before', key: at.key, id: at.id } });
      back.unshift(...page.people);
      if (!page.more) break;
    }
    expect(back).toEqual(whole);
  }

  test('R45: a position in another organisation leads nowhere but through one’s own people', async () => {
    const { store } = fixture;
    const mine = await organisation(store);
    const theirs = await organisation(store);
    await person(fixture.store, mine, 'Mine');
    await person(fixture.store, theirs, 'Aaron Theirs');
    await person(fixture.store, theirs, 'Zora Theirs');
    const { people } = await search(store, everybody(theirs));
    for (const { key, id } of people) {
      for (const side of ['after', 'before'] as const) {
        for (const text of ['', 'theirs', 'mine']) {
          const page = await search(store, { ...everybody(mine), text, from: { side, key, id } });
          expect(page.people.map(({ displayName }) => displayName).join()).toMatch(/^(Mine)?$/);
        }
      }
    }
  });
});

test('a support code leads to whom it was about, in one’s own organisation only', async () => {
  const { store } = fixture;
  const mine = await organisation(store);
  const theirs = await organisation(store);
  const entry = { at: now, actor: 'stranger', kind: 'recovery.begun', data: {}, personal: {} } as const;
  for (const organisationId of [mine, theirs]) {
    const accountId = await person(
      fixture.store,
      organisationId,
      organisationId === mine ? 'Mine' : 'Theirs',
    );
    await store.audit.append([
      { ...entry, organisationId, accountId, supportCode: 'K7QF-3MWD' },
      { ...entry, organisationId, accountId, supportCode: 'K7QF-3MWD' },
    ]);
  }
  const names = async (code: string) =>
    (await store.people.findBySupportCode(mine, code, now)).map(({ displayName }) => displayName);
  expect(await names('K7QF-3MWD')).toEqual(['Mine']);
  expect(await names('K7QF-3MWX')).toEqual([]);
});
