import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelPending } from '../../src/app/policy/cancel.ts';
import { proposePolicy } from '../../src/app/policy/propose.ts';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, someone } from './support/administration.ts';
import { visitor } from './support/signed.ts';

/** R45, R58: what a page of ours would not have offered is refused, and whoever tried it is in the log. */
let app: TestApp;
let ours: string;
let ada: Person;
let bea: Person;
let ula: Person;
let mia: Person;
let olga: Person;
let bulk: string;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
  const theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  ada = await someone(app, ours, 'global-admin', 'ada');
  bea = await someone(app, ours, 'global-admin', 'bea');
  ula = await someone(app, ours, 'user-admin', 'ula');
  mia = await someone(app, ours, 'member', 'mia');
  olga = await someone(app, theirs, 'global-admin', 'olga', { organisation: 'harbour' });
  const page = await post(await at(app, ada), '/admin/people/bulk', { act: 'disable', people: mia.id });
  bulk = page.path.split('/')[4]!;
});
afterAll(() => app.stop());

async function post(
  browser: HttpBrowser,
  path: string,
  fields: Record<string, string> = {},
): Promise<PageSeen> {
  await browser.get('/security');
  const csrf = /name="csrf" value="([^"]+)"/.exec(browser.page.html)?.[1] ?? '';
  return browser.post(path, new URLSearchParams({ csrf, ...fields }));
}

/** What the log holds of what this person tried. */
async function tried({ id }: Person) {
  const { rows } = await app.store.pool.query(
    "select organisation_id, actor, data from audit_event where kind = 'administration.refused' and account_id = $1 order by id",
    [id],
  );
  return rows;
}

const policyForms = [
  ['/admin/policy/edit', 'change-policy'],
  ['/admin/policy/take-back', 'take-back-policy'],
  ['/admin/policy/logo', 'change-logo'],
  ['/admin/policy/logo/remove', 'change-logo'],
] as const;

test.each([...policyForms, ['/admin/audit/export', 'export-log']] as const)(
  'R58: a form to %s, posted by somebody of another role, is in the log as "%s"',
  async (path, act) => {
    const before = await tried(ula);
    const browser = await at(app, ula);
    expect((await post(browser, path, { do: 'save', version: '1', format: 'csv' })).status).toBe(403);
    expect((await tried(ula)).slice(before.length)).toEqual([
      { organisation_id: ours, actor: `account:${ula.id}`, data: { act, because: 'role' } },
    ]);
    await post(browser, path, { lang: 'it' });
    expect(await tried(ula), 'the language of a page asks for nothing').toHaveLength(before.length + 1);
  },
);

test('R58: so is any form of the console by somebody without a role; a hundred of them do not fill the log', async () => {
  const browser = await at(app, mia);
  expect((await post(browser, `/admin/people/${ada.id}/disable`)).status).toBe(403);
  expect(await tried(mia)).toEqual([
    { organisation_id: ours, actor: `account:${mia.id}`, data: { act: 'administer', because: 'role' } },
  ]);
  await browser.get('/admin');
  expect(await tried(mia), 'to look is to try nothing').toHaveLength(1);
  for (let i = 0; i < 100; i++) await post(browser, `/admin/people/bulk/${bulk}/stop`);
  expect(await tried(mia)).toHaveLength(30);
});

test('R58: an act on many that another began: not theirs to begin or to stop', async () => {
  expect((await post(await at(app, bea), `/admin/people/bulk/${bulk}/begin`)).status).toBe(404);
  expect((await tried(bea)).map(({ data }) => data)).toEqual([{ act: 'begin-bulk', because: 'role' }]);

  const browser = await at(app, ada);
  await browser.get(`/admin/people/bulk/${bulk}`);
  await browser.submit({}, { form: 'begin' });
  expect((await app.store.bulkActs.find(bulk))?.state).toBe('running');

  const before = (await tried(ula)).length;
  expect((await post(await at(app, ula), `/admin/people/bulk/${bulk}/stop`)).status).toBe(404);
  expect((await tried(ula)).slice(before).map(({ data }) => data)).toEqual([
    { act: 'stop-bulk', because: 'role' },
  ]);
  await post(await at(app, olga), `/admin/people/bulk/${bulk}/stop`);
  const [line] = await tried(olga);
  expect(line.data).toEqual({ act: 'stop-bulk', because: 'not-found' });
  expect(line.organisation_id, 'in the log of who tried it').not.toBe(ours);
  expect((await app.store.bulkActs.find(bulk))?.state).toBe('running');
  expect((await post(browser, '/admin/people/bulk/nonsense/begin')).status).toBe(404);
});

test('R58: so is an act on somebody of another organisation, in the log of who tried it; on nobody at all is none', async () => {
  const before = (await tried(olga)).length;
  const browser = await at(app, olga);
  for (const id of [mia.id, '00000000-0000-4000-8000-000000000000', 'nonsense'])
    expect((await post(browser, `/admin/people/${id}/disable`)).status).toBe(404);
  const [line, ...more] = (await tried(olga)).slice(before);
  expect(line).toMatchObject({ data: { act: 'disable', because: 'not-found' } });
  expect(line.organisation_id).not.toBe(ours);
  expect(more).toEqual([]);
});

test('R58: who was Global admin when the page was opened, and is not when the change is stored', async () => {
  const seen = (await app.store.policies.current(ours))!.version;
  const account = (await app.store.accounts.findById(bea.id))!;
  const by = { kind: 'account', account, visitor } as const;
  const change = { organisationId: ours, by, seen };
  const wait = await proposePolicy(app.app, { ...change, document: { ownMailOpensGates: true } });
  if (wait.kind !== 'waits') throw new Error(wait.kind);
  await app.store.pool.query("update account set roles = '{member}' where id = $1", [bea.id]);
  const { version } = wait;
  expect(
    await proposePolicy(app.app, { ...change, seen: version, document: { probationHours: 100 } }),
  ).toEqual({
    kind: 'not-allowed',
    why: 'role',
  });
  expect(await cancelPending(app.app, { organisationId: ours, version, by })).toBe('not-allowed');
  expect((await tried(bea)).slice(-2).map(({ data }) => data)).toEqual([
    { act: 'change-policy', because: 'role' },
    { act: 'take-back-policy', because: 'role' },
  ]);
});
