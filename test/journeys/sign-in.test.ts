import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';

let regain: TestApp;
beforeAll(async () => {
  regain = await startTestApp();
});
afterAll(() => regain.stop());

test('whoever is signed in is told so, with a way to their account and to sign in as somebody else', async () => {
  const kim = await regain.addPerson('kim@mail.example', {});
  const lee = await regain.addPerson('lee@mail.example', {});
  const browser = regain.browser();
  await browser.get('/signin');
  expect(browser.page.text).not.toContain('You are signed in');
  await browser.submit({ username: kim.userId, password: kim.password });
  await browser.get('/signin');
  expect(browser.page.text).toContain(`You are signed in as ${kim.userId}.`);
  await browser.follow('Go on to your account');
  expect(browser.page.path).toBe('/security');
  await browser.get('/signin');
  await browser.submit({ username: lee.userId, password: lee.password });
  await browser.get('/signin');
  expect(browser.page.text).toContain(`You are signed in as ${lee.userId}.`);
});
