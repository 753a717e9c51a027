import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { find, textOf } from '../support/html.ts';
import { totpCode } from '../support/people.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
let organisation: string;
beforeAll(async () => {
  regain = await startTestApp({ web: { mailFrom: 'regain@mail.example' } });
  organisation = await regain.addOrganisation();
});
afterAll(() => regain.stop());

const newPassword = 'seven wet otters in line';
let people = 0;
/** Somebody new, so that no wait of one test is another's. */
async function somebody(options: Parameters<TestApp['addPerson']>[1] = {}) {
  const name = `person${++people}`;
  return regain.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    ...options,
  });
}
const newestCode = async () => (await regain.newestCode()).code;

describe('a lock', () => {
  test('is cleared, and the password kept', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await browser.get('/signin');
    for (let i = 0; i < 10; i++) await browser.submit({ username: person.userId, password: `wrong ${i}` });
    await browser.submit({ username: person.userId, password: person.password });
    expect(browser.page.text).toContain('too many wrong passwords');

    await beginRecovery(browser, person.userId, { trouble: 'locked' });
    await browser.submit({ way: 'email' });
    await browser.submit({ code: await newestCode() }, { form: 'code-form' });
    expect(browser.page.title).toBe('Do you want to keep your password?');
    await browser.submit();
    expect(browser.page.title).toBe('You can sign in with your password again');
    await browser.submit();
    await browser.submit({ password: person.password });
    expect(browser.page.path).toContain('/security');
  });

  test('or a new password is chosen instead', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId, { trouble: 'locked' });
    await browser.submit({ way: 'email' });
    await browser.submit({ code: await newestCode() }, { form: 'code-form' });
    await browser.follow('Choose a new password');
    await browser.submit({ 'new-password': newPassword });
    expect(browser.page.title).toBe('Your password is changed');
  });
});

describe('a lost phone or app', () => {
  test('the password counts as one proof; the new app takes the place of the lost one', async () => {
    const person = await somebody({ totp: true });
    const browser = regain.browser();
    await beginRecovery(browser, person.userId, { trouble: 'lost-factor' });
    await browser.submit({ way: 'password' });
    await browser.submit({ code: 'not it' }, { form: 'code-form' });
    expect(browser.page.status).toBe(422);
    await browser.submit({ code: person.password }, { form: 'code-form' });
    await browser.submit({ way: 'email' });
    await browser.submit({ code: await newestCode() }, { form: 'code-form' });
    expect(browser.page.title).toBe('What takes the place of the lost one?');
    await browser.submit({ factor: 'app' });
    const secret = textOf(find(browser.page.document, 'code', 'id', 'app-key')!).replaceAll(' ', '');
    // Who reads this on the phone that gets the app can't scan its own screen.
    expect(browser.page.html).toMatch(new RegExp(`<a href="otpauth://totp/[^"]*${secret}`));
    await browser.get('/recover/factor/app');
    // Nor does a page that was loaded anew, as phones do to the page behind an app.
    expect(browser.page.html).toContain(secret);
    await browser.submit({ code: '000000' });
    expect(browser.page.status).toBe(422);
    // A wrong code does not ask to scan again.
    expect(browser.page.text.replaceAll(' ', '')).toContain(secret);
    await browser.submit({ code: totpCode(secret, regain.clock.now()) });
    expect(browser.page.title).toBe('The new one is set up');

    await browser.submit();
    await browser.submit({ password: person.password });
    regain.clock.pass(60);
    await browser.submit({ code: person.appCode(regain.clock.now()) });
    expect(browser.page.status).toBe(422);
    await browser.submit({ code: totpCode(secret, regain.clock.now()) });
    expect(browser.page.path).toContain('/security');
  });

  test('said at the second step of sign-in, it is chosen already, and the kind of account is not asked', async () => {
    const person = await somebody({ totp: true });
    const browser = regain.browser();
    await browser.get('/signin');
    await browser.submit({ username: person.userId, password: person.password });
    await browser.follow('I lost my phone or app');
    expect(browser.page.title).toBe('What is your user ID?');
    await browser.submit({ 'check-answer': 'abc' });
    expect(browser.page.title).toBe('What is the trouble?');
    await browser.submit();
    await browser.submit({ way: 'password' });
    expect(browser.page.title).toBe('Enter your password');
  });

  test('or a new number, which only its own code makes theirs', async () => {
    const person = await somebody({ phones: ['+393331234567'] });
    const browser = regain.browser();
    await beginRecovery(browser, person.userId, { trouble: 'lost-factor' });
    await browser.submit({ way: 'password' });
    await browser.submit({ code: person.password }, { form: 'code-form' });
    await browser.submit({ way: 'email' });
    await browser.submit({ code: await newestCode() }, { form: 'code-form' });
    await browser.submit({ factor: 'phone' });
    await browser.submit({ phone: '12' });
    expect(browser.page.status).toBe(422);
    await browser.submit({ phone: '333 765 4321' });
    expect(browser.page.text).toContain('+393337654321');
    expect(await regain.newestCode()).toMatchObject({ to: '+393337654321', purpose: 'add-method' });
    await browser.submit({ code: await newestCode() }, { form: 'code-form' });
    expect(browser.page.title).toBe('The new one is set up');
  });
});

describe('a mailed link', () => {
  test('R20 R22 R27: opening changes nothing; the button moves the recovery here and ends it there', async () => {
    const person = await somebody();
    const there = regain.browser();
    await beginRecovery(there, person.userId);
    await there.submit({ way: 'email' });
    const { link } = await regain.newestCode();

    const scanner = regain.browser({ address: '198.51.100.9' });
    for (let i = 0; i < 10; i++) await scanner.get(`/recover/link?t=${link}`);
    const here = regain.browser({ address: '203.0.113.5' });
    await here.get(`/recover/link?t=${link}`);
    expect(here.page.answers[0]!.headers.get('referrer-policy')).toBe('no-referrer');
    expect(here.page.path).toBe('/recover/go-on');
    expect(here.page.title).toBe('Go on here?');
    await there.get('/recover/code');
    expect(there.page.title).toBe('Enter the code from the mail');
    await here.submit();
    expect(here.page.title).toBe('Choose a new password');

    await there.get('/recover/password/new');
    expect(there.page.path).toBe('/recover');
    expect(there.page.text).toContain('go on there');
    await here.submit({ 'new-password': newPassword });
    expect(here.page.title).toBe('Your password is changed');
    await scanner.submit();
    expect(scanner.page.title).toBe('This link no longer works');
  });
});

describe('nothing is lost', () => {
  test('a page of another tab is out of date; it says so and shows where one is', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId);
    const old = browser.page;
    await browser.submit({ way: 'email' });
    const before = (await regain.queued()).length;
    const at = find(old.document, 'input', 'name', 'at')!.attributes.get('value')!;
    const csrf = find(old.document, 'input', 'name', 'csrf')!.attributes.get('value')!;
    await browser.post('/recover/way', new URLSearchParams({ csrf, at, way: 'phone' }));
    expect(browser.page.path).toBe('/recover/code');
    expect(browser.page.text).toContain('That page was out of date');
    expect((await regain.queued()).length).toBe(before);
  });

  test('going back and choosing the same way sends no second code; another is refused until its time', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId);
    await browser.submit({ way: 'email' });
    const first = await regain.newestCode();
    await browser.submit({}, { form: 'another-form' });
    await browser.submit({ way: 'email' });
    expect(await regain.newestCode()).toEqual(first);
    await browser.submit({}, { form: 'resend-form' });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain('You can have another one sent in 30 seconds');
    regain.clock.pass(31);
    await browser.submit({}, { form: 'resend-form' });
    const second = await regain.newestCode();
    expect(second.reference).not.toBe(first.reference);
    await browser.submit({ code: first.code }, { form: 'code-form' });
    expect(browser.page.text).toContain(
      `That is the code of ${first.reference}. Use the one of ${second.reference}, sent at`,
    );
    await browser.submit({ code: second.code }, { form: 'code-form' });
    expect(browser.page.title).toBe('Choose a new password');
  });

  test('where nothing arrived, the page says which sender to look for', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId);
    await browser.submit({ way: 'email' });
    await browser.follow('Nothing arrived?');
    expect(browser.page.text).toContain('Our mail comes from regain@mail.example');
  });

  test('R18: after five wrong codes the right one is refused as well, and a new one leads on', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId);
    await browser.submit({ way: 'email' });
    const { code } = await regain.newestCode();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 4; i++) await browser.submit({ code: wrong }, { form: 'code-form' });
    expect(browser.page.text).toContain('That code is not right. Use the one in the message');
    // The fifth killed the code: to be sent back to it would cost one more try in vain.
    await browser.submit({ code: wrong }, { form: 'code-form' });
    expect(browser.page.text).toContain('This code no longer works');
    expect(browser.page.text).not.toContain('Use the one');
    await browser.get('/recover/code');
    expect(browser.page.text).toContain('This code no longer works');
    await browser.submit({ code }, { form: 'code-form' });
    expect(browser.page.text).toContain('This code no longer works');
    regain.clock.pass(31);
    await browser.submit({}, { form: 'resend-form' });
    await browser.submit({ code: await newestCode() }, { form: 'code-form' });
    expect(browser.page.title).toBe('Choose a new password');
  });

  test('R15 R76: more time on request, up to an hour; then what was typed is offered again', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId);
    const body = new URLSearchParams({
      csrf: find(browser.page.document, 'input', 'name', 'csrf')!.attributes.get('value')!,
    });
    for (let minutes = 14; minutes < 57; minutes += 14) {
      regain.clock.pass(14 * 60);
      await browser.post('/recover/extend', body);
      expect(browser.page.path).toBe('/recover/way');
      expect(browser.page.text).toContain('You have more time now');
    }
    regain.clock.pass(19 * 60);
    await browser.get('/recover/way');
    expect(browser.page.path).toBe('/recover/expired');
    expect(browser.page.text).toContain('Your password was not changed');
    await browser.follow(`Start again as ${person.userId}`);
    expect(find(browser.page.document, 'input', 'name', 'username')!.attributes.get('value')).toBe(
      person.userId,
    );
  });

  test('asking for more time leaves the form in sight good', async () => {
    const person = await somebody();
    const browser = regain.browser();
    await beginRecovery(browser, person.userId);
    const csrf = find(browser.page.document, 'input', 'name', 'csrf')!.attributes.get('value')!;
    regain.clock.pass(600);
    const answer = await browser.request('/recover/extend', {
      method: 'POST',
      body: new URLSearchParams({ csrf }).toString(),
      headers: {
        accept: 'application/json',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(await answer.json()).toEqual({ secondsLeft: 900 });
    await browser.submit({ way: 'email' });
    expect(browser.page.title).toBe('Enter the code from the mail');
  });

  test('a change of language keeps what was chosen and typed', async () => {
    const browser = regain.browser();
    await browser.get('/recover/who?kind=work&username=');
    await browser.submit({ username: 'somebody@alpenglow.example' }, { button: 'Italiano' });
    expect(browser.page.title).toBe('Qual è il tuo ID utente?');
    await browser.submit({ 'check-answer': 'x' });
    expect(browser.page.text).toContain('somebody@alpenglow.example');
    await browser.submit({ trouble: 'locked' }, { button: '简体中文' });
    expect(browser.page.title).toBe('遇到了什么问题？');
    await browser.submit();
    expect(browser.page.title).toBe('你现在可以使用哪种方式？');
  });
});

describe('the user ID and the human check', () => {
  test('an ID is mended in sight; a missing @ is refused, and the check stays', async () => {
    const browser = regain.browser();
    await browser.get('/recover/who?kind=work&username=');
    const token = () => find(browser.page.document, 'input', 'name', 'check-token')!.attributes.get('value');
    const before = token();
    await browser.submit({ username: 'nobody', 'check-answer': 'x' });
    expect(browser.page.status).toBe(422);
    expect(token()).toBe(before);
    await browser.submit({ username: ' nobody＠alpenglow。example. ', 'check-answer': 'x' });
    expect(browser.page.text).toContain('For nobody@alpenglow.example');
  });

  test('R73: without scripts and without a puzzle, the server holds a wait of 60 seconds', async () => {
    const strict = await startTestApp({ humanCheck: 'strict' });
    try {
      const browser = strict.browser();
      await browser.get('/recover/who?kind=work&username=nobody%40alpenglow.example');
      await browser.submit({ 'check-answer': 'surely wrong' });
      expect(browser.page.text).toContain('Those were not the characters');
      await browser.submit({ 'check-way': 'none' });
      expect(browser.page.text).toContain('60 seconds');
      strict.clock.pass(45);
      await browser.submit({ 'check-way': 'none' });
      expect(browser.page.text).toContain('15 seconds');
      strict.clock.pass(15);
      await browser.submit({ 'check-way': 'none' });
      expect(browser.page.title).toBe('What is the trouble?');
    } finally {
      await strict.stop();
    }
  });

  test('picture and sound come with the check, to its own visit alone', async () => {
    const browser = regain.browser();
    await browser.get('/recover/who?kind=work&username=');
    const picture = find(browser.page.document, 'img', 'src')!.attributes.get('src')!;
    const sound = find(browser.page.document, 'audio', 'src')!.attributes.get('src')!;
    expect((await browser.request(picture)).headers.get('content-type')).toBe('image/png');
    const part = await browser.request(sound, { headers: { range: 'bytes=0-1' } });
    expect([part.status, part.headers.get('content-type')]).toEqual([206, 'audio/wav']);
    expect((await regain.browser().request(picture)).status).toBe(404);
  });
});
