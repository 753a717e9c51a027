import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEnrolLink } from '../../src/app/enrolment/link.ts';
import type { OrganisationRole } from '../../src/domain/roles/roles.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { auditKinds, codesIn, notices } from './security-support.ts';

let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const password = 'seven-lanterns-over-the-harbour';

async function invite(userId: string, roles: OrganisationRole[] = ['member']) {
  const id = await app.store.provisioning.createAccount({
    kind: 'work',
    organisationId: organisation,
    userId,
    userIdKey: userId,
    userIdSkeleton: userId,
    displayName: 'Grace Newcomer',
    roles,
    locale: undefined,
    passwordHash: undefined,
    passwordChangedAt: undefined,
    methods: [],
  });
  const token = await createEnrolLink(app.app, app.store, id!, 24);
  return { id: id!, token, path: `/enrol?t=${token}` };
}

test('the token leaves the address bar at once, and opening the link ten times changes nothing (R20, R22)', async () => {
  const { id, path, token } = await invite('opens@alpenglow.example');
  const before = await app.store.accounts.findById(id);
  for (let i = 0; i < 10; i++) {
    const page = await app.browser().get(path);
    expect(page.path).toBe('/enrol');
    expect(page.title).toBe('Choose your password');
    expect(page.answers[0]!.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.html).not.toContain(token);
  }
  expect(await app.store.accounts.findById(id)).toEqual(before);
});

test('an administrator’s first hour: a password, then two ways that work at once (R13, R25)', async () => {
  const { id, path } = await invite('first@alpenglow.example', ['global-admin']);
  const browser = app.browser();
  await browser.get(path);
  await browser.submit({ 'new-password': 'short' }, { form: 'enrol' });
  expect(browser.page.text).toContain('Use at least 15 characters');
  await browser.submit({ 'new-password': password }, { form: 'enrol' });
  expect(browser.page.path).toBe('/security/ways');
  expect(browser.page.text).toContain('2 ways back in of different kinds');

  await browser.follow('Add a mail address');
  await browser.submit({ address: 'grace@home.example' }, { form: 'name-address' });
  await browser.submit({ code: (await app.newestCode()).code }, { form: 'confirm' });
  expect(browser.page.text).toContain('2 ways back in of different kinds');
  await browser.follow('Make recovery codes');
  await browser.submit({}, { form: 'codes' });
  expect(codesIn(browser)).toHaveLength(10);
  await browser.follow('I have kept them');
  expect(browser.page.text).toContain('You can get back in if you ever need to');
  for (const method of (await app.store.accounts.findById(id))!.methods) {
    expect(method.boundBy).toBe('enrolment');
    expect(method.usableFrom).toEqual(app.clock.now());
  }
  expect((await auditKinds(app, { id })).toReversed().slice(0, 3)).toEqual([
    'password.refused',
    'link.used',
    'password.changed',
  ]);
  expect((await notices(app, { id }))[0]!.event).toBe('password-first');
});

test('what is bound after the first hour waits like any other (R25)', async () => {
  const { id, path } = await invite('slow@alpenglow.example');
  const browser = app.browser();
  await browser.get(path);
  await browser.submit({ 'new-password': password }, { form: 'enrol' });
  app.clock.pass(3590);
  await browser.get('/security/ways/codes');
  await browser.submit({ password }, { form: 'prove' });
  app.clock.pass(10);
  await browser.submit({}, { form: 'codes' });
  expect((await app.store.accounts.findById(id))!.methods[0]!.boundBy).toBe('owner');
});

test('a link works once, and of many at the same moment one (R17)', async () => {
  const { id, path } = await invite('once@alpenglow.example');
  const browsers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const browser = app.browser();
      await browser.get(path);
      return browser;
    }),
  );
  await Promise.all(
    browsers.map((browser, i) => browser.submit({ 'new-password': `${password}-${i}` }, { form: 'enrol' })),
  );
  expect(browsers.filter(({ page }) => page.path === '/security/ways')).toHaveLength(1);
  expect((await auditKinds(app, { id })).filter((kind) => kind === 'link.used')).toHaveLength(1);
  const late = await app.browser().get(path);
  expect(late.title).toBe('This link can’t be used any more');
});

test('used, too old, replaced, malformed and never made look alike', async () => {
  const used = await invite('used@alpenglow.example');
  const browser = app.browser();
  await browser.get(used.path);
  await browser.submit({ 'new-password': password }, { form: 'enrol' });
  const replaced = await invite('replaced@alpenglow.example');
  await createEnrolLink(app.app, app.store, replaced.id, 24);
  const old = await invite('old@alpenglow.example');
  const paths = [used.path, replaced.path, old.path, '/enrol', '/enrol?t=x', `/enrol?t=${'a'.repeat(43)}`];
  app.clock.pass(24 * 3600);
  for (const path of paths) {
    const page = await app.browser().get(path);
    expect([page.status, page.title], path).toEqual([410, 'This link can’t be used any more']);
  }
});

test('a link never sets the password of an account that has one (R28)', async () => {
  const person = await app.addPerson('has-one@alpenglow.example', { organisation });
  const token = await createEnrolLink(app.app, app.store, person.id, 24);
  const page = await app.browser().get(`/enrol?t=${token}`);
  expect(page.title).toBe('This link can’t be used any more');
});
