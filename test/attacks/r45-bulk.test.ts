import { afterAll, beforeEach, expect, test } from 'vitest';
import { bulkActs } from '../../src/app/administration/bulk/acts.ts';
import { runBulk } from '../../src/app/administration/bulk/run.ts';
import { ruleOf } from '../../src/domain/authority/acts.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge } from './support/administration.ts';
import { begin, type Crowd, draft, finish, idOf, idsOf, newCrowd, statesOf, tally } from './support/bulk.ts';

const app: TestApp = await startTestApp();
afterAll(() => app.stop());

let ours: string;
let global: Person;
let members: readonly Person[];
let add: Crowd['add'];
beforeEach(async () => {
  ({ ours, global, members, add } = await newCrowd(app));
});

test('a preview changes nobody; a yes changes everybody chosen, each with a line and a notice, and one word to the others', async () => {
  const second = await add('global-admin', 'bruno');
  const browser = await at(app, global);
  const page = await draft(browser, idsOf(members));
  expect(page.text).toContain('Switch off 3 people?');
  expect(await statesOf(app, members)).toEqual(['active', 'active', 'active']);
  const before = (await app.queued()).length;
  await begin(browser);
  const id = idOf(page);
  await finish(app, id);
  expect(await statesOf(app, members)).toEqual(['disabled', 'disabled', 'disabled']);
  const [line] = await app.store.audit.ofAccount(members[0]!.id, 1);
  expect(line).toMatchObject({
    kind: 'administration.disable',
    actor: `account:${global.id}`,
    data: { bulk: id },
  });
  const jobs = (await app.queued()).slice(before);
  expect(jobs.filter(({ task }) => task === 'notify')).toHaveLength(3);
  expect(jobs.filter(({ task }) => task === 'tell-administrator')).toHaveLength(0);
  expect(jobs.filter(({ task }) => task === 'tell-bulk').map(({ payload }) => payload)).toMatchObject([
    { accountId: second.id, act: 'disable', people: 3 },
  ]);
  const latest = (await app.store.audit.latest(9)).map(({ kind, data }) => ({ kind, data }));
  expect(latest).toContainEqual({
    kind: 'administration.bulk-ended',
    data: { bulk: id, act: 'disable', outcome: 'done', done: 3, refused: 0, failed: 0 },
  });
  expect((await browser.get(`/admin/people/bulk/${id}`)).text).toContain('Done: 3 of 3.');
});

test('R45: other organisations, oneself, higher ranks, nobody and duplicates are left out, before and by a forged yes', async () => {
  const outsider = await (await newCrowd(app)).add('member', 'olga');
  const peer = await add('user-admin', 'peer');
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const chosen = [outsider, actor, peer, global, members[0]!, members[0]!];
  const page = await draft(browser, `${idsOf(chosen)} not-an-id 00000000-0000-4000-8000-000000000000`);
  const id = idOf(page);
  expect(page.text).toContain('Switch off one person?');
  expect(page.text).not.toContain('olga');
  expect(await tally(app, id)).toEqual({ waiting: 1, 'own-account': 1, rank: 2 });
  await begin(browser, {});
  await finish(app, id);
  expect(await statesOf(app, [outsider, actor, peer, global])).toEqual(
    Array.from({ length: 4 }, () => 'active'),
  );
  expect(await statesOf(app, [members[0]!])).toEqual(['disabled']);
});

test.each(['member', 'auditor', 'helpdesk-admin'] as const)('R45: a %s switches nobody off', async (role) => {
  const browser = await at(app, await add(role, `x-${role}`));
  const page = await draft(browser, idsOf(members));
  expect(page.status).toBe(403);
  expect(await statesOf(app, members)).toEqual(['active', 'active', 'active']);
});

test('a report is for who began it, Global admins and auditors of the organisation alone', async () => {
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const id = idOf(await draft(browser, idsOf(members)));
  await begin(browser);
  await finish(app, id);
  const outsider = await (await newCrowd(app)).add('global-admin', 'olga');
  const sees = async (person: Person) =>
    (await (await at(app, person)).get(`/admin/people/bulk/${id}`)).status;
  expect(await sees(actor)).toBe(200);
  expect(await sees(global)).toBe(200);
  expect(await sees(await add('auditor', 'otto'))).toBe(200);
  expect(await sees(await add('user-admin', 'urs'))).toBe(404);
  expect(await sees(await add('helpdesk-admin', 'hugo'))).toBe(404);
  expect(await sees(outsider)).toBe(404);
});

test('who became somebody stronger after the preview is refused when their turn comes', async () => {
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const id = idOf(await draft(browser, idsOf(members)));
  await begin(browser);
  await forge(await at(app, global), members[1]!, 'change-roles', { role: 'user-admin' });
  await finish(app, id);
  expect(await tally(app, id)).toEqual({ done: 2, rank: 1 });
  expect(await statesOf(app, members)).toEqual(['disabled', 'active', 'disabled']);
});

test('R45: all Global admins at once, by two of them: one stays', async () => {
  const second = await add('global-admin', 'bruno');
  const third = await add('global-admin', 'cora');
  const everybody = idsOf([global, second, third]);
  const drafted = [];
  for (const person of [global, second]) {
    const browser = await at(app, person);
    const id = idOf(await draft(browser, everybody));
    await begin(browser);
    drafted.push(id);
  }
  await Promise.all(drafted.map((id) => finish(app, id)));
  expect((await app.store.help.administrators(ours)).length).toBeGreaterThanOrEqual(1);
});

test('R17: two turns of the same one at once act on each person once', async () => {
  // An act that could be repeated: what is idle the second time would hide that it was tried.
  const browser = await at(app, global);
  const id = idOf(await draft(browser, idsOf(members), 'send-way-back'));
  await begin(browser);
  const before = (await app.queued()).length;
  await Promise.all([runBulk(app.app, id), runBulk(app.app, id), runBulk(app.app, id)]);
  await finish(app, id);
  expect(await tally(app, id)).toEqual({ done: 3 });
  const told = (await app.queued()).slice(before).filter(({ task }) => task === 'send-way-back');
  expect(told).toHaveLength(3);
  const ended = (await app.store.audit.latest(20)).filter(
    ({ kind, data }) => kind === 'administration.bulk-ended' && data.bulk === id,
  );
  expect(ended).toHaveLength(1);
});

test('five hundred can be chosen by name, and no more', async () => {
  const many = (count: number) => Array.from({ length: count }, () => crypto.randomUUID()).join(' ');
  const browser = await at(app, global);
  expect((await draft(browser, many(500))).text).toContain('Nobody of your organisation was chosen');
  expect((await draft(browser, many(501))).text).toContain('More than 500 people');
});

test.each([
  'reset-link',
  'temporary-password',
  'access-pass',
  'unlock',
  'change-roles',
  'invite',
  '',
  'disable ',
])('what is not done to many is not drafted: %j', async (act) => {
  expect((await draft(await at(app, global), idsOf(members), act)).status).toBe(422);
});

test('no act on many opens anything, so that no caller or second approver bears on it (R47, R48)', () => {
  for (const act of bulkActs) {
    expect(ruleOf(act).opens).toBe(false);
    expect(ruleOf(act).concerns).toBeUndefined();
  }
});
