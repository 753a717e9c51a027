import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';

/** R62: an administrator, or whoever has the session of one, fills nobody's mailbox by pressing the same button. */
let post: PostOffice;
let ours: string;
let ada: Person;
let cleo: Person;

beforeAll(async () => {
  post = await startPostOffice();
  ours = await post.addOrganisation();
  ada = await someone(post, ours, 'global-admin', 'ada');
  cleo = await someone(post, ours, 'user-admin', 'cleo');
});
afterAll(() => post.stop());

const mailsTo = (name: string) => post.mailsTo(`${name}@mail.example`).length;

test('R62: of twenty links in a row three are sent and told, and no link hides what is done to another person', async () => {
  const flo = await someone(post, ours, 'member', 'flo');
  const browser = await at(post, cleo);
  for (let press = 0; press < 20; press++) await forge(browser, flo, 'reset-link');
  await post.deliver();
  // The newest link alone lives, so at most one letter goes out beside the notices.
  expect(mailsTo('flo')).toBeLessThanOrEqual(6);
  expect(mailsTo('flo')).toBeGreaterThanOrEqual(3);
  expect(mailsTo('ada')).toBe(3);

  const eva = await someone(post, ours, 'member', 'eva');
  await forge(browser, eva, 'reset-link');
  await post.deliver();
  expect(mailsTo('ada')).toBe(4);
  expect(mailsTo('eva')).toBe(2);
});

test('R55: what changes an account is told however often it happens', async () => {
  const ida = await someone(post, ours, 'member', 'ida');
  const browser = await at(post, ada);
  for (let press = 0; press < 5; press++) {
    await forge(browser, ida, 'disable');
    await forge(browser, ida, 'enable');
  }
  await post.deliver();
  expect(mailsTo('ida')).toBe(10);
});
