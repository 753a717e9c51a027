import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import type { Person } from '../support/people.ts';
import { at, press, someone } from './support/administration.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { stranger } from './support/sign-in.ts';

/**
 * R48: whoever says where an invitation goes says whose the account will be. Threat: an administrator, or somebody with
 * their session, sends the account of a new colleague to a mailbox of their own, and nobody hears of it.
 */
let post: PostOffice;
let organisation: string;
let ula: Person;
let browser: HttpBrowser;
let nina: { id: string };
let count = 0;

beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
  for (const name of ['ada', 'bea']) await someone(post, organisation, 'global-admin', name);
  ula = await someone(post, organisation, 'user-admin', 'ula');
});
afterAll(() => post.stop());

beforeEach(async () => {
  count += 1;
  browser = await at(post, ula);
  await browser.get('/admin/people/add');
  await browser.submit({ name: 'Nina Start', local: `nina${count}`, mail: first() }, { form: 'add' });
  nina = { id: browser.page.path.split('/')[3]! };
  await post.deliver();
});

const first = () => `nina${count}@first.example`;
const told = (name: string) =>
  post
    .mailsTo(`${name}@mail.example`)
    .map(({ parsed }) => parsed.subject ?? '')
    .filter((subject) => subject.includes(`nina${count}@`));

async function inviteTo(mail: string): Promise<void> {
  await press(browser, nina, 'invite', { mail });
  await post.deliver();
}

test('R48: another address for an invitation is told to the other Global admins, and in the log', async () => {
  await inviteTo('thief@mail.example');
  expect(post.mailsTo('thief@mail.example')).toHaveLength(1);
  const subject = `The invitation of Nina Start (nina${count}@alpenglow.example) goes to another address`;
  for (const name of ['ada', 'bea']) expect(told(name)).toEqual([subject]);
  expect(told('ula')).toEqual([]);
  const line = (await post.store.audit.ofAccount(nina.id, 5)).find(
    ({ kind }) => kind === 'administration.invite',
  );
  expect(line).toMatchObject({ actor: `account:${ula.id}`, data: { corrected: true } });
});

test('the same letter once more is told to nobody', async () => {
  await inviteTo('');
  await inviteTo(first().toUpperCase());
  expect(post.mailsTo(first())).toHaveLength(3);
  expect(told('ada')).toEqual([]);
});

test('R1: the former address is told nothing, and its letter ends as any does', async () => {
  const letter = post.mailsTo(first())[0]!.parsed.text!;
  const path = /\/enrol\?t=[\w-]+/.exec(letter)![0];
  await inviteTo(`other${count}@mail.example`);
  expect(post.mailsTo(first())).toHaveLength(1);
  const ended = await stranger(post).get(path);
  const unknown = await stranger(post).get(`/enrol?t=${'0'.repeat(64)}`);
  expect(ended.text.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, '')).toBe(
    unknown.text.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, ''),
  );
  expect(ended.html).not.toContain('nina');
});

test('R62: a correction over and over tells three times, and hides no other person’s', async () => {
  for (let i = 0; i < 9; i++) await inviteTo(`other${count}-${i}@mail.example`);
  expect(told('ada')).toHaveLength(3);
  const mine = nina;
  await browser.get('/admin/people/add');
  await browser.submit({ name: 'Nora Start', local: `anina${count}`, mail: `a${first()}` }, { form: 'add' });
  nina = { id: browser.page.path.split('/')[3]! };
  expect(nina.id).not.toBe(mine.id);
  await inviteTo('elsewhere@mail.example');
  expect(told('ada')).toHaveLength(4);
});

test('R48: somebody who is added with a role is told to the other Global admins; a member is not', async () => {
  const global = await someone(post, organisation, 'global-admin', `gil${count}`);
  const gil = await at(post, global);
  for (const role of ['member', 'global-admin']) {
    await gil.get('/admin/people/add');
    const local = `${role}-nina${count}`;
    await gil.submit(
      { name: 'Nina Start', local, mail: `${role}${count}@first.example`, role },
      { form: 'add' },
    );
    await post.deliver();
    expect(told('ada'), role).toHaveLength(role === 'member' ? 0 : 1);
  }
  expect(told('ada')[0]).toContain('was added, with a role');
  expect(told(`gil${count}`)).toEqual([]);
});
