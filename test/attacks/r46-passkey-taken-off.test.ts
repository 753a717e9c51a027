import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, postPasskey } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';

/**
 * R46: who has a passkey proves it before acting on others. Threat: whoever phished an administrator's password and code
 * takes the passkey off first, and is asked for nothing that they don't have.
 */
let app: TestApp;
let ours: string;
let admin: Person;
let target: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  admin = await someone(app, ours, 'global-admin', `ada${count}`, { totp: true });
  target = await someone(app, ours, 'member', `marta${count}`);
});

async function passkeys(person: Person) {
  const account = await app.store.accounts.findById(person.id);
  return account!.methods.filter(({ kind }) => kind === 'passkey');
}

async function takeOff(browser: HttpBrowser, person: Person): Promise<void> {
  const [passkey] = await passkeys(person);
  await browser.get(`/security/ways/remove?id=${passkey!.id}`);
  await browser.submit({}, { form: 'remove' });
}

describe('R46: an administrator’s passkey', () => {
  test('is not taken off by who typed password and code, and so they act on nobody', async () => {
    await givePerson(app, admin);
    const thief = await at(app, admin);
    await takeOff(thief, admin);
    expect(thief.page.path).toMatch(/^\/security\/prove\?.*with=passkey/);
    expect(await passkeys(admin)).toHaveLength(1);
    await forge(thief, target, 'disable');
    expect((await app.store.accounts.findById(target.id))?.state).toBe('active');
  });

  test('is taken off by who proved it', async () => {
    const key = await givePerson(app, admin);
    const browser = await at(app, admin);
    await takeOff(browser, admin);
    await postPasskey(browser, key.get(passkeyOptions(browser)));
    await browser.submit({}, { form: 'remove' });
    expect(await passkeys(admin)).toHaveLength(0);
  });

  test('that counts for nothing yet is taken off as before, and so is a member’s', async () => {
    await givePerson(app, admin, { usableFrom: new Date(app.clock.now().getTime() + 3_600_000) });
    await takeOff(await at(app, admin), admin);
    expect(await passkeys(admin)).toHaveLength(0);
    await givePerson(app, target);
    await takeOff(await at(app, target), target);
    expect(await passkeys(target)).toHaveLength(0);
  });
});
