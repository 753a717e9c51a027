import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PgStore } from '../../../src/adapters/store/open.ts';
import { type PeopleQuery, peopleSorts } from '../../../src/domain/people/query.ts';
import { unrecoverableGroups, wayBits } from '../../../src/domain/people/way-mask.ts';
import { policyOf } from '../../../src/domain/policy/policy.ts';
import { canonicalUserId } from '../../../src/domain/user-id/user-id.ts';
import type { NewMethod } from '../../../src/ports/store/accounts.ts';
import type { PeopleSearch } from '../../../src/ports/store/people.ts';
import type { NewAccount } from '../../../src/ports/store/provisioning.ts';
import { addAccount, later, now, sha, withStore } from './fixture.ts';

const fixture = withStore();
const day = 86_400;

const everybody = (organisationId: string): PeopleSearch => ({
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

async function found(organisationId: string, changes: Partial<PeopleSearch>): Promise<string[]> {
  const { people, total } = await fixture.store.people.search({ ...everybody(organisationId), ...changes });
  expect(total).toBe(people.length);
  return people.map(({ displayName }) => displayName);
}

async function organisation(store: PgStore, ...domains: string[]): Promise<string> {
  return store.provisioning.createOrganisation({
    name: 'People',
    domains: domains.length === 0 ? [`${randomUUID()}.example`] : domains,
    preset: 'standard',
    policy: {},
    defaultLocale: 'en',
  });
}

async function person(
  organisationId: string,
  displayName: string,
  userId = `${randomUUID()}@people.example`,
  changes: Partial<NewAccount> = {},
): Promise<string> {
  const id = canonicalUserId(userId);
  if (!id.ok) throw new Error(userId);
  return addAccount(fixture.store, {
    organisationId,
    displayName,
    userId: id.value.display,
    userIdKey: id.value.key,
    userIdSkeleton: id.value.skeleton,
    ...changes,
  });
}

const method = (changes: Partial<NewMethod> & Pick<NewMethod, 'kind'>): Omit<NewMethod, 'accountId'> => ({
  boundBy: 'import',
  confirmedAt: later(-30 * day),
  usableFrom: later(-30 * day),
  ...(changes.address && { addressKey: changes.address }),
  ...(changes.kind === 'totp' && { secretSealed: 'sealed' }),
  ...changes,
});

describe('a text', () => {
  let id: string;
  beforeAll(async () => {
    id = await organisation(fixture.store, `${randomUUID()}.example`, 'lotus.example', 'lotus.test');
    await person(id, 'Zoë O’Brien', 'zoe.obrien@lotus.example');
    await person(id, 'Łukasz Müller', 'lm_1987@lotus.test');
    await person(id, '欧阳小明', 'ouyang@lotus.test');
    await person(id, '王伟', 'wang.wei@lotus.test');
    await person(id, 'Иван Йовович', 'ivan@lotus.test');
    await person(id, '김민준', 'minjun@lotus.test');
    await person(id, 'さくら ケン', 'ken@lotus.test');
    await person(id, 'مُحَمَّد حداد', 'haddad@lotus.test');
    await person(id, 'สมชาย ใจดี', 'somchai@lotus.test');
    await person(id, '100% _real_ \\ name', 'percent@lotus.test');
    await person(id, 'Anna 王', 'anna.w@lotus.test');
  });

  test.each([
    ['zoe', ['Zoë O’Brien']],
    ['ZOË', ['Zoë O’Brien']],
    ['brien z', ['Zoë O’Brien']],
    ['o’brien', ['Zoë O’Brien']],
    ["O'Brien", ['Zoë O’Brien']],
    ['obrien', ['Zoë O’Brien']],
    ['rien', []],
    ['zoe zoe obrien anna', []],
    ['lukasz mull', ['Łukasz Müller']],
    ['ŁUKASZ', ['Łukasz Müller']],
    ['lm_19', ['Łukasz Müller']],
    ['ｚｏｅ', ['Zoë O’Brien']],
    ['小', ['欧阳小明']],
    ['小明', ['欧阳小明']],
    ['欧阳小', ['欧阳小明']],
    ['王', ['Anna 王', '王伟']],
    ['王小', []],
    ['Anna王', ['Anna 王']],
    ['ИВАН', ['Иван Йовович']],
    ['иов', ['Иван Йовович']],
    ['민준', ['김민준']],
    ['김', ['김민준']],
    ['くら', ['さくら ケン']],
    ['محمد', ['مُحَمَّد حداد']],
    ['ชาย', ['สมชาย ใจดี']],
    ['100', ['100% _real_ \\ name']],
    ['%', []],
    ['_', []],
    ['a%', ['Anna 王']],
    ['z_e', []],
    ['\\', []],
    ["'; drop table account; --", []],
    ['\0', []],
    ['\uD800', []],
    ['zoe.obrien@lotus', ['Zoë O’Brien']],
    ['ZOE.OBRIEN@lotus.example', ['Zoë O’Brien']],
    ['obrien@lotus', []],
    ['@lotus.e', ['Zoë O’Brien']],
    ['@lotus.example zoe', ['Zoë O’Brien']],
    ['zoe @lotus.test', []],
    ['@elsewhere.example', []],
    ['zoe%@lotus.example', []],
    ['   ', undefined],
  ])('%j finds %j', async (text, names) => {
    const all = await found(id, {});
    expect(all).toHaveLength(11);
    expect(await found(id, { text })).toEqual(names ?? all);
  });

  test('finds nobody by a name that was changed, and somebody by the new one', async () => {
    const other = await organisation(fixture.store);
    const account = await person(other, 'Before Marriage', 'same@people.example');
    await fixture.sql(`update account set display_name = 'After 结婚' where id = $1`, [account]);
    expect(await found(other, { text: 'before' })).toEqual([]);
    expect(await found(other, { text: '婚' })).toEqual(['After 结婚']);
    await fixture.sql('delete from account where id = $1', [account]);
    expect(await found(other, { text: 'after' })).toEqual([]);
    expect((await fixture.sql('select from account_word where account_id = $1', [account])).rowCount).toBe(0);
  });

  test('of any characters breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        const { people } = await fixture.store.people.search({ ...everybody(id), text });
        expect(people.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 200 },
    );
  });

  test('finds everybody by each word of their name and user ID, whatever they are called', async () => {
    const other = await organisation(fixture.store);
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(name, name, async (given, family) => {
        const displayName = `${given} ${family}`.replaceAll('\0', '');
        const account = await person(other, displayName, `a${randomUUID()}@people.example`);
        const { people } = await fixture.store.people.search({
          ...everybody(other),
          text: displayName,
          limit: 1000,
        });
        // A name without a letter or digit is no text to search for.
        const words = await fixture.sql('select search_text($1) as words', [displayName]);
        const at = displayName.normalize('NFKC').includes('@');
        if (words.rows[0].words !== '' && !at) expect(people.map((one) => one.id)).toContain(account);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a filter', () => {
  let id: string;
  const elsewhere = { kind: 'email', address: 'a@mail.example' } as const;
  beforeAll(async () => {
    const { store, sql } = fixture;
    id = await organisation(store, 'filters.example');
    await person(id, 'Mail', undefined, { methods: [method(elsewhere)] });
    await person(id, 'Own mail', undefined, {
      methods: [method({ kind: 'email', address: 'b@sub.filters.example' })],
    });
    await person(id, 'Admin', undefined, { roles: ['member', 'global-admin'], methods: [method(elsewhere)] });
    await person(id, 'Helper', undefined, {
      roles: ['helpdesk-admin'],
      methods: [method(elsewhere), method({ kind: 'phone', address: '+39320' })],
    });
    const disabled = await person(id, 'Disabled');
    const frozen = await person(id, 'Frozen', undefined, {
      methods: [
        method(elsewhere),
        method({ kind: 'phone', address: '+1', confirmedAt: now, usableFrom: now }),
      ],
    });
    const codes = await person(id, 'Codes', undefined, {
      roles: ['member'],
      methods: [method({ kind: 'recovery-codes', codeHashes: [sha('1'), sha('2')] })],
    });
    await person(id, 'Young', undefined, {
      methods: [method({ ...elsewhere, confirmedAt: now, usableFrom: later(72 * 3600) })],
    });
    await person(id, 'Young app', undefined, {
      methods: [method(elsewhere), method({ kind: 'totp', usableFrom: later(60) })],
    });
    await person(id, 'Old app', undefined, { methods: [method(elsewhere), method({ kind: 'totp' })] });
    await person(id, 'Lone app', undefined, { methods: [method({ kind: 'totp' })] });
    await sql(`update account set state = 'disabled' where id = $1`, [disabled]);
    await sql('update account set frozen_at = $2 where id = $1', [frozen, later(-day)]);
    for (const [account, days] of [
      [disabled, 200],
      [frozen, 40],
      [codes, 3],
    ] as const) {
      await sql('update account set last_sign_in_at = $2 where id = $1', [account, later(-days * day)]);
    }
    // In another organisation everybody meets every condition.
    await person(await organisation(store), 'Stranger');
  });

  const masks = (held: number, lacking = 0) => ({ ways: { held, lacking } });
  const ago = (days: number) => later(-days * day);
  test.each<[string, Partial<PeopleSearch>, string[]]>([
    ['role: administrators', { role: 'global-admin' }, ['Admin']],
    ['role: help desk', { role: 'helpdesk-admin' }, ['Helper']],
    ['role: auditors', { role: 'auditor' }, []],
    ['state: disabled', { state: 'disabled' }, ['Disabled']],
    ['state: frozen', { state: 'frozen' }, ['Frozen']],
    ['signed in within a week', { lastSignIn: { since: ago(7) } }, ['Codes']],
    ['not for 30 days', { lastSignIn: { before: ago(30) } }, ['Disabled', 'Frozen']],
    ['not for 180 days', { lastSignIn: { before: ago(180) } }, ['Disabled']],
    ['has own mail', masks(wayBits.ownMail), ['Own mail']],
    ['has a phone', masks(wayBits.phone), ['Frozen', 'Helper']],
    [
      'has mail, and no phone',
      masks(wayBits.email, wayBits.phone),
      ['Admin', 'Mail', 'Old app', 'Young', 'Young app'],
    ],
    ['has recovery codes', masks(wayBits.recoveryCode), ['Codes']],
    ['has nothing', masks(0, 63), ['Disabled']],
    ['two at once', { state: 'disabled', lastSignIn: { before: ago(30) } }, ['Disabled']],
    ['two that nobody meets', { state: 'disabled', role: 'global-admin' }, []],
    ['with a text', { text: 'a', role: 'global-admin' }, ['Admin']],
  ])('%s', async (_name, changes, names) => {
    expect(await found(id, changes)).toEqual(names);
  });

  test('role: members are those without another role', async () => {
    const members = await found(id, { role: 'member' });
    expect(members).toHaveLength(9);
    expect(members).not.toContain('Admin');
  });

  test('never signed in, and active: neither disabled nor frozen', async () => {
    expect(await found(id, { lastSignIn: 'never' })).toHaveLength(8);
    const active = await found(id, { state: 'active' });
    expect(active).toHaveLength(9);
    expect(active).not.toContain('Frozen');
  });

  const rules = { policy: policyOf('standard', {}), textMessages: true };
  // Frozen: one mailbox of before, and two gates. Young app: it does not count yet, nor does it demand (R25).
  const stuck = ['Admin', 'Frozen', 'Lone app', 'Own mail', 'Young'];

  test('R12, R13, R25, R55, R81: not recoverable is who could not get back in alone today', async () => {
    expect(await found(id, { groups: unrecoverableGroups(rules) })).toEqual(stuck);
    const strict = { ...rules, policy: policyOf('standard', { gates: 2 }) };
    expect(await found(id, { groups: unrecoverableGroups(strict) })).toEqual(
      ['Codes', 'Mail', 'Young app', ...stuck].sort(),
    );
    const untexted = { ...rules, textMessages: false };
    expect(await found(id, { groups: unrecoverableGroups(untexted) })).toEqual(['Helper', ...stuck].sort());
  });

  test('the list says of each person the group by which they were found', async () => {
    const { people } = await fixture.store.people.search(everybody(id));
    const groups = new Map(people.map(({ displayName, group }) => [displayName, group]));
    const plain = { administrator: false, secondFactor: false, frozen: false };
    expect(groups.get('Mail')).toEqual({ ...plain, ways: 1 });
    expect(groups.get('Young')).toEqual({ ...plain, ways: 0 });
    expect(groups.get('Young app')).toEqual({ ...plain, ways: 1 });
    expect(groups.get('Old app')).toEqual({ ...plain, ways: 9, secondFactor: true });
    expect(groups.get('Frozen')).toEqual({ ...plain, ways: 1, frozen: true });
    expect(groups.get('Helper')).toEqual({ ...plain, ways: 5, administrator: true });
  });

  test('groups are counted as they are listed, the disabled left out', async () => {
    const counted = await fixture.store.people.wayGroups(id, now);
    expect(counted.reduce((sum, { people }) => sum + people, 0)).toBe(10);
    const unrecoverable = new Set(unrecoverableGroups(rules).map((group) => JSON.stringify(group)));
    const sum = counted
      .filter(({ people: _, ...group }) => unrecoverable.has(JSON.stringify(group)))
      .reduce((all, { people }) => all + people, 0);
    expect(sum).toBe(stuck.length);
  });
});

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
      const account = await person(id, name);
      await sql(
        `update account set last_sign_in_at = $2::timestamptz + interval '7 microseconds', created_at = $3 where id = $1`,
        [account, signedIn === undefined ? null : later(signedIn), later(created)],
      );
    }
    const search = { ...everybody(id), sort, descending, text, limit };
    const whole = (await store.people.search({ ...search, limit: 100 })).people;
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
      const page = await store.people.search({ ...search, from });
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
      const page = await store.people.search({ ...search, from: { side: 'before', key: at.key, id: at.id } });
      back.unshift(...page.people);
      if (!page.more) break;
    }
    expect(back).toEqual(whole);
  }

  test('R45: a position in another organisation leads nowhere but through one’s own people', async () => {
    const { store } = fixture;
    const mine = await organisation(store);
    const theirs = await organisation(store);
    await person(mine, 'Mine');
    await person(theirs, 'Aaron Theirs');
    await person(theirs, 'Zora Theirs');
    const { people } = await store.people.search(everybody(theirs));
    for (const { key, id } of people) {
      for (const side of ['after', 'before'] as const) {
        for (const text of ['', 'theirs', 'mine']) {
          const page = await store.people.search({ ...everybody(mine), text, from: { side, key, id } });
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
    const accountId = await person(organisationId, organisationId === mine ? 'Mine' : 'Theirs');
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
