import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeze } from '../../src/app/not-me/not-me.ts';
import { at, press, someone } from '../attacks/support/administration.ts';
import { tryPassword } from '../attacks/support/sign-in.ts';
import { visitor } from '../attacks/support/signed.ts';
import { atCode, newPassword, setPassword, typeNewest } from '../attacks/support/way-back.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';

let app: TestApp;
let admin: Person;
let marta: Person;
const statements: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ onStatement: (sql) => statements.push(sql) });
  const organisation = await app.addOrganisation();
  admin = await someone(app, organisation, 'global-admin', 'ada');
  marta = await someone(app, organisation, 'member', 'marta', { phones: ['+41791234502'] });
});
afterAll(() => app.stop());

test('R55 R44: whom an administrator thaws chooses a new password, and the old one neither signs in nor comes back', async () => {
  const account = await app.store.accounts.findById(marta.id);
  await app.store.accounts.change(marta.id, account!.securityEpoch, { frozenAt: app.clock.now() });
  const console = await at(app, admin);
  expect((await press(console, marta, 'thaw')).text).toContain('Thawed.');

  const browser = app.browser();
  expect((await tryPassword(browser, marta.userId, marta.password)).status).toBe(422);

  const recovering = await atCode(app, marta.userId, 'email', { trouble: 'locked' });
  expect((await typeNewest(app, recovering)).path).toBe('/recover/password/new');
  expect(recovering.page.text).toContain('ended by an administrator');
  await recovering.get('/recover/password');
  expect(recovering.page.path).toBe('/recover/password/new');
  expect((await setPassword(recovering, marta.password)).status).toBe(422);
  expect((await setPassword(recovering)).path).toBe('/recover/done');
  expect((await tryPassword(app.browser(), marta.userId, newPassword)).path).toMatch(/^\/security/);
});

test('a thaw and another "This wasn’t me" at once do not wait for each other', async () => {
  const paul = await someone(
    app,
    (await app.store.accounts.findById(marta.id))!.organisation!.id,
    'member',
    'paul',
  );
  const [now, token] = [app.clock.now(), 'a'.repeat(64)];
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const tokenHash = app.secrets.digest(token);
  await app.store.links.add({ tokenHash, purpose: 'not-me', accountId: paul.id, eventAt: now, expiresAt });
  const before = statements.length;
  const held = Promise.withResolvers<void>();
  // As a thaw takes them: the account, then its links.
  const thaw = app.store.transaction(async (tx) => {
    await tx.administration.hold([paul.id]);
    held.resolve();
    await untilSomebodyWaits();
    await tx.links.kill(paul.id, 'not-me', now);
  });
  await held.promise;
  const frozen = freeze(app.app, visitor, token);
  await thaw;
  expect(await frozen).toEqual({ kind: 'dead' });
  // PostgreSQL would have ended one of them.
  expect(statements.slice(before).filter((sql) => /^rollback/i.test(sql))).toEqual([]);
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await app.store.pool.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
    await pause(5);
  }
}
