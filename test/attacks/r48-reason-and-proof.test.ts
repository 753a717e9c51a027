import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import { allResets, askFor, forgeDecision, stateOf } from './support/approval.ts';

let app: TestApp;
let ours: string;
let ada: Person;
let target: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  ada = await someone(app, ours, 'global-admin', 'ada');
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  target = await someone(app, ours, 'member', `marta${count}`, { totp: true });
});

/** Threat: the session of an administrator has our own mails carry a link to all the others. */
test.each([
  'See https://evil.example/case',
  'see WWW.evil.example',
  // A mail program needs no scheme, and mails leave out what is hidden between letters.
  'Confirm at evil.example/case first',
  'Confirm at evil.EXAMPLE',
  'htt\u200bps:/\u200b/evil.example',
  'at evil\u200b.exam\u2060ple',
  'at ｅｖｉｌ.example',
  'write to help@evil.example',
  // One's own domain may be named, and nothing that only looks like it.
  'see evil.example-.alpenglow.example',
  'see notalpenglow.example',
])('R48: a reason with a link is asked for anew, and nobody is mailed: %s', async (reason) => {
  await someone(app, ours, 'global-admin', `bea${count}`);
  const page = await forge(await at(app, ada), target, 'approval/access-pass', { reason });
  expect(page.status).toBe(422);
  expect(page.text).toContain('Leave links out');
  const mails = (await app.queued()).filter(({ task }) => task === 'tell-approval');
  expect(mails).toEqual([]);
});

test('R48: a reason may name an address of the own organisation', async () => {
  await someone(app, ours, 'global-admin', `bea${count}`);
  const reason = 'Asked by anna.meier@alpenglow.example, e.g. in ticket 4.12 of help.alpenglow.example.';
  const page = await forge(await at(app, ada), target, 'approval/access-pass', { reason });
  expect(page.path).toMatch(/^\/admin\/approvals\/[0-9a-f-]{36}$/);
});

test('R46: an approver who has a passkey is sent to prove it with that, and not round in a circle', async () => {
  const gil = await someone(app, ours, 'global-admin', `gil${count}`);
  await givePerson(app, gil);
  const id = await askFor(await at(app, ada), target, 'access-pass');
  const page = await forgeDecision(await at(app, gil), id, 'approve');
  expect(page.path).toMatch(/^\/security\/prove\?.*with=passkey/);
  expect(await stateOf(app, id)).toBe('waiting');
});
