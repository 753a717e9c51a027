import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bulkActs } from '../../src/app/administration/bulk/acts.ts';
import { runBulk } from '../../src/app/administration/bulk/run.ts';
import { ruleOf } from '../../src/domain/authority/acts.ts';
import type { organisationRoles } from '../../src/domain/roles/roles.ts';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, forgeForm, someone } from './support/administration.ts';

const app: TestApp = await startTestApp();
afterAll(() => app.stop());

let number = 0;
let ours: string;
let domain: string;
let global: Person;
let members: Person[];

beforeEach(async () => {
  number += 1;
  domain = `org${number}`;
  ours = await app.addOrganisation({ domains: [`${domain}.example`] });
  global = await add('global-admin', 'ada');
  members = [];
  for (const name of ['mara', 'milo', 'mona']) members.push(await add('member', name));
});

const add = (role: (typeof organisationRoles)[number], name: string) =>
  someone(app, ours, role, name, { organisation: domain });

const ids = (people: readonly Person[]) => people.map(({ id }) => id).join(' ');

const draft = (browser: HttpBrowser, people: string, act = 'disable') =>
  forgeForm(browser, '/admin/people/bulk', { act, people });

const idOf = (page: PageSeen) => page.path.split('/')[4]!;
const begin = (browser: HttpBrowser, fields = {}) => browser.submit(fields, { form: 'begin' });
const state = async (person: Person) => (await app.store.accounts.findById(person.id))!.state;
const states = () => Promise.all(members.map(state));
const tally = async (id: string) =>
  Object.fromEntries(
    (await app.store.bulkActs.tally(id)).map((one) => [one.because ?? one.state, one.people]),
  );

/** Runs it to its end, as the queue does. */
async function finish(id: string): Promise<void> {
  for (let turns = 0; turns < 100; turns++) {
    if ((await app.store.bulkActs.find(id))?.state !== 'running') return;
    await runBulk(app.app, id);
  }
  throw new Error('it never ends');
}

test('a preview changes nobody; a yes changes everybody chosen, each with a line and a notice, and one word to the others', async () => {
  const second = await add('global-admin', 'bruno');
  const browser = await at(app, global);
  const page = await draft(browser, ids(members));
  expect(page.text).toContain('Switch off 3 people?');
  expect(await states()).toEqual(['active', 'active', 'active']);
  const before = (await app.queued()).length;
  await begin(browser);
  const id = idOf(page);
  await finish(id);
  expect(await states()).toEqual(['disabled', 'disabled', 'disabled']);
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
  const elsewhere = await app.addOrganisation({ domains: [`other${number}.example`] });
  const outsider = await someone(app, elsewhere, 'member', 'olga', { organisation: `other${number}` });
  const peer = await add('user-admin', 'peer');
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const chosen = [outsider, actor, peer, global, members[0]!, members[0]!];
  const page = await draft(browser, `${ids(chosen)} not-an-id 00000000-0000-4000-8000-000000000000`);
  const id = idOf(page);
  expect(page.text).toContain('Switch off one person?');
  expect(page.text).not.toContain('olga');
  expect(await tally(id)).toEqual({ waiting: 1, 'own-account': 1, rank: 2 });
  await begin(browser, {});
  await finish(id);
  expect(await Promise.all([outsider, actor, peer, global].map(state))).toEqual(
    Array.from({ length: 4 }, () => 'active'),
  );
  expect(await state(members[0]!)).toBe('disabled');
});

test.each(['member', 'auditor', 'helpdesk-admin'] as const)('R45: a %s switches nobody off', async (role) => {
  const browser = await at(app, await add(role, `x-${role}`));
  const page = await draft(browser, ids(members));
  expect(page.status).toBe(403);
  expect(await states()).toEqual(['active', 'active', 'active']);
});

test('R45: nobody says yes to another’s preview, or sees it', async () => {
  const second = await add('global-admin', 'bruno');
  const mine = await at(app, global);
  const id = idOf(await draft(mine, ids(members)));
  const theirs = await at(app, second);
  expect((await theirs.get(`/admin/people/bulk/${id}`)).status).toBe(404);
  await forgeForm(theirs, `/admin/people/bulk/${id}/begin`);
  expect((await app.store.bulkActs.find(id))?.state).toBe('draft');
});

test('a report is for who began it, Global admins and auditors of the organisation alone', async () => {
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const id = idOf(await draft(browser, ids(members)));
  await begin(browser);
  await finish(id);
  const elsewhere = await app.addOrganisation({ domains: [`other${number}.example`] });
  const outsider = await someone(app, elsewhere, 'global-admin', 'olga', { organisation: `other${number}` });
  const sees = async (person: Person) =>
    (await (await at(app, person)).get(`/admin/people/bulk/${id}`)).status;
  expect(await sees(actor)).toBe(200);
  expect(await sees(global)).toBe(200);
  expect(await sees(await add('auditor', 'otto'))).toBe(200);
  expect(await sees(await add('user-admin', 'urs'))).toBe(404);
  expect(await sees(await add('helpdesk-admin', 'hugo'))).toBe(404);
  expect(await sees(outsider)).toBe(404);
});

describe('R45: the yes ends with the authority of who said it', () => {
  test.each<[string, (actor: Person, browser: HttpBrowser) => Promise<unknown>]>([
    ['demoted', async (actor) => forge(await at(app, global), actor, 'change-roles', { role: 'member' })],
    ['switched off', async (actor) => forge(await at(app, global), actor, 'disable')],
    ['signed out by another', async (actor) => forge(await at(app, global), actor, 'end-sessions')],
    [
      'signed out by themselves',
      async (_, browser) => {
        await browser.get('/security');
        await browser.submit({}, { form: 'sign-out' });
      },
    ],
    ['frozen', (actor) => app.store.accounts.change(actor.id, 0, { frozenAt: app.clock.now() })],
    ['gone for over an hour', async () => app.clock.pass(3601)],
  ])('%s', async (_, happens) => {
    const actor = await add('user-admin', 'uma');
    const browser = await at(app, actor);
    const page = await draft(browser, ids(members));
    await begin(browser);
    const id = idOf(page);
    await happens(actor, browser);
    await finish(id);
    expect(await states()).toEqual(['active', 'active', 'active']);
    expect(await tally(id)).toEqual({ ended: 3 });
  });

  test('but not with a pause: no click is needed for an hour', async () => {
    const browser = await at(app, global);
    const id = idOf(await draft(browser, ids(members)));
    await begin(browser);
    app.clock.pass(50 * 60);
    await finish(id);
    expect(await tally(id)).toEqual({ done: 3 });
  });
});

test('who became somebody stronger after the preview is refused when their turn comes', async () => {
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const id = idOf(await draft(browser, ids(members)));
  await begin(browser);
  await forge(await at(app, global), members[1]!, 'change-roles', { role: 'user-admin' });
  await finish(id);
  expect(await tally(id)).toEqual({ done: 2, rank: 1 });
  expect(await states()).toEqual(['disabled', 'active', 'disabled']);
});

test('R45: all Global admins at once, by two of them: one stays', async () => {
  const second = await add('global-admin', 'bruno');
  const third = await add('global-admin', 'cora');
  const everybody = ids([global, second, third]);
  const drafted = [];
  for (const person of [global, second]) {
    const browser = await at(app, person);
    const id = idOf(await draft(browser, everybody));
    await begin(browser);
    drafted.push(id);
  }
  await Promise.all(drafted.map(finish));
  expect((await app.store.help.administrators(ours)).length).toBeGreaterThanOrEqual(1);
});

test('R17: two turns of the same one at once act on each person once', async () => {
  // An act that could be repeated: what is idle the second time would hide that it was tried.
  const browser = await at(app, global);
  const id = idOf(await draft(browser, ids(members), 'send-way-back'));
  await begin(browser);
  const before = (await app.queued()).length;
  await Promise.all([runBulk(app.app, id), runBulk(app.app, id), runBulk(app.app, id)]);
  await finish(id);
  expect(await tally(id)).toEqual({ done: 3 });
  const told = (await app.queued()).slice(before).filter(({ task }) => task === 'send-way-back');
  expect(told).toHaveLength(3);
  const ended = (await app.store.audit.latest(20)).filter(
    ({ kind, data }) => kind === 'administration.bulk-ended' && data.bulk === id,
  );
  expect(ended).toHaveLength(1);
});

test('R17: two presses of yes begin it once', async () => {
  const browser = await at(app, global);
  const page = await draft(browser, ids(members));
  const before = (await app.queued()).length;
  const { csrf } = browser;
  const press = () => browser.post(`/admin/people/bulk/${idOf(page)}/begin`, new URLSearchParams({ csrf }));
  await Promise.all([press(), press()]);
  expect((await app.queued()).slice(before).filter(({ task }) => task === 'bulk-act')).toHaveLength(1);
});

test('R46: a yes takes a proof of the last five minutes, and comes back to the preview', async () => {
  const browser = await at(app, global);
  await draft(browser, ids(members));
  app.clock.pass(5 * 60 + 1);
  const page = await begin(browser);
  expect(page.path).toMatch(/^\/security\/prove\?to=%2Fadmin%2Fpeople%2Fbulk%2F/);
  expect(await states()).toEqual(['active', 'active', 'active']);
});

test('it can be stopped, and nobody is acted on afterwards', async () => {
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const id = idOf(await draft(browser, ids(members)));
  await begin(browser);
  const stopper = await at(app, global);
  await stopper.get(`/admin/people/bulk/${id}`);
  const page = await stopper.submit({}, { form: 'stop' });
  expect(page.text).toContain('Stopped by Ada Example after 0 of 3.');
  await runBulk(app.app, id);
  expect(await states()).toEqual(['active', 'active', 'active']);
});

test('R45: a running one is stopped by nobody else', async () => {
  const browser = await at(app, global);
  const id = idOf(await draft(browser, ids(members)));
  await begin(browser);
  for (const role of ['auditor', 'helpdesk-admin', 'user-admin'] as const) {
    const other = await at(app, await add(role, `y-${role}`));
    await forgeForm(other, `/admin/people/bulk/${id}/stop`);
    expect((await app.store.bulkActs.find(id))?.state).toBe('running');
  }
});

test('switching off more than fifty asks for their number', async () => {
  const { rows } = await app.store.pool.query<{ id: string }>(
    `insert into account (kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name, roles)
     select 'work', $1, n || '@${domain}.example', n || '@${domain}.example', n || '@${domain}.example', 'P' || n, '{member}'
     from generate_series(1, 51) n returning id`,
    [ours],
  );
  const browser = await at(app, global);
  const page = await draft(browser, rows.map(({ id }) => id).join(' '));
  expect((await begin(browser, { number: '50' })).status).toBe(422);
  expect((await app.store.bulkActs.find(idOf(page)))?.state).toBe('draft');
  await begin(browser, { number: '51' });
  await finish(idOf(page));
  expect(await tally(idOf(page))).toEqual({ done: 51 });
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
  expect((await draft(await at(app, global), ids(members), act)).status).toBe(422);
});

test('no act on many opens anything, so that no caller or second approver bears on it (R47, R48)', () => {
  for (const act of bulkActs) {
    expect(ruleOf(act).opens).toBe(false);
    expect(ruleOf(act).concerns).toBeUndefined();
  }
});
