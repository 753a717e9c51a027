import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { stranger, tryPassword } from './support/sign-in.ts';

/** R57, R56: the right password with a wrong second factor is told to the person, and that mail carries no key. */
let post: Post;
beforeAll(async () => {
  post = await startPost();
});
afterAll(() => post.stop());

const address = 'ada-notices@mail.example';
const mails = () => post.mails.filter(({ envelope }) => envelope.to.includes(address));

test('R57: one notice an hour, however many codes are tried, from however many browsers', async () => {
  const person = await post.addPerson('ada@personal.example', { emails: [address], totp: true });
  await tryPassword(stranger(post), person.userId, 'wrong');
  await post.settle();
  expect(mails()).toHaveLength(0);
  for (let i = 0; i < 3; i++) {
    const thief = stranger(post);
    await tryPassword(thief, person.userId, person.password);
    await thief.submit({ code: '000000' });
    await post.settle();
    await thief.submit({ code: '123456' });
    await post.settle();
  }
  expect(mails()).toHaveLength(1);
  const text = `${mails()[0]!.parsed.subject} ${mails()[0]!.parsed.text}`;
  expect(text).toMatch(/password/i);
  expect(text).toContain('/not-me?t=');
  expect(text).not.toContain(person.password);
  expect(text).not.toMatch(/000000|123456/);
  post.clock.pass(3601);
  const thief = stranger(post);
  await tryPassword(thief, person.userId, person.password);
  await thief.submit({ code: '000000' });
  await post.settle();
  expect(mails()).toHaveLength(2);
});

test('R57: a field sent empty is no wrong second factor: no try, no line in the log, no mail', async () => {
  const to = 'hasty-notices@mail.example';
  const person = await post.addPerson('hasty@personal.example', { emails: [to], totp: true });
  const browser = stranger(post);
  await tryPassword(browser, person.userId, person.password);
  for (let i = 0; i < 5; i++) await browser.submit({ code: ' ' });
  expect(browser.page.status).toBe(422);
  expect(browser.page.text).toContain('Enter the code of your app, or a recovery code.');
  await post.settle();
  expect(post.mails.filter(({ envelope }) => envelope.to.includes(to))).toEqual([]);
  const lines = await post.store.audit.ofAccount(person.id, 10);
  expect(lines.map(({ kind }) => kind)).not.toContain('sign-in.wrong-second-factor');
  await browser.submit({ code: person.appCode(post.clock.now()) });
  expect(browser.page.path).toMatch(/^\/security/);
});

test('R57: ten wrong ones at the same moment make one notice as well', async () => {
  const to = 'eve-notices@mail.example';
  const person = await post.addPerson('eve@personal.example', { emails: [to], totp: true });
  const thieves = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const thief = stranger(post);
      await tryPassword(thief, person.userId, person.password);
      return thief;
    }),
  );
  const { mail } = post.context;
  // A mail server takes its time: the notices of all would be under way before one of them is sent.
  post.context.mail = { ...mail, send: (letter) => pause(500).then(() => mail.send(letter)) };
  await Promise.all(
    thieves.map(async (thief, i) => {
      await pause(i * 20);
      await thief.submit({ code: `00000${i}` });
      expect(thief.page.text).toMatch(/wrong|not right|does not match/i);
    }),
  );
  await post.settle();
  post.context.mail = mail;
  expect(post.subjectsTo(to)).toHaveLength(1);
  const lines = await post.store.audit.ofAccount(person.id, 100);
  expect(lines.filter(({ kind }) => kind === 'sign-in.wrong-second-factor')).toHaveLength(10);
});
