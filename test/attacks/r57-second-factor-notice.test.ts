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
