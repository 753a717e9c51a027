import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { totpCode } from '../support/people.ts';
import { auditKinds, codesIn, notices, openRemoval, signIn } from './security-support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const mail = { emails: ['spare@home.example'] };

describe('adding an address', () => {
  test('it is the account’s only once its code was typed; 72 hours later it opens a gate (R25, R55)', async () => {
    const person = await app.addPerson('adds@mail.example', mail);
    const browser = await signIn(app, person);
    await browser.get('/security/ways');
    await browser.follow('Add a mail address');
    await browser.submit({ address: ' New@Other.example ' }, { form: 'name-address' });
    expect(browser.page.title).toBe('Enter the code');
    const sent = await app.newestCode();
    expect(sent).toMatchObject({
      to: 'New@other.example',
      purpose: 'add-method',
      way: 'email',
    });
    expect(browser.page.text).toContain(sent.reference);
    expect(sent.link).toBeUndefined();
    expect(browser.page.html).not.toContain(sent.code);
    expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(1);

    await browser.submit({ code: ` ${sent.code.slice(0, 3)} ${sent.code.slice(3)}` }, { form: 'confirm' });
    expect(browser.page.path).toBe('/security/ways');
    const added = (await app.store.accounts.findById(person.id))!.methods.find(
      ({ address }) => address === 'New@other.example',
    )!;
    expect(added.boundBy).toBe('owner');
    expect(added.usableFrom!.getTime() - app.clock.now().getTime()).toBe(72 * 3_600_000);
    expect(browser.page.text).toContain('Works from');
    expect((await notices(app, person)).map(({ event, detail }) => [event, detail])).toEqual([
      ['method-added', 'N•••@o•••.example'],
    ]);
    expect((await auditKinds(app, person))[0]).toBe('method.added');
  });

  test('five wrong tries, of which an empty field is none, kill a code, the right one included (R18, R19)', async () => {
    const person = await app.addPerson('wrong@mail.example', mail);
    const browser = await signIn(app, person);
    await browser.get('/security/ways/phone');
    await browser.submit({ address: '333 123 4567' }, { form: 'name-address' });
    const first = await app.newestCode();
    expect(first.to).toBe('+393331234567');
    const wrong = first.code === '111111' ? '222222' : '111111';
    for (let i = 0; i < 5; i++) await browser.submit({ code: ' ' }, { form: 'confirm' });
    expect(browser.page.text).toContain('Enter the code from the text message.');
    await browser.submit({ code: wrong }, { form: 'confirm' });
    expect(browser.page.text).not.toContain('does not work any more');
    for (let i = 0; i < 4; i++) await browser.submit({ code: wrong }, { form: 'confirm' });
    expect(browser.page.text).toContain('does not work any more');
    await browser.submit({ code: first.code }, { form: 'confirm' });
    expect(browser.page.text).toContain('does not work any more');
    expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(1);
    await browser.submit({}, { form: 'again' });
    expect(browser.page.text).toContain('Please wait a little');
    app.clock.pass(31);
    await browser.submit({}, { form: 'again' });
    const second = await app.newestCode();
    expect(second.id).not.toBe(first.id);
    await browser.submit({ code: second.code }, { form: 'confirm' });
    expect(browser.page.path).toBe('/security/ways');
    expect(browser.page.text).toContain('+393331234567');
  });

  test('there are ten of a kind at most, however many were named while there were nine', async () => {
    const emails = Array.from({ length: 9 }, (_, i) => `nine${i}@home.example`);
    const person = await app.addPerson('collects@mail.example', { emails });
    const browser = await signIn(app, person);
    const named: { cookie: string; code: string }[] = [];
    for (const address of ['tenth@other.example', 'eleventh@other.example']) {
      await browser.get('/security/ways/email');
      await browser.submit({ address }, { form: 'name-address' });
      named.push({
        cookie: browser.cookies.get('regain-address')!,
        code: (await app.newestCode()).code,
      });
    }
    for (const { cookie, code } of named) {
      browser.cookies.set('regain-address', cookie);
      await browser.get('/security/ways/confirm');
      await browser.submit({ code }, { form: 'confirm' });
      expect(browser.page.path).toBe('/security/ways');
    }
    expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(10);
    // It still waits for its code: there is room again once another one is removed.
    expect(browser.page.text).toContain('Waiting for its code eleventh@other.example');
  });

  test('a code lives ten minutes and not a second longer (R15)', async () => {
    const browser = await signIn(app, await app.addPerson('late@mail.example', mail));
    await browser.get('/security/ways/email');
    await browser.submit({ address: 'late@other.example' }, { form: 'name-address' });
    const { code } = await app.newestCode();
    app.clock.pass(599);
    await browser.get('/security/ways/confirm');
    expect(browser.page.title).toBe('Enter the code');
    app.clock.pass(1);
    await browser.get('/security/ways/confirm');
    // Ten minutes on, the proof is over too: proved again, the page is still there, and the code is dead.
    expect(browser.page.title).toBe('Prove that it is you');
    await browser.submit({ password: 'correct-horse-battery-staple' }, { form: 'prove' });
    expect(browser.page.title).toBe('Enter the code');
    await browser.submit({ code }, { form: 'confirm' });
    expect(browser.page.text).toContain('does not work any more');
  });

  test('an address that waits for its code survives a look at the other ways', async () => {
    const person = await app.addPerson('looks-around@mail.example', mail);
    const browser = await signIn(app, person);
    await browser.get('/security/ways/email');
    await browser.submit({ address: 'looks-around@other.example' }, { form: 'name-address' });
    await browser.get('/security/ways/app');
    await browser.get('/security/ways/confirm');
    await browser.submit({ code: (await app.newestCode()).code }, { form: 'confirm' });
    const { methods } = (await app.store.accounts.findById(person.id))!;
    expect(methods.map(({ address }) => address)).toContain('looks-around@other.example');
  });

  test('a code that came to somebody else’s browser serves nobody but who asked for it (R10, R19)', async () => {
    const asked = await signIn(app, await app.addPerson('asked@mail.example', mail));
    await asked.get('/security/ways/email');
    await asked.submit({ address: 'asked@other.example' }, { form: 'name-address' });
    const thief = await signIn(app, await app.addPerson('thief@mail.example', mail));
    thief.cookies.set('regain-address', asked.cookies.get('regain-address')!);
    await thief.get('/security/ways/confirm');
    expect(thief.page.path).toBe('/security/ways');
    expect(thief.page.text).not.toContain('asked@other.example');
  });

  test('numbers that cost or that nobody reads, and lists of addresses, are refused (R8, R63)', async () => {
    const browser = await signIn(app, await app.addPerson('refused@mail.example', mail));
    const refusal = async (way: string, address: string) => {
      await browser.get(`/security/ways/${way}`);
      await browser.submit({ address }, { form: 'name-address' });
      expect(browser.page.status).toBe(422);
      return browser.page.text;
    };
    expect(await refusal('phone', '+39 899 123456')).toContain('can receive texts');
    expect(await refusal('phone', '+882 13 123456')).toMatch(/can receive texts|that country/);
    expect(await refusal('phone', '+44 7400 123456')).toContain('that country');
    expect(await refusal('email', 'a@b.example, c@d.example')).toContain('Enter one mail address');
    expect(await refusal('email', 'Ada <ada@home.example>')).toContain('Enter one mail address');
    expect(await refusal('email', 'Spare@Home.example')).toContain('already');
    expect(
      (await app.queued()).filter(({ payload }) => JSON.stringify(payload).includes('899123456')),
    ).toEqual([]);
  });

  test('a mailbox in the organisation’s own domain gets notices and opens nothing (R81)', async () => {
    const organisation = await app.addOrganisation();
    const person = await app.addPerson('own@alpenglow.example', { organisation, ...mail, recoveryCodes: 3 });
    const browser = await signIn(app, person);
    await browser.get('/security/ways/email');
    await browser.submit({ address: 'other@mail.alpenglow.example' }, { form: 'name-address' });
    await browser.submit({ code: (await app.newestCode()).code }, { form: 'confirm' });
    expect(browser.page.text).toContain('Notices only');
  });
});

describe('an authenticator app', () => {
  const secretIn = (html: string) =>
    html.match(/<code id="secret"[^>]*>([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');

  test('is bound by its first code and asked for at the next sign-in (R26)', async () => {
    const person = await app.addPerson('app@mail.example', mail);
    const browser = await signIn(app, person);
    await browser.get('/security/ways/app');
    const secret = secretIn(browser.page.html);
    expect(secret).toHaveLength(32);
    await browser.submit({ code: '000000' }, { form: 'app' });
    expect(secretIn(browser.page.html)).toBe(secret);
    await browser.get('/security/ways/app');
    expect(secretIn(browser.page.html)).toBe(secret);
    const code = totpCode(secret, app.clock.now());
    await browser.submit({ code }, { form: 'app' });
    expect(browser.page.path).toBe('/security/ways');
    expect(browser.page.text).toContain('Authenticator app');

    const again = app.browser();
    await again.get(`/signin?username=${person.userId}`);
    await again.submit({ password: person.password }, { form: 'sign-in' });
    await again.submit({ code }, { form: 'second-factor' });
    expect(again.page.text).toContain('used before');
    app.clock.pass(30);
    await again.submit({ code: totpCode(secret, app.clock.now()) }, { form: 'second-factor' });
    expect(again.page.path).toContain('/security');
  });

  test('a seed that was sealed for one person sets nobody else’s app up (R10)', async () => {
    const one = await signIn(app, await app.addPerson('seed-one@mail.example', mail));
    await one.get('/security/ways/app');
    const secret = secretIn(one.page.html);
    const person = await app.addPerson('seed-two@mail.example', mail);
    const two = await signIn(app, person);
    await two.get('/security/ways/app');
    two.cookies.set('regain-app-setup', one.cookies.get('regain-app-setup')!);
    await two.submit({ code: totpCode(secret, app.clock.now()) }, { form: 'app' });
    expect(two.page.status).toBe(422);
    expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(1);
  });

  test('removing it asks for a password of 15 (R32)', async () => {
    const short = { ...mail, totp: true, password: 'vaq7fulm' };
    const person = await app.addPerson('remove-app@mail.example', short);
    const browser = await signIn(app, person);
    await openRemoval(browser, 'Authenticator app');
    const remove = (current: string, next: string) =>
      browser.submit({ 'current-password': current, 'new-password': next }, { form: 'remove' });
    await remove('', '');
    expect(browser.page.text).toContain('Enter your current password');
    await remove('not-this-one-at-all', '');
    expect(browser.page.text).toContain('The current password is not right');
    await remove(person.password, '');
    expect(browser.page.text).toContain('fewer than 15 characters');
    await remove(person.password, 'fourteen-chars');
    expect(browser.page.text).toContain('Use at least 15 characters');
    expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(2);
    await remove(person.password, 'seven-lanterns-over-the-harbour');
    expect(browser.page.path).toBe('/security/ways');
    expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(1);
    await signIn(app, { ...person, password: 'seven-lanterns-over-the-harbour' });
  });

  test('a password that is long enough already stays', async () => {
    const person = await app.addPerson('keeps@mail.example', { ...mail, totp: true });
    const browser = await signIn(app, person);
    await openRemoval(browser, 'Authenticator app');
    await browser.submit({ 'current-password': person.password }, { form: 'remove' });
    expect(browser.page.path).toBe('/security/ways');
    await signIn(app, { ...person, appCode: () => 'none' });
  });
});

describe('recovery codes', () => {
  test('are ten of 120 bits, shown once, hashed at rest, replaced as a set (R24)', async () => {
    const person = await app.addPerson('codes@mail.example', { ...mail, totp: true });
    const browser = await signIn(app, person);
    await browser.get('/security/ways/codes');
    expect(codesIn(browser)).toEqual([]);
    await browser.submit({}, { form: 'codes' });
    const first = codesIn(browser);
    expect(new Set(first).size).toBe(10);
    for (const code of first) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    const { rows } = await app.store.pool.query('select hash from recovery_code');
    const stored = rows.map(({ hash }) => Buffer.from(hash).toString('hex'));
    for (const code of first)
      expect(stored).toContain(Buffer.from(app.secrets.digest(code.replaceAll('-', ''))).toString('hex'));
    await browser.get('/security/ways');
    expect(codesIn(browser)).toEqual([]);
    expect(browser.page.text).toContain('10 codes left');

    // One signs in, once; case and hyphens don't count.
    const again = app.browser();
    await again.get(`/signin?username=${person.userId}`);
    await again.submit({ password: person.password }, { form: 'sign-in' });
    await again.submit({ code: first[0]!.toLowerCase().replaceAll('-', ' ') }, { form: 'second-factor' });
    expect(again.page.path).toContain('/security');
    const reused = app.browser();
    await reused.get(`/signin?username=${person.userId}`);
    await reused.submit({ password: person.password }, { form: 'sign-in' });
    await reused.submit({ code: first[0]! }, { form: 'second-factor' });
    expect(reused.page.status).toBe(422);

    await browser.get('/security/ways/codes');
    await browser.submit({}, { form: 'codes' });
    expect(codesIn(browser)).toHaveLength(10);
    const late = app.browser();
    await late.get(`/signin?username=${person.userId}`);
    await late.submit({ password: person.password }, { form: 'sign-in' });
    await late.submit({ code: first[1]! }, { form: 'second-factor' });
    expect(late.page.status).toBe(422);
    const told = (await notices(app, person)).map(({ event }) => event);
    expect(told.filter((event) => event === 'recovery-codes-replaced')).toHaveLength(2);
  });
});

describe('removing', () => {
  test('tells the address that is removed as well (R55), and ends every other session', async () => {
    const person = await app.addPerson('removes@mail.example', {
      emails: ['stays@home.example', 'goes@home.example'],
    });
    const other = await signIn(app, person);
    const browser = await signIn(app, person);
    await openRemoval(browser, 'Mail address goes@home.example');
    await browser.submit({}, { form: 'remove' });
    expect(browser.page.text).not.toContain('goes@home.example');
    expect((await notices(app, person))[0]).toMatchObject({
      event: 'method-removed',
      formerAddresses: ['goes@home.example'],
      detail: 'g•••@h•••.example',
    });
    await other.get('/security');
    expect(other.page.path).toContain('/signin');
  });

  test('a way of somebody else stays (R11)', async () => {
    const victim = await app.addPerson('keeps-it@mail.example', mail);
    const method = (await app.store.accounts.findById(victim.id))!.methods[0]!;
    const attacker = await signIn(app, await app.addPerson('takes-it@mail.example', mail));
    await attacker.get('/security/password');
    const csrf = attacker.csrf;
    await attacker.post('/security/ways/remove', new URLSearchParams({ csrf, id: method.id }));
    expect((await app.store.accounts.findById(victim.id))!.methods).toHaveLength(1);
  });

  test('says so where nothing would be left', async () => {
    const browser = await signIn(app, await app.addPerson('last@mail.example', mail));
    await openRemoval(browser, 'Mail address spare@home.example');
    expect(browser.page.text).toContain('Without it you could not get back in by yourself');
  });
});

test('after ten minutes every change of the ways asks for all factors anew, and nothing happens before (R25)', async () => {
  const person = await app.addPerson('stale@mail.example', { ...mail, totp: true, recoveryCodes: 2 });
  const browser = await signIn(app, person);
  const before = await app.store.accounts.findById(person.id);
  app.clock.pass(600);
  await browser.get('/security/password');
  const csrf = browser.csrf;
  const queued = (await app.queued()).length;
  const posts: [string, Record<string, string>][] = [
    ['/security/ways/email', { address: 'evil@home.example' }],
    ['/security/ways/phone', { address: '+393331234567' }],
    ['/security/ways/confirm', { code: '123456' }],
    ['/security/ways/app', { code: '123456' }],
    ['/security/ways/codes', {}],
    ['/security/ways/remove', { id: before!.methods[0]!.id }],
  ];
  for (const [path, fields] of posts) {
    await browser.post(path, new URLSearchParams({ csrf, ...fields }));
    expect(browser.page.title, path).toBe('Prove that it is you');
  }
  expect(await app.store.accounts.findById(person.id)).toEqual(before);
  expect((await app.queued()).length).toBe(queued);

  const prove = (password: string, code: string) => browser.submit({ password, code }, { form: 'prove' });
  await browser.get('/security/ways/email');
  await prove('not-this-one', person.appCode(app.clock.now()));
  expect(browser.page.text).toContain('The current password is not right');
  await prove(person.password, '000000');
  expect(browser.page.text).toContain('That code is not right');
  expect((await notices(app, person)).map(({ event }) => event)).toEqual(['second-factor-failed']);
  const cookie = browser.cookies.get('regain-session');
  await prove(person.password, person.appCode(app.clock.now()));
  expect(browser.page.path).toBe('/security/ways/email');
  expect(browser.cookies.get('regain-session')).not.toBe(cookie);
});

test('after a proof it leads nowhere but to our own pages (R72)', async () => {
  const browser = await signIn(app, await app.addPerson('leads@mail.example', mail));
  for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
    await browser.get(`/security/prove?to=${encodeURIComponent(to)}`);
    expect(browser.page.html).toContain('name="to" value="/security"');
    await browser.get(`/security/welcome?to=${encodeURIComponent(to)}`);
    expect(browser.page.html).toContain('name="to" value="/security"');
  }
});
