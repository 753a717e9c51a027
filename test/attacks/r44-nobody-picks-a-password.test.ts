import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person, PersonOptions } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { shownPassword } from './support/reset.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R44: nobody picks or knows another's password for longer than one sign-in, in which it is replaced. */
const chosen = 'seven wet otters in line';
let app: TestApp;
let organisation: string;
let admin: Person;
let browser: HttpBrowser;
let person: Person;
let count = 0;
const logged: string[] = [];
const { write } = process.stderr;

beforeAll(async () => {
  process.stderr.write = ((chunk: string) => logged.push(String(chunk)) > 0) as typeof write;
  app = await startTestApp();
  organisation = await app.addOrganisation({ policy: { resets: { temporaryPassword: true } } });
  admin = await someone(app, organisation, 'global-admin', 'ada');
});
afterAll(async () => {
  process.stderr.write = write;
  await app.stop();
});
beforeEach(async () => {
  person = await member();
  browser = await at(app, admin);
});

const member = (options: PersonOptions = {}) =>
  someone(app, organisation, 'member', `marta${count++}`, options);

/** Makes one and reads it off the page. */
async function make(who: Person = person): Promise<string> {
  return shownPassword(await press(browser, who, 'temporary-password'));
}

const own = (by: HttpBrowser, password = chosen): Promise<PageSeen> =>
  by.submit({ 'new-password': password }, { form: 'own-password' });

/** How far a password leads: to the choice of an own one, to the second step, into a session, or nowhere. */
async function leads(password: string, who = person): Promise<string> {
  const { path } = await tryPassword(stranger(app), who.userId, password);
  return path.split('?')[0]!;
}

describe('R44: the administrator does not choose', () => {
  test('a password that the form brings along is nobody’s', async () => {
    const picked = 'an administrators choice';
    const fields = { password: picked, 'new-password': picked, 'temporary-password': picked };
    const page = await forge(browser, person, 'temporary-password', fields);
    expect(page.html).not.toContain(picked);
    expect(await leads(picked)).toBe('/signin');
    expect(await leads(shownPassword(page))).toBe('/signin/new-password');
  });

  test('twenty of them are twenty, of five words each', async () => {
    const made = new Set<string>();
    for (let i = 0; i < 20; i++) made.add(await make());
    expect(made.size).toBe(20);
    for (const password of made) expect(password).toMatch(/^[a-z]{4,}(-[a-z]{4,}){4}$/);
  });
});

describe('R44: it is shown once', () => {
  test('and is in no address, header, cookie, other page, table, queue or log', async () => {
    const password = await make();
    const { page } = browser;
    expect(page.headers.get('cache-control')).toBe('no-store');
    for (const { path, headers } of page.answers) {
      expect(path).not.toContain(password);
      expect([...headers].join()).not.toContain(password);
    }
    expect(page.html.split(password)).toHaveLength(2);
    for (const again of ['/temporary-password', '', '/reset-link'])
      expect((await browser.get(`/admin/people/${person.id}${again}`)).html).not.toContain(password);
    const by = stranger(app);
    await tryPassword(by, person.userId, password);
    for (const each of [by.page.html, ...by.page.answers.map(({ headers }) => [...headers].join())])
      expect(each).not.toContain(password);
    await own(by);
    const { rows } = await app.store.pool.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of rows) {
      const table = await app.store.pool.query(`select t::text as line from ${name} t`);
      expect(table.rows.map(({ line }) => line).join('\n'), name).not.toContain(password);
    }
    expect(JSON.stringify(await app.queued())).not.toContain(password);
    expect(`${JSON.stringify(app.logged)}${logged.join('')}`).not.toContain(password);
  });

  test('a form that is sent again makes another, and ends the one before', async () => {
    const first = await make();
    const second = await make();
    expect(await leads(first)).toBe('/signin');
    expect(await leads(second)).toBe('/signin/new-password');
  });
});

describe('R44: it leads to a password of one’s own, and nowhere else', () => {
  test('no page of the account opens between it and the own password', async () => {
    const by = stranger(app);
    await tryPassword(by, person.userId, await make());
    expect(by.page.title).toBe('Choose your own password');
    expect(await isSignedIn(by)).toBe(false);
    for (const path of [
      '/security',
      '/security/password',
      '/security/ways',
      `/admin/people/${person.id}`,
      '/signin/code',
    ])
      expect((await by.get(path)).path, path).toMatch(/^\/signin/);
    await by.get('/signin/new-password');
    expect((await own(by)).path).toMatch(/^\/security/);
    expect(await isSignedIn(by)).toBe(true);
    expect(await leads(chosen)).toMatch(/^\/security/);
  });

  test('after the second factor where there is one, which stays', async () => {
    const two = await member({ totp: true });
    const password = await make(two);
    const by = stranger(app);
    expect((await tryPassword(by, two.userId, password)).path).toContain('/signin/code');
    expect((await by.get('/signin/new-password')).path).toContain('/signin/code');
    expect((await by.submit({ code: '000000' })).status).toBe(422);
    app.clock.pass(60);
    expect((await by.submit({ code: two.appCode(app.clock.now()) })).path).toContain('/signin/new-password');
    expect(await isSignedIn(by)).toBe(false);
    expect((await own(by, 'wet otters 9')).path).toMatch(/^\/security/);
    expect(await leads('wet otters 9', two)).toBe('/signin/code');
  });

  test('R35: not the temporary one itself, nor one that any other path refuses', async () => {
    const password = await make();
    const by = stranger(app);
    await tryPassword(by, person.userId, password);
    for (const refused of [password, 'short', 'passwordpassword']) {
      expect((await own(by, refused)).status).toBe(422);
      expect(await isSignedIn(by)).toBe(false);
    }
    expect((await own(by)).path).toMatch(/^\/security/);
  });

  test('R40: it ends sessions, and sign-ins and recoveries under way', async () => {
    const two = await member({ totp: true });
    const session = stranger(app);
    await signInAs(app, session, two);
    app.clock.pass(60);
    const waiting = stranger(app);
    await tryPassword(waiting, two.userId, two.password);
    browser = await at(app, admin);
    await make(two);
    expect(await isSignedIn(session)).toBe(false);
    const { rows } = await app.store.pool.query('select from session where account_id = $1', [two.id]);
    expect(rows).toHaveLength(0);
    await waiting.submit({ code: two.appCode(app.clock.now()) });
    expect(await isSignedIn(waiting)).toBe(false);
    expect(await leads(two.password, two)).toBe('/signin');
  });
});

describe('R44, R17: it works once', () => {
  test('not a second time, whether the own password was chosen or not', async () => {
    const password = await make();
    const by = stranger(app);
    expect((await tryPassword(by, person.userId, password)).path).toContain('/signin/new-password');
    expect(await leads(password)).toBe('/signin');
    await own(by);
    expect(await leads(password)).toBe('/signin');
  });

  test('of a hundred sign-ins at once one gets on', async () => {
    const password = await make();
    const all = Array.from({ length: 100 }, () => stranger(app));
    await Promise.all(all.map((by) => by.get('/signin')));
    const pages = await Promise.all(all.map((by) => by.submit({ username: person.userId, password })));
    expect(pages.filter(({ path }) => path.startsWith('/signin/new-password'))).toHaveLength(1);
    expect(await isSignedIn(all[0]!)).toBe(false);
  });

  test('of two that wait for the second factor one gets on, each with a code of its own', async () => {
    const two = await member({ totp: true, recoveryCodes: 2 });
    const password = await make(two);
    const both = [stranger(app), stranger(app)];
    for (const by of both)
      expect((await tryPassword(by, two.userId, password)).path).toContain('/signin/code');
    const pages = await Promise.all(both.map((by, i) => by.submit({ code: two.recoveryCodes[i]! })));
    expect(pages.filter(({ path }) => path.startsWith('/signin/new-password'))).toHaveLength(1);
    const left = (await app.store.accounts.findById(two.id))!.methods.find(
      ({ kind }) => kind === 'recovery-codes',
    );
    expect(left!.unusedCodes).toBe(1);
  });

  test('the own password is chosen once: the form that is sent again sets nothing', async () => {
    const by = stranger(app);
    await tryPassword(by, person.userId, await make());
    const cookies = new Map(by.cookies);
    const again = stranger(app, cookies);
    await again.get('/signin/new-password');
    await own(by);
    await again.submit({ 'new-password': 'nine dry foxes in a row' }, { form: 'own-password' });
    expect(await isSignedIn(again)).toBe(false);
    expect(await leads('nine dry foxes in a row')).toBe('/signin');
  });
});

describe('R44, R15: it ends', () => {
  test('after 24 hours, and not a minute before', async () => {
    const [early, late] = [await member(), person];
    const passwords = [await make(early), await make(late)];
    app.clock.pass(24 * 3600 - 60);
    expect(await leads(passwords[0]!, early)).toBe('/signin/new-password');
    app.clock.pass(60);
    expect(await leads(passwords[1]!, late)).toBe('/signin');
  });

  test('and once it is over, no second step says that it was the right one (R1)', async () => {
    const two = await member({ totp: true });
    const password = await make(two);
    app.clock.pass(24 * 3600);
    expect(await leads(password, two)).toBe('/signin');
    expect(await leads('not-it-but-five-words-too', two)).toBe('/signin');
  });

  test('when the choice of the own one is left for 15 minutes', async () => {
    const password = await make();
    const by = stranger(app);
    await tryPassword(by, person.userId, password);
    app.clock.pass(15 * 60);
    const page = await own(by);
    expect(page.path).toBe('/signin');
    expect(page.text).toContain('the temporary one is used up');
    expect([await leads(password), await leads(chosen)]).toEqual(['/signin', '/signin']);
  });

  test('with any change of the account, whatever made it', async () => {
    const by = stranger(app);
    await tryPassword(by, person.userId, await make());
    await app.store.pool.query('update account set security_epoch = security_epoch + 1 where id = $1', [
      person.id,
    ]);
    expect((await own(by)).path).toBe('/signin');
    expect(await leads(chosen)).toBe('/signin');
  });

  test('with a switch-off, also once the person is switched on again; an own password stays', async () => {
    const password = await make();
    const other = await member();
    for (const who of [person, other])
      for (const act of ['disable', 'enable']) await press(browser, who, act);
    expect(await leads(password)).toBe('/signin');
    expect(await leads(other.password, other)).toMatch(/^\/security/);
  });

  test('with a switch-off or another reset, even where the choice is in sight', async () => {
    for (const act of ['disable', 'temporary-password']) {
      const by = stranger(app);
      const who = await member();
      await tryPassword(by, who.userId, await make(who));
      await press(browser, who, act);
      expect((await own(by)).path, act).toBe('/signin');
      expect(await leads(chosen, who), act).toBe('/signin');
    }
  });
});
