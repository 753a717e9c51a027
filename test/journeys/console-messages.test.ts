import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, press, someone } from '../attacks/support/administration.ts';
import { askFor } from '../attacks/support/caller.ts';
import { type PostOffice, startPostOffice } from '../attacks/support/post-office.ts';
import { toMailedCode } from '../attacks/support/recover.ts';
import { stranger } from '../attacks/support/sign-in.ts';
import type { HttpBrowser } from '../support/browser.ts';
import type { Person } from '../support/people.ts';

/** *Did the code leave?*, on the page of the person, without scripts. */
let post: PostOffice;
let organisation: string;
let browser: HttpBrowser;

beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
  browser = await at(post, await someone(post, organisation, 'global-admin', 'ada'));
});
afterAll(() => post.stop());

const member = (name: string) => someone(post, organisation, 'member', name);

/** The page says that something is under way; once the mail server has it, the page says that instead. */
async function leaves(person: Person): Promise<void> {
  await browser.get(`/admin/people/${person.id}`);
  expect(browser.page.text).toContain('has not left yet');
  await post.deliver();
  const before = browser.page.path;
  await browser.follow('Check again');
  expect(browser.page.path).not.toBe(before);
  expect(browser.page.text).not.toContain('has not left yet');
  expect(browser.page.text).not.toContain('Check again');
  expect(browser.page.html).not.toContain('<live-part');
  expect(browser.page.text).toContain('Sent');
}

test.each(['send-way-back', 'reset-link'])(
  '%s: until the mail server has it, it is under way',
  async (act) => {
    const person = await member(act);
    await press(browser, person, act);
    await leaves(person);
  },
);

test('so it is with a code for a caller', async () => {
  const person = await member('caller');
  await askFor(post, browser, person, 'email');
  await leaves(person);
});

test('and with one that somebody asked for on the way back in, which the page shows once it is logged', async () => {
  const person = await member('locked-out');
  await toMailedCode(stranger(post), person.userId);
  await post.deliver();
  await browser.get(`/admin/people/${person.id}`);
  expect(browser.page.text).not.toContain('has not left yet');
  expect(browser.page.text).toContain('Sent');
  await post.store.pool.query('delete from delivery where account_id = $1', [person.id]);
  await browser.get(`/admin/people/${person.id}`);
  expect(browser.page.text).toContain('has not left yet');
});

test('where nothing was asked for nothing is looked for', async () => {
  await browser.get(`/admin/people/${(await member('calm')).id}`);
  expect(browser.page.text).toContain('None in the last weeks.');
  expect(browser.page.html).not.toContain('<live-part');
});
