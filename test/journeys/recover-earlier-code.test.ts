import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
});
afterAll(() => regain.stop());

/** A browser whose newer code is its phone's, and the code of the mail before it. */
async function overtaken(name: string) {
  const person = await regain.addPerson(`${name}@alpenglow.example`, {
    emails: [`${name}@mail.example`],
    phones: ['+393331234567'],
  });
  const browser = regain.browser();
  await beginRecovery(browser, person.userId, { kind: 'personal' });
  await browser.submit({ way: 'email' });
  const earlier = await regain.newestCode();
  await browser.submit({}, { form: 'another-form' });
  await browser.submit({ way: 'phone' });
  return { browser, earlier, newest: await regain.newestCode(), at: regain.clock.now() };
}
const type = (from: Awaited<ReturnType<typeof overtaken>>, code: string) =>
  from.browser.submit({ code }, { form: 'code-form' });

test('R18 R19: a code that a newer one overtook is recognised, and named with the one to use', async () => {
  const from = await overtaken('kim');
  const { earlier, newest } = from;
  const at = `${from.at.toISOString().slice(11, 16)} UTC`;
  expect(from.browser.page.text).toContain(`Sent ${at}`);
  const said = `That is the code of ${earlier.reference}. Use the one of ${newest.reference}, sent at ${at}.`;
  expect((await type(from, earlier.code)).text).toContain(said);
  expect(from.browser.page.status).toBe(422);
  expect((await type(from, newest.code)).title).toBe('Choose a new password');
});

test('R18: the earlier code counts as a wrong one: the fifth is the last', async () => {
  const from = await overtaken('lee');
  for (let i = 0; i < 4; i++) await type(from, from.earlier.code);
  expect((await type(from, from.earlier.code)).text).toContain('no longer works');
  expect((await type(from, from.newest.code)).status).toBe(422);
});

test('R15: once its ten minutes are over, an earlier code is a wrong one like any other', async () => {
  const from = await overtaken('max');
  regain.clock.pass(300);
  await from.browser.submit({}, { form: 'resend-form' });
  regain.clock.pass(301);
  const page = await type(from, from.earlier.code);
  expect(page.status).toBe(422);
  expect(page.text).not.toContain('That is the code of');
  regain.clock.pass(-601);
});
