import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person, PersonOptions } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { newestResetToken, resetLinks } from './support/reset.ts';
import { stranger, tryPassword } from './support/sign-in.ts';

/** R44: the link goes to its person's own old addresses, and serves no other person and no other purpose. */
const chosen = 'seven wet otters in line';
let app: TestApp;
let organisation: string;
let admin: Person;
let browser: HttpBrowser;
let person: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
  admin = await someone(app, organisation, 'global-admin', 'ada');
});
afterAll(() => app.stop());
beforeEach(async () => {
  person = await member();
  browser = await at(app, admin);
});

const member = (options: PersonOptions = {}) =>
  someone(app, organisation, 'member', `marta${count++}`, options);

async function link(): Promise<string> {
  await press(browser, person, 'reset-link');
  return newestResetToken(app);
}

async function open(token: string): Promise<HttpBrowser> {
  const by = stranger(app);
  await by.get(`/reset?t=${token}`);
  return by;
}

const signsIn = async (password: string, who = person) =>
  (await tryPassword(stranger(app), who.userId, password)).status !== 422;

describe('R44, R10, R11: a link of one person', () => {
  test('sets no other’s password, whoever the form names', async () => {
    const other = await member();
    const by = await open(await link());
    const { csrf } = by;
    await by.post(
      '/reset',
      new URLSearchParams({
        csrf,
        'new-password': chosen,
        username: other.userId,
        account: other.id,
        id: other.id,
      }),
    );
    expect([await signsIn(chosen, other), await signsIn(chosen)]).toEqual([false, true]);
  });

  test('R19: a token of another purpose opens nothing here, nor this one elsewhere', async () => {
    const token = await link();
    expect((await stranger(app).get(`/enrol?t=${token}`)).status).toBe(410);
    expect((await stranger(app).get(`/not-me?t=${token}`)).status).toBe(410);
    await app.store.pool.query(`update one_time_link set purpose = 'enrol' where account_id = $1`, [
      person.id,
    ]);
    expect((await open(token)).page.status).toBe(410);
  });
});

describe('R44, R81, R25: to whom it goes', () => {
  test.each([
    ['the mailbox behind this sign-in', { emails: ['own@alpenglow.example'] }],
    ['an address that is two days old', { usableFrom: new Date(Date.now() + 30 * 86_400_000) }],
    ['nobody', { emails: [] }],
  ])('not to %s', async (_where, options) => {
    const unreachable = await member(options);
    const before = (await resetLinks(app)).length;
    expect((await press(browser, unreachable, 'reset-link')).text).toContain('no confirmed address');
    expect((await forge(browser, unreachable, 'reset-link')).status).toBe(403);
    expect(await resetLinks(app)).toHaveLength(before);
  });
});
