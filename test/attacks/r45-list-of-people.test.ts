import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PeopleList, peopleAPage, searchPeople } from '../../src/app/administration/people.ts';
import { readPeopleQuery } from '../../src/domain/people/query.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';

let regain: TestApp;
const ids = { mine: '', theirs: '' };
const of = (id: string) => ({ id, preset: 'standard' as const, policy: {} });
const query = (parameters: Record<string, string> = {}) =>
  readPeopleQuery((name) => (parameters[name] === undefined ? [] : [parameters[name]]));

beforeAll(async () => {
  regain = await startTestApp();
  const { provisioning } = regain.app.store;
  for (const whose of ['mine', 'theirs'] as const) {
    ids[whose] = await provisioning.createOrganisation({
      name: whose,
      domains: [`${randomUUID()}.example`],
      preset: 'standard',
      policy: {},
      defaultLocale: 'en',
    });
    for (let i = 0; i < peopleAPage * 2 + 10; i++) {
      const userId = `${whose}.${i}@${randomUUID()}.example`;
      await provisioning.createAccount({
        kind: 'work',
        organisationId: ids[whose],
        userId,
        userIdKey: userId,
        userIdSkeleton: userId,
        displayName: `${whose} ${String(i).padStart(3, '0')}`,
        roles: [],
        locale: undefined,
        passwordHash: undefined,
        passwordChangedAt: undefined,
        methods: [],
      });
    }
  }
});
afterAll(() => regain.stop());

async function list(whose: string, cursor?: string, parameters = {}): Promise<PeopleList> {
  const page = await searchPeople(regain.app, of(whose), query(parameters), cursor);
  if (page === 'bad-cursor') throw new Error('refused');
  return page;
}

test('a cursor leads through the list and back, and its ends say that they are', async () => {
  const first = await list(ids.mine);
  const second = await list(ids.mine, first.next);
  const third = await list(ids.mine, second.next);
  const names = [first, second, third].flatMap(({ people }) => people.map(({ displayName }) => displayName));
  expect(names).toEqual(Array.from({ length: 110 }, (_, i) => `mine ${String(i).padStart(3, '0')}`));
  expect([first.previous, third.next]).toEqual([undefined, undefined]);
  const back = await list(ids.mine, third.previous);
  expect(back.people).toEqual(second.people);
  const start = await list(ids.mine, back.previous);
  expect(start.people).toEqual(first.people);
  expect(start.previous).toBeUndefined();
  expect([first.total, first.atLeast]).toEqual([110, false]);
});

test('R45: a cursor that was altered, made up, or given out for another list or organisation is refused', async () => {
  const { next } = await list(ids.theirs);
  const own = (await list(ids.mine)).next!;
  const refused = async (cursor: string, parameters = {}) =>
    expect(await searchPeople(regain.app, of(ids.mine), query(parameters), cursor)).toBe('bad-cursor');
  await refused(next!);
  await refused(own, { sort: 'created' });
  await refused(own, { order: 'descending' });
  for (const made of ['', '{}', 'x', own.slice(0, -1), `${own}A`, `A${own.slice(1)}`, own.toUpperCase()]) {
    await refused(made);
  }
  // Sealed for the same purpose by another page.
  await refused(regain.app.secrets.seal('page-state', `app ${ids.mine} 0 secret`));
  await refused(regain.app.secrets.seal('page-state', '{"list":"people"}'));
});

test('R45: no search finds anybody of another organisation', async () => {
  for (const text of ['', 'theirs', 't', 'theirs 001', 'theirs.1@', '%', '*']) {
    for (const sort of ['name', 'user-id', 'last-sign-in', 'created']) {
      const { people } = await list(ids.mine, undefined, { text, sort });
      expect(people.filter(({ displayName }) => !displayName.startsWith('mine'))).toEqual([]);
    }
  }
  for (const parameters of [
    { recoverable: 'no' },
    { state: 'active' },
    { 'has-not': 'email' },
    { role: 'member' },
  ]) {
    const { people, total } = await list(ids.mine, undefined, parameters);
    expect(total).toBe(110);
    expect(people.filter(({ displayName }) => !displayName.startsWith('mine'))).toEqual([]);
  }
});

test('a support code leads to whom it was about, and in another organisation to nobody', async () => {
  const [person] = (await list(ids.theirs)).people;
  await regain.app.store.audit.append([
    {
      at: regain.clock.now(),
      kind: 'recovery.begun',
      organisationId: ids.theirs,
      accountId: person!.id,
      actor: 'stranger',
      supportCode: 'K7QF-3MWD',
      data: {},
      personal: {},
    },
  ]);
  const theirs = await list(ids.theirs, undefined, { text: ' k7qf3mwd', state: 'disabled' });
  expect(theirs.supportCode).toBe('K7QF-3MWD');
  expect(theirs.people).toEqual([person]);
  expect((await list(ids.mine, undefined, { text: 'K7QF-3MWD' })).people).toEqual([]);
});

test('what an address may hold, but no filter knows, filters nothing; a text is cut at a hundred characters', () => {
  const odd = query({
    text: `  ${'王'.repeat(200)}`,
    role: '__proto__',
    state: 'locked',
    'last-sign-in': '9',
    has: 'constructor',
    sort: 'password_hash',
    order: 'random()',
  });
  expect(odd).toEqual({ ...query(), text: '王'.repeat(100) });
});
