import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
  const organisation = await regain.addOrganisation();
  const mail = (name: string) => ({ organisation, emails: [`${name}@mail.example`] });
  await regain.addPerson('mailed@alpenglow.example', mail('mailed'));
  await regain.addPerson('picky@alpenglow.example', mail('picky'));
  await regain.addPerson('boss@alpenglow.example', {
    ...mail('boss'),
    roles: ['global-admin'],
    phones: ['+393331234567'],
  });
  await regain.addPerson('poor@alpenglow.example', { ...mail('poor'), roles: ['global-admin'] });
});
afterAll(() => regain.stop());

const newPassword = 'seven wet otters in line';

describe('a forgotten password', () => {
  test('from the sign-in page to a new password, which signs in; the old one does not', async () => {
    const browser = regain.browser();
    await browser.get('/signin?username=mailed%40alpenglow.example');
    await browser.follow('Can’t access your account?');
    expect(browser.page.title).toBe('What kind of account is it?');
    await browser.submit({ kind: 'work' });
    expect(browser.page.title).toBe('What is your user ID?');
    await browser.submit({ 'check-answer': 'abc' });
    expect(browser.page.title).toBe('What is the trouble?');
    await browser.submit({ trouble: 'forgotten' });
    expect(browser.page.title).toBe('Which of these can you reach right now?');
    await browser.submit({ way: 'email' });
    expect(browser.page.text).toContain('If mailed@alpenglow.example has a confirmed mail address');

    const { code, reference } = await regain.newestCode();
    expect(browser.page.text).toContain(reference);
    await browser.submit({ code }, { form: 'code-form' });
    expect(browser.page.title).toBe('Choose a new password');
    await browser.submit({ 'new-password': newPassword });
    expect(browser.page.title).toBe('Your password is changed');

    await browser.get('/recover/done');
    expect(browser.page.title).toBe('Your password is changed');
    expect([...browser.cookies.keys()]).not.toContain('regain-session');
    await browser.submit();
    expect(browser.page.path).toBe('/signin?username=mailed%40alpenglow.example');
    expect([...browser.cookies.keys()]).not.toContain('regain-recovery');
    await browser.submit({ password: 'correct-horse-battery-staple' });
    expect(browser.page.status).toBe(422);
    await browser.submit({ password: newPassword });
    expect(browser.page.path).toContain('/security');
  });

  test('a refused password says why and burns nothing', async () => {
    const browser = regain.browser();
    await beginRecovery(browser, 'picky@alpenglow.example');
    await browser.submit({ way: 'email' });
    await browser.submit({ code: (await regain.newestCode()).code }, { form: 'code-form' });
    await browser.submit({ 'new-password': 'too short' });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain('at least 15 characters');
    expect(browser.page.html).not.toContain('too short"');
    await browser.submit({ 'new-password': newPassword });
    expect(browser.page.title).toBe('Your password is changed');
  });

  test('an administrator shows two ways, and only after the first one sees how many (R3, R13)', async () => {
    const browser = regain.browser();
    await beginRecovery(browser, 'boss@alpenglow.example');
    await browser.submit({ way: 'email' });
    expect(browser.page.text).not.toContain('Step');
    await browser.submit({ code: (await regain.newestCode()).code }, { form: 'code-form' });
    expect(browser.page.title).toBe('Which of these can you reach as well?');
    expect(browser.page.text).toContain('Step 2 of 2');
    expect(browser.page.text).toContain('•••• 67');
    await browser.submit({ way: 'phone' });
    expect(browser.page.text).toContain('A code is on its way to •••• 67');
    await browser.submit({ code: (await regain.newestCode()).code }, { form: 'code-form' });
    expect(browser.page.title).toBe('Choose a new password');
  });

  test('who has too few ways is told so, kindly, and led to help', async () => {
    const browser = regain.browser();
    await beginRecovery(browser, 'poor@alpenglow.example');
    await browser.submit({ way: 'email' });
    await browser.submit({ code: (await regain.newestCode()).code }, { form: 'code-form' });
    expect(browser.page.title).toBe('One more is needed, and there is none');
    await browser.get('/recover/password/new');
    expect(browser.page.path).toBe('/recover/stuck');
  });
});
