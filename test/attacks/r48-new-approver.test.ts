import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, askFor, forgeDecision, shownPass, stateOf } from './support/approval.ts';
import { stranger } from './support/sign-in.ts';

/**
 * R48: two administrators have to agree. Threat: a Global admin alone, or whoever has their session and one proof, makes a
 * second one within a minute, and agrees to whatever they asked for themselves.
 */
let app: TestApp;
let ours: string;
let ada: Person;
let target: Person;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  number += 1;
  ours = await app.addOrganisation({ ...allResets, domains: [`org${number}.example`] });
  ada = await admin('ada');
  target = await someone(app, ours, 'member', 'marta', { organisation: `org${number}`, totp: true });
});

const admin = (name: string, role: 'global-admin' | 'member' = 'global-admin') =>
  someone(app, ours, role, name, { organisation: `org${number}` });

/** Adds somebody to whose mailbox the sender has the key, who signs in for the first time at once. */
async function addsTwin(by: HttpBrowser): Promise<HttpBrowser> {
  await by.get('/admin/people/add');
  const fields = { name: 'Twin Example', local: 'twin', mail: 'twin@mail.example', role: 'global-admin' };
  await by.submit(fields, { form: 'add' });
  const tokens = (await app.queued()).flatMap((job) =>
    job.task === 'invitation' ? [job.payload.token] : [],
  );
  const twin = stranger(app);
  await twin.get(`/enrol?t=${tokens.at(-1)}`);
  await twin.submit({ 'new-password': 'four herons over a marsh' });
  return twin;
}

const asked = async () =>
  (await app.queued()).flatMap((job) => (job.task === 'tell-approval' ? [job.payload.accountId] : []));

async function makesPass(by: HttpBrowser): Promise<boolean> {
  return shownPass(await press(by, target, 'access-pass', { minutes: '60' })) !== undefined;
}

test('R48: who was added a minute ago agrees to nothing, is not asked, and may once three days are over', async () => {
  const bea = await admin('bea');
  const twin = await addsTwin(await at(app, ada));
  const twinId = (await app.store.accounts.findByUserIdKey(`twin@org${number}.example`))!.id;
  const id = await askFor(await at(app, ada), target, 'access-pass');
  expect(await asked()).toContain(bea.id);
  expect(await asked()).not.toContain(twinId);

  expect((await twin.get(`/admin/approvals/${id}`)).html).not.toContain('value="approve"');
  const page = await forgeDecision(twin, id, 'approve');
  expect(page.status).toBe(403);
  expect(page.text).toContain('less than 72 hours ago');
  expect(await stateOf(app, id)).toBe('waiting');
  const [line] = (await app.store.audit.ofAccount(target.id, 9)).filter(
    ({ kind }) => kind === 'administration.refused',
  );
  expect(line).toMatchObject({ actor: `account:${twinId}`, data: { because: 'new-administrator' } });

  app.clock.pass(72 * 3600);
  const later = await askFor(await at(app, ada), target, 'access-pass');
  const back = stranger(app);
  await back.get('/signin');
  await back.submit({ username: `twin@org${number}.example`, password: 'four herons over a marsh' });
  await forgeDecision(back, later, 'approve');
  expect(await stateOf(app, later)).toBe('approved');
});

test('R48: nor who was given a stronger role', async () => {
  const mole = await admin('mole', 'member');
  await admin('bea');
  await press(await at(app, ada), mole, 'change-roles', { role: 'global-admin' });
  const id = await askFor(await at(app, ada), target, 'access-pass');
  expect((await forgeDecision(await at(app, mole), id, 'approve')).status).toBe(403);
  expect(await stateOf(app, id)).toBe('waiting');
});

test('R48: where nobody else could agree, a new one does not count', async () => {
  const by = await at(app, ada);
  await addsTwin(by);
  const page = await by.get(`/admin/people/${target.id}/access-pass`);
  expect(page.html).not.toContain('name="reason"');
  const forged = await forge(by, target, 'access-pass', { minutes: '60' });
  expect(shownPass(forged)).toBeUndefined();
});

test('R48: who was made weaker, and still may, agrees as before', async () => {
  const bea = await admin('bea');
  await press(await at(app, ada), bea, 'change-roles', { role: 'user-admin' });
  const by = await at(app, ada);
  const id = await askFor(by, target, 'access-pass');
  await forgeDecision(await at(app, bea), id, 'approve');
  expect(await stateOf(app, id)).toBe('approved');
  expect(await makesPass(by)).toBe(true);
});
