import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { regainByMail, toMailedCode } from './support/recover.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R39: what was planted in a browser, or known before, is worth nothing after signing in. */
let app: TestApp;
let organisation: string;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

const add = (options = {}) => {
  const name = `ada${count++}`;
  return app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    ...options,
  });
};
const planted = 'P'.repeat(43);

test('R39: a planted session id is replaced at sign-in, and opens nothing', async () => {
  const victim = stranger(app);
  victim.cookies.set('regain-session', planted);
  await signInAs(app, victim, await add());
  expect(await isSignedIn(victim)).toBe(true);
  expect(victim.cookies.get('regain-session')).not.toBe(planted);
  expect(await isSignedIn(stranger(app, new Map([['regain-session', planted]])))).toBe(false);
});

test('R39: the thief’s own session in the victim’s browser ends up as neither’s', async () => {
  const thief = stranger(app);
  await signInAs(app, thief, await add());
  const stolen = thief.cookies.get('regain-session')!;
  const victim = stranger(app, new Map([['regain-session', stolen]]));
  const person = await add();
  await signInAs(app, victim, person);
  const page = await thief.get('/security');
  expect(page.text).not.toContain(person.userId);
  expect(victim.cookies.get('regain-session')).not.toBe(stolen);
});

test('R39: every sign-in, and every fresh proof, has an id of its own: 256 bits, only its hash stored', async () => {
  const person = await add();
  const ids = [];
  for (let i = 0; i < 5; i++) {
    const browser = stranger(app);
    await signInAs(app, browser, person);
    ids.push(browser.cookies.get('regain-session')!);
    if (i < 4) continue;
    await browser.get('/security/prove?to=%2Fsecurity%2Fways');
    await browser.submit({ password: person.password }, { form: 'prove' });
    const renewed = browser.cookies.get('regain-session')!;
    expect(renewed).not.toBe(ids.at(-1));
    expect(await isSignedIn(stranger(app, new Map([['regain-session', ids.pop()!]])))).toBe(false);
    ids.push(renewed);
  }
  expect(new Set(ids).size).toBe(5);
  const { rows } = await app.store.pool.query(
    `select s::text as row, octet_length(id_hash) as bytes from session s`,
  );
  for (const id of ids) {
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    for (const { row, bytes } of rows) {
      expect(bytes).toBe(32);
      expect(row).not.toContain(id);
      expect(row).not.toContain(Buffer.from(id, 'base64url').toString('hex'));
    }
  }
});

test('R39: a planted device cookie makes its planter no known device', async () => {
  const person = await add();
  for (const enter of ['sign-in', 'recovery'] as const) {
    const victim = stranger(app, new Map([['regain-device', planted]]));
    if (enter === 'sign-in') await signInAs(app, victim, person);
    else await regainByMail(app, victim, person);
    expect(victim.cookies.get('regain-device'), enter).not.toBe(planted);
    expect(await app.store.devices.isKnown(person.id, app.secrets.digest(planted)), enter).toBe(false);
  }
});

test('R39: a browser that is known stays known by the same cookie', async () => {
  const person = await add();
  const browser = stranger(app);
  await signInAs(app, browser, person);
  const device = browser.cookies.get('regain-device');
  await signInAs(app, browser, person);
  expect(browser.cookies.get('regain-device')).toBe(device);
});

test('R39: after “somebody else is using my account” even a known device cookie is a new one', async () => {
  const person = await add({ phones: ['+393331234567'] });
  const browser = stranger(app);
  await signInAs(app, browser, person);
  const device = browser.cookies.get('regain-device')!;
  await toMailedCode(browser, person.userId, { trouble: 'intruder' });
  await browser.submit({ code: (await app.newestCode()).code }, { form: 'code-form' });
  app.clock.pass(60);
  await browser.submit({ way: 'phone' });
  await browser.submit({ code: (await app.newestCode()).code }, { form: 'code-form' });
  await browser.submit({ 'new-password': 'seven wet otters in line' });
  expect(browser.page.title).toBe('Your password is changed');
  expect(await app.store.devices.isKnown(person.id, app.secrets.digest(device))).toBe(false);
  expect(browser.cookies.get('regain-device')).not.toBe(device);
});

test('R39: a planted sign-in or recovery is not taken over by what the victim begins', async () => {
  const [theirs, person] = [await add({ totp: true }), await add({ totp: true })];
  const thief = stranger(app);
  await tryPassword(thief, theirs.userId, theirs.password);
  await toMailedCode(thief, theirs.userId);
  const handles = ['regain-sign-in', 'regain-recovery'].map(
    (name) => [name, thief.cookies.get(name)!] as const,
  );
  const victim = stranger(app, new Map(handles));
  await tryPassword(victim, person.userId, person.password);
  expect(victim.cookies.get('regain-sign-in')).not.toBe(handles[0]![1]);
  await toMailedCode(victim, person.userId);
  expect(victim.cookies.get('regain-recovery')).not.toBe(handles[1]![1]);
  expect((await thief.get('/recover/code')).text).toContain(theirs.userId);
});

test('R39: a handle cut, lengthened, or with another’s secret is nobody’s', async () => {
  const [one, two] = [stranger(app), stranger(app)];
  await toMailedCode(one, (await add()).userId);
  await toMailedCode(two, (await add()).userId);
  const [a, b] = [one, two].map((browser) => browser.cookies.get('regain-recovery')!.split('.'));
  for (const handle of [
    `${a![0]}.${b![1]}`,
    `${b![0]}.${a![1]}`,
    `${a![0]}.`,
    a![0],
    `${a![0]}.${a![1]}x`,
    `.${a![1]}`,
  ]) {
    const thief = stranger(app, new Map([['regain-recovery', handle!]]));
    expect((await thief.get('/recover/code')).path, handle).toBe('/recover');
  }
});
