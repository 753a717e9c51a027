import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import type { Person } from '../support/people.ts';
import { at, someone } from './support/administration.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';

/**
 * R48: the other Global admins are told. Threat: whoever holds the session of one adds an administrator of their own, who
 * is still there when the session is over, and can agree to whatever takes two.
 */
let post: PostOffice;
let organisation: string;
let ada: Person;
let browser: HttpBrowser;
let number = 0;

beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
  ada = await someone(post, organisation, 'global-admin', 'ada');
  await someone(post, organisation, 'global-admin', 'bea');
  await someone(post, organisation, 'user-admin', 'uma');
});
afterAll(() => post.stop());
beforeEach(async () => {
  number += 1;
  browser = await at(post, ada);
  await post.deliver();
  post.mails.length = 0;
});

async function add(role: string): Promise<string> {
  await browser.get('/admin/people/add');
  const local = `starter${number}`;
  const mail = `${local}@elsewhere.example`;
  const page = await browser.submit({ name: 'Nina Start', local, mail, role }, { form: 'add' });
  expect(page.text).toContain('Nina Start');
  await post.deliver();
  return `${local}@alpenglow.example`;
}

const mailsTo = (name: string) => post.mailsTo(`${name}@mail.example`);

test.each([
  ['global-admin', 'Global admin'],
  ['user-admin', 'User admin'],
  ['helpdesk-admin', 'Help desk admin'],
  ['auditor', 'Auditor'],
])('R48: who adds a %s does so before the eyes of every other Global admin', async (role, called) => {
  const userId = await add(role);
  const mails = mailsTo('bea');
  expect(mails).toHaveLength(1);
  expect(mails[0]!.parsed.subject).toBe(`Nina Start (${userId}) was added, with a role`);
  for (const body of [mails[0]!.parsed.text, mails[0]!.parsed.html || '']) {
    expect(body).toContain('Ada Example');
    expect(body).toContain(called);
  }
  expect([...mailsTo('ada'), ...mailsTo('uma')]).toEqual([]);
});

test('R48: a member is nobody’s news', async () => {
  await add('member');
  expect(mailsTo('bea')).toEqual([]);
});
