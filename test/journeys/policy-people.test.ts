import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { beginRecovery } from '../support/recovery.ts';

/** What an organisation's policy does to its people's pages. */
let app: TestApp;
let number = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function personUnder(policy: unknown, options: object = {}) {
  const domain = `org${number++}.example`;
  const organisation = await app.addOrganisation({ domains: [domain], policy });
  return app.addPerson(`ada@${domain}`, { organisation, ...options });
}

async function signIn(person: Person, browser = app.browser()) {
  await browser.get(`/signin?username=${person.userId}&to=/security/activity`);
  await browser.submit({ password: person.password }, { form: 'sign-in' });
  return browser;
}

const registration = (atSignIn: string, reconfirmDays = 180) => ({
  registration: { atSignIn, reconfirmDays },
});
const enough = { emails: ['a@home.example'], recoveryCodes: 1 };
const days = 86_400;

describe('after signing in', () => {
  test('required: whoever could not get back in is led to the ways at each sign-in, and can’t put it off', async () => {
    const person = await personUnder(registration('required'));
    const browser = await signIn(person);
    expect(browser.page.title).toBe('Add a way to get back in');
    expect(browser.page.text).not.toContain('Not now');
    expect((await signIn(person)).page.title).toBe('Add a way to get back in');
    const others = await signIn(await personUnder(registration('required'), { emails: ['b@home.example'] }));
    expect(others.page.title).toBe('Add another way to get back in?');
    await others.submit({}, { form: 'put-off' });
    expect(others.page.path).toBe('/security/activity');
  });

  test('required: nor can it be put off by a forged form', async () => {
    const person = await personUnder(registration('required'), { emails: ['b@home.example'] });
    const browser = await signIn(person);
    await app.store.pool.query('delete from method where account_id = $1', [person.id]);
    await browser.submit({}, { form: 'put-off' });
    expect(browser.page.title).toBe('Add a way to get back in');
    expect((await app.store.accounts.findById(person.id))?.nudgeAfter).toBeUndefined();
  });

  test('off: nobody is asked', async () => {
    expect((await signIn(await personUnder(registration('off')))).page.path).toBe('/security/activity');
  });

  test('whether the ways are still theirs is asked once they are old, and again as long after the answer', async () => {
    const person = await personUnder(registration('nudged', 60), enough);
    expect((await signIn(person)).page.path).toBe('/security/activity');
    app.clock.pass(31 * days);
    const browser = await signIn(person);
    expect(browser.page.title).toBe('Are these still your ways back in?');
    expect(browser.page.text).toContain('a@home.example');
    await browser.submit({}, { form: 'reconfirm' });
    expect(browser.page.path).toBe('/security/activity');
    app.clock.pass(60 * days - 60);
    expect((await signIn(person)).page.path).toBe('/security/activity');
    app.clock.pass(120);
    expect((await signIn(person)).page.title).toBe('Are these still your ways back in?');
  });

  test('0 days: never; and an answer does not hide that a way went missing', async () => {
    const never = await personUnder(registration('nudged', 0), enough);
    const person = await personUnder(registration('nudged', 60), enough);
    app.clock.pass(61 * days);
    expect((await signIn(never)).page.path).toBe('/security/activity');
    const browser = await signIn(person);
    await browser.submit({}, { form: 'reconfirm' });
    await app.store.pool.query(`delete from method where kind = 'email' and account_id = $1`, [person.id]);
    expect((await signIn(person)).page.title).toBe('Add another way to get back in?');
  });
});

describe('the organisation’s own help', () => {
  const help = 'https://intranet.example/help';

  test('R1: stands on no page for whoever is a stranger, before the first proof', async () => {
    const person = await personUnder({ helpLink: help }, enough);
    const browser = app.browser();
    expect((await browser.get('/help')).html).not.toContain(help);
    await beginRecovery(browser, person.userId);
    await browser.get('/help/ask');
    expect(browser.page.html).not.toContain(help);
    expect((await browser.get('/help')).html).not.toContain(help);
  });

  test('stands there after it, and for whoever is signed in', async () => {
    const person = await personUnder({ helpLink: help, gates: 2 }, enough);
    const browser = app.browser();
    await beginRecovery(browser, person.userId);
    await browser.submit({ way: 'email' });
    await browser.submit({ code: (await app.newestCode()).code }, { form: 'code-form' });
    await browser.get('/help/ask');
    expect(browser.page.text).toContain(`Your organisation’s own help: ${help}`);
    const signed = await signIn(person);
    for (const path of ['/help', '/help/messages']) {
      expect((await signed.get(path)).html).toContain(`href="${help}"`);
    }
  });

  test('may be a mail address; what is stored otherwise is no link', async () => {
    const mail = await signIn(await personUnder({ helpLink: 'help@org.example' }, enough));
    expect((await mail.get('/help')).html).toContain('href="mailto:help@org.example"');
    const script = await signIn(await personUnder({ helpLink: 'javascript:alert(1)' }, enough));
    expect((await script.get('/help')).html).not.toContain('javascript:');
  });
});

test('pages carry the name that the policy gives', async () => {
  const browser = await signIn(await personUnder({ name: 'Morgenrot' }, enough));
  expect((await browser.get('/security')).html).toContain('>Morgenrot<');
});
