import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import { allResets } from './support/approval.ts';
import { newestResetToken, shownPassword } from './support/reset.ts';
import { stranger, tryPassword } from './support/sign-in.ts';

/**
 * R44: what an organisation does not allow its administrators opens nothing. Threat: the session of an administrator made
 * links and passwords; switching resets off counts at once, and has to end those that are out.
 */
let app: TestApp;
let ours: string;
let domain: string;
let cleo: Person;
let target: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  domain = `org${count}`;
  ours = await app.addOrganisation({ ...allResets, domains: [`${domain}.example`] });
  cleo = await someone(app, ours, 'user-admin', `cleo${count}`, { organisation: domain });
  target = await someone(app, ours, 'member', `tom${count}`, { organisation: domain });
});

const switchTo = (set: string) =>
  app.store.pool.query(`update organisation set ${set} where id = $1`, [ours]);

describe.each([
  ['the policy', `policy = '{"resets":{"link":false,"temporaryPassword":false}}'`],
  ['the preset', `preset = 'self-service-only'`],
])('R44: switched off by %s', (_by, set) => {
  test('a link that is out is dead', async () => {
    await forge(await at(app, cleo), target, 'reset-link');
    const token = await newestResetToken(app);
    expect((await stranger(app).get(`/reset?t=${token}`)).html).toContain('name="new-password"');
    await switchTo(set);
    expect((await stranger(app).get(`/reset?t=${token}`)).html).not.toContain('name="new-password"');
  });

  test('a temporary password that is out signs nobody in', async () => {
    const password = shownPassword(await forge(await at(app, cleo), target, 'temporary-password'));
    await switchTo(set);
    const browser = stranger(app);
    await tryPassword(browser, target.userId, password);
    expect(browser.page.path).toMatch(/^\/signin(\?|$)/);
  });
});
