import { afterEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/compose.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';
import { tour } from './support/tour.ts';

/** R42: every cookie of a whole journey, as it is set. */
let app: TestApp;
afterEach(() => app.stop());

async function cookiesOf(options: TestAppOptions) {
  app = await startTestApp(options);
  const { pages } = await tour(app);
  return pages.flatMap(({ answers }) => answers.flatMap(({ headers }) => headers.getSetCookie())).map(parse);
}

function parse(line: string) {
  const [pair = '', ...attributes] = line.split('; ');
  return {
    name: pair.split('=')[0]!,
    attributes: new Set(attributes.filter((a) => !/^(Max-Age|Expires)=/.test(a))),
  };
}

const names = ['device', 'enrolment', 'flash', 'link', 'recovery', 'session', 'sign-in', 'visit'];

describe('R42:', () => {
  test('over https each is __Host-, Secure, HttpOnly, SameSite=Lax, for the whole of this host alone', async () => {
    const cookies = await cookiesOf({ settings: { origin: 'https://id.example.org' } });
    const expected = new Set(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']);
    for (const { name, attributes } of cookies) {
      expect(name).toMatch(/^__Host-regain-/);
      expect(attributes, name).toEqual(expected);
    }
    const seen = new Set(cookies.map(({ name }) => name.replace('__Host-regain-', '')));
    expect([...seen].sort()).toEqual(names);
  }, 120_000);

  test('the demonstration’s plain http goes without prefix, Secure and HSTS, and with all else', async () => {
    const cookies = await cookiesOf({ web: { mode: 'demonstration' } });
    for (const { name, attributes } of cookies) {
      expect(name).toMatch(/^regain-/);
      expect(attributes, name).toEqual(new Set(['Path=/', 'HttpOnly', 'SameSite=Lax']));
    }
    const page = await app.browser().get('/signin');
    expect(page.headers.get('strict-transport-security')).toBeNull();
  }, 120_000);

  test('over https a cookie without the prefix, as a subdomain could plant it, is not read', async () => {
    app = await startTestApp({ settings: { origin: 'https://id.example.org' } });
    const browser = stranger(app);
    await signInAs(app, browser, await app.addPerson('ada@mail.example'));
    expect(await isSignedIn(browser)).toBe(true);
    const bare = stranger(app, new Map([['regain-session', browser.cookies.get('__Host-regain-session')!]]));
    expect(await isSignedIn(bare)).toBe(false);
  });

  test.each([
    ['disabled', `state = 'disabled'`],
    ['frozen', 'frozen_at = now()'],
    ['changed', 'security_epoch = security_epoch + 1'],
  ])('a person who was %s is signed in no more, at once', async (_what, sql) => {
    app = await startTestApp();
    const person = await app.addPerson('ada@mail.example');
    const browser = stranger(app);
    await signInAs(app, browser, person);
    await app.store.pool.query(`update account set ${sql} where id = $1`, [person.id]);
    expect(await isSignedIn(browser)).toBe(false);
    expect((await browser.get('/security')).path).toContain('/signin');
  });
});
