import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runBulk } from '../../src/app/administration/bulk/run.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, forgeForm } from './support/administration.ts';
import { begin, type Crowd, draft, finish, idOf, idsOf, newCrowd, statesOf, tally } from './support/bulk.ts';

const app: TestApp = await startTestApp();
afterAll(() => app.stop());

let ours: string;
let domain: string;
let global: Person;
let members: readonly Person[];
let add: Crowd['add'];
beforeEach(async () => {
  ({ ours, domain, global, members, add } = await newCrowd(app));
});

test('R45: nobody says yes to another’s preview, or sees it', async () => {
  const second = await add('global-admin', 'bruno');
  const mine = await at(app, global);
  const id = idOf(await draft(mine, idsOf(members)));
  const theirs = await at(app, second);
  expect((await theirs.get(`/admin/people/bulk/${id}`)).status).toBe(404);
  await forgeForm(theirs, `/admin/people/bulk/${id}/begin`);
  expect((await app.store.bulkActs.find(id))?.state).toBe('draft');
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
    const page = await draft(browser, idsOf(members));
    await begin(browser);
    const id = idOf(page);
    await happens(actor, browser);
    await finish(app, id);
    expect(await statesOf(app, members)).toEqual(['active', 'active', 'active']);
    expect(await tally(app, id)).toEqual({ ended: 3 });
  });

  test('but not with a pause: no click is needed for an hour', async () => {
    const browser = await at(app, global);
    const id = idOf(await draft(browser, idsOf(members)));
    await begin(browser);
    app.clock.pass(50 * 60);
    await finish(app, id);
    expect(await tally(app, id)).toEqual({ done: 3 });
  });
});

test('R17: two presses of yes begin it once', async () => {
  const browser = await at(app, global);
  const page = await draft(browser, idsOf(members));
  const before = (await app.queued()).length;
  const { csrf } = browser;
  const press = () => browser.post(`/admin/people/bulk/${idOf(page)}/begin`, new URLSearchParams({ csrf }));
  await Promise.all([press(), press()]);
  expect((await app.queued()).slice(before).filter(({ task }) => task === 'bulk-act')).toHaveLength(1);
});

test('R46: a yes takes a proof of the last five minutes, and comes back to the preview', async () => {
  const browser = await at(app, global);
  await draft(browser, idsOf(members));
  app.clock.pass(5 * 60 + 1);
  const page = await begin(browser);
  expect(page.path).toMatch(/^\/security\/prove\?to=%2Fadmin%2Fpeople%2Fbulk%2F/);
  expect(await statesOf(app, members)).toEqual(['active', 'active', 'active']);
});

test('it can be stopped, and nobody is acted on afterwards', async () => {
  const actor = await add('user-admin', 'uma');
  const browser = await at(app, actor);
  const id = idOf(await draft(browser, idsOf(members)));
  await begin(browser);
  const stopper = await at(app, global);
  await stopper.get(`/admin/people/bulk/${id}`);
  const page = await stopper.submit({}, { form: 'stop' });
  expect(page.text).toContain('Stopped by Ada Example after 0 of 3.');
  await runBulk(app.app, id);
  expect(await statesOf(app, members)).toEqual(['active', 'active', 'active']);
});

test('R45: a running one is stopped by nobody else', async () => {
  const browser = await at(app, global);
  const id = idOf(await draft(browser, idsOf(members)));
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
     select 'work', $1, n || '@${domain}', n || '@${domain}', n || '@${domain}', 'P' || n, '{member}'
     from generate_series(1, 51) n returning id`,
    [ours],
  );
  const browser = await at(app, global);
  const page = await draft(browser, rows.map(({ id }) => id).join(' '));
  expect((await begin(browser, { number: '50' })).status).toBe(422);
  expect((await app.store.bulkActs.find(idOf(page)))?.state).toBe('draft');
  await begin(browser, { number: '51' });
  await finish(app, idOf(page));
  expect(await tally(app, idOf(page))).toEqual({ done: 51 });
});
