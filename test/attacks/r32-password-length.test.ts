import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passwordContext } from '../../src/app/password/judge.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { find } from '../support/html.ts';
import { regainByMail, toMailedCode, typeNewestCode } from './support/recover.ts';
import { isSignedIn, nextAddress, stranger, tryPassword } from './support/sign-in.ts';

/** R32, R33, R34: what a password may be, on the path from a mailed code to signing in with it. */
let app: TestApp;
let organisation: string;
let people = 0;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

async function person() {
  const name = `p${people++}`;
  return app.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`] });
}

async function set(password: string) {
  const who = await person();
  const page = await regainByMail(app, stranger(app), who, password);
  return { who, page, taken: page.title === 'Your password is changed' };
}

async function opens(userId: string, password: string): Promise<boolean> {
  const browser = stranger(app);
  await tryPassword(browser, userId, password);
  return isSignedIn(browser);
}

/** Fourteen and fifteen code points, twice as many UTF-16 units. */
const fourteen = '🦦🌋🪁🧭🛶🪔🫖🧵🪕🦔🌵🛟🧊🪐';
const fifteen = `${fourteen}🪶`;

describe('R32: length', () => {
  test('is counted in code points: fourteen astral characters are too few, fifteen enough', async () => {
    expect((await set(fourteen)).taken).toBe(false);
    const { who, taken } = await set(fifteen);
    expect(taken).toBe(true);
    expect(await opens(who.userId, fifteen)).toBe(true);
    expect(await opens(who.userId, fourteen)).toBe(false);
  });

  test('R32: a policy may ask for more, which the page says, and never for less', async () => {
    const stored = { password: { alone: 20, besideSecondFactor: 3 } };
    const strict = await app.addOrganisation({ domains: ['strict.example'], policy: stored });
    const add = (name: string, totp: boolean) =>
      app.addPerson(`${name}@strict.example`, {
        organisation: strict,
        emails: [`${name}@mail.example`],
        totp,
      });
    const page = await regainByMail(app, stranger(app), await add('long', false), 'violet canyon otter');
    expect(page.title).toContain('Choose a new password');
    expect(page.text).toContain('has at least 20 characters');
    const done = await regainByMail(app, stranger(app), await add('longer', false), 'violet canyon otters');
    expect(done.title).toBe('Your password is changed');
    const account = await app.store.accounts.findById((await add('two', true)).id);
    expect(passwordContext(account!).minimumLength).toBe(8);
  });

  test('combining marks don’t stretch it: what NFC folds counts once', async () => {
    expect((await set('é'.normalize('NFD').repeat(3) + 'àlùò ìrvm'.normalize('NFD'))).taken).toBe(false);
  });

  test('is never cut: a difference at byte 73, at the end, or in a trailing space counts', async () => {
    const long = `${'otter wagon lamp velvet '.repeat(3)}quartz fjord`.slice(0, 84);
    const { who, taken } = await set(long);
    expect(taken).toBe(true);
    for (const wrong of [
      long.slice(0, 72),
      `${long.slice(0, 72)}#${long.slice(73)}`,
      `${long} `,
      `${long}x`,
      long.trimEnd().slice(0, -1),
    ])
      expect(await opens(who.userId, wrong), wrong).toBe(false);
    expect(await opens(who.userId, long)).toBe(true);
  });

  test('256 code points are taken, and their last one counts', async () => {
    const words = Array.from({ length: 64 }, (_, i) =>
      String.fromCodePoint(0x1f300 + i * 3, 97 + (i % 26), 0x4e00 + i * 7, 0x61 + ((i * 11) % 26)),
    ).join('');
    expect([...words]).toHaveLength(256);
    const { who, taken } = await set(words);
    expect(taken).toBe(true);
    expect(await opens(who.userId, [...words].slice(0, 255).join(''))).toBe(false);
    expect(await opens(who.userId, words)).toBe(true);
    expect((await set(`${words}x`)).taken).toBe(false);
  });
});

describe('R32: a body of a megabyte', () => {
  async function post(body: RequestInit['body'], headers: Record<string, string> = {}) {
    const browser = app.browser({ address: nextAddress() });
    return browser.request('/signin', {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body,
      duplex: 'half',
    } as RequestInit);
  }

  test('is refused by what it declares, and by what comes whatever it declares', async () => {
    const mega = `username=x&password=${'x'.repeat(1_000_000)}`;
    expect((await post(mega)).status).toBe(413);
    expect((await post(mega, { 'content-length': '10' })).status).toBe(413);
  });

  test('in chunks is read no further than a form may be long', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        if (sent > 4_000_000) controller.close();
        else controller.enqueue(new Uint8Array(1024).fill(120));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    expect((await post(endless)).status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
    expect(cancelled).toBe(true);
  });

  test('is said to be too long, and what may be kept leads back: the user ID, and no password', async () => {
    const browser = stranger(app);
    await browser.get('/signin?to=/security/ways');
    await browser.submit({ username: 'x+y@y.example', password: 'x'.repeat(100_000) });
    expect(browser.page.title).toBe('That was too long');
    expect(browser.page.text).not.toContain('one of our own pages');
    expect(browser.page.html).not.toContain('xxxx');
    await browser.follow('Try again');
    expect(browser.page.path).toBe('/signin?username=x%2By%40y.example&to=%2Fsecurity%2Fways');
    const shown = find(browser.page.document, 'input', 'name', 'username');
    expect(shown?.attributes.get('value')).toBe('x+y@y.example');
  });

  test('costs no verification', async () => {
    const { hasher } = app.app;
    let verified = 0;
    app.app.hasher = { ...hasher, verify: async () => ++verified < 0 };
    const browser = stranger(app);
    await browser.get('/signin');
    const { action, body } = fillIn(browser.page.document, '', {
      username: 'x@y.example',
      password: 'x'.repeat(17_000),
    });
    expect((await browser.post(action, body)).status).toBe(413);
    app.app.hasher = hasher;
    expect(verified).toBe(0);
  });
});

test('R33: fifteen lower-case letters pass, and no mixture is asked for', async () => {
  expect((await set('qjxvwkmzfhgtbnp')).taken).toBe(true);
  expect((await set('plinth gusto owl')).taken).toBe(true);
});

test('R33: a password of ten years ago signs in, unasked for another', async () => {
  const who = await person();
  await app.store.pool.query(
    `update account set password_changed_at = now() - interval '10 years' where id = $1`,
    [who.id],
  );
  const browser = stranger(app);
  const page = await tryPassword(browser, who.userId, who.password);
  expect(await isSignedIn(browser)).toBe(true);
  expect(page.text).not.toMatch(/expired|choose a new password/i);
});

test('R34: a password set in NFD signs in in NFC, and the other way round', async () => {
  const words = 'Ångström naïve façade Žižek';
  const { who } = await set(words.normalize('NFD'));
  expect(words.normalize('NFD')).not.toBe(words.normalize('NFC'));
  expect(await opens(who.userId, words.normalize('NFC'))).toBe(true);
  const { who: other } = await set(words.normalize('NFC'));
  expect(await opens(other.userId, words.normalize('NFD'))).toBe(true);
});

test('R34: but compatibility forms stay different: ﬁ is not fi', async () => {
  const { who } = await set('ﬁve grey owls in a jar');
  expect(await opens(who.userId, 'five grey owls in a jar')).toBe(false);
});

test('R32: a refused password is kept by nobody: nothing is burned and the next one is taken', async () => {
  const who = await person();
  const browser = stranger(app);
  await toMailedCode(browser, who.userId);
  await typeNewestCode(app, browser);
  for (const bad of ['short', 'x'.repeat(300), 'passwordpassword']) {
    const page = await browser.submit({ 'new-password': bad });
    expect(page.status).toBe(422);
    expect(page.html).not.toContain(`value="${bad}"`);
  }
  await browser.submit({ 'new-password': fifteen });
  expect(await opens(who.userId, fifteen)).toBe(true);
});
