import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person, PersonOptions } from '../support/people.ts';
import { at, press, someone } from './support/administration.ts';
import { shownPassword } from './support/reset.ts';
import { signInAs, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, typeCode } from './support/way-back.ts';

/** R44: two people know a temporary password, so it opens the one page where it is replaced, and proves nothing else. */
const chosen = 'seven wet otters in line';
let app: TestApp;
let organisation: string;
let browser: HttpBrowser;
let person: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation({ policy: { resets: { temporaryPassword: true } } });
  browser = await at(app, await someone(app, organisation, 'global-admin', 'ada'));
});
afterAll(() => app.stop());
beforeEach(async () => {
  person = await member();
});

const member = (options: PersonOptions = {}) =>
  someone(app, organisation, 'member', `marta${count++}`, options);

const make = async (who: Person = person) => shownPassword(await press(browser, who, 'temporary-password'));

const leads = async (password: string) =>
  (await tryPassword(stranger(app), person.userId, password)).path.split('?')[0];

describe('R44: it counts at sign-in alone', () => {
  test('no proof in a recovery for a lost second factor', async () => {
    const two = await member({ totp: true, phones: ['+393331234567'] });
    const password = await make(two);
    const by = await atCode(app, two.userId, 'password', { trouble: 'lost-factor' });
    await typeCode(by, password);
    expect(by.page.path).toBe('/recover/code');
    const known = await atCode(app, person.userId, 'password', { trouble: 'lost-factor' });
    await typeCode(known, person.password);
    expect(known.page.path).not.toBe('/recover/code');
  });

  test.each(['/security/prove?to=/security', '/security/password'])(
    'nor in a session that outlived it somehow: %s',
    async (path) => {
      const by = stranger(app);
      await signInAs(app, by, person);
      const password = await make();
      // As one that was opened by something else than a password could.
      await revive(by);
      expect((await by.get(path)).status).toBe(200);
      const page = path.includes('prove')
        ? await by.submit({ password }, { form: 'prove' })
        : await by.submit({ 'current-password': password, 'new-password': chosen }, { form: 'password' });
      expect(page.status).toBe(422);
      expect(await leads(chosen)).toBe('/signin');
    },
  );

  /** Gives the browser a session at the account's present epoch. */
  async function revive(by: HttpBrowser): Promise<void> {
    const account = (await app.store.accounts.findById(person.id))!;
    const now = app.clock.now();
    await app.store.sessions.insert({
      idHash: app.secrets.digest(by.cookies.get('regain-session')!),
      accountId: person.id,
      securityEpoch: account.securityEpoch,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
      idleSeconds: 3600,
      provedAt: now,
      provedWith: 'password',
      enrolling: false,
      deviceHash: app.secrets.digest('x'),
      clientAddress: '192.0.2.1',
      userAgent: '',
    });
  }
});
