import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, shownPass } from './support/approval.ts';
import { shownPassword } from './support/reset.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';

/**
 * R45: nobody resets a stronger role. Threat: who may reset members makes a secret for one who is about to be made an
 * administrator, and uses it afterwards.
 */
let app: TestApp;
let ours: string;
let ada: Person;
let cleo: Person;
let target: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  ada = await someone(app, ours, 'global-admin', 'ada');
  cleo = await someone(app, ours, 'user-admin', 'cleo');
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  target = await someone(app, ours, 'member', `tom${count}`);
});

async function promote(): Promise<void> {
  await press(await at(app, ada), target, 'change-roles', { role: 'global-admin' });
  expect((await app.store.accounts.findById(target.id))?.roles).toEqual(['global-admin']);
}

describe('R45: what was made for the weaker role is over with it', () => {
  test('a temporary password signs nobody in', async () => {
    const password = shownPassword(await forge(await at(app, cleo), target, 'temporary-password'));
    await promote();
    const browser = stranger(app);
    await tryPassword(browser, target.userId, password);
    expect(browser.page.path).toMatch(/^\/signin(\?|$)/);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('a temporary access pass is not out any more', async () => {
    const browser = await at(app, cleo);
    expect(shownPass(await forge(browser, target, 'access-pass', { minutes: '1440' }))).toBeDefined();
    await promote();
    expect((await app.store.accounts.findById(target.id))?.accessPass).toBeUndefined();
  });

  test('an own password goes on', async () => {
    await promote();
    const browser = await at(app, target);
    expect(await isSignedIn(browser)).toBe(true);
  });
});
