import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, askFor, forgeDecision, shownPass, stateOf } from './support/approval.ts';
import { freezeByLink } from './support/reset.ts';

/**
 * R48: two administrators have to agree. Threat: one person with two sessions, their own and a stolen one. The owner of
 * the stolen one says that it was not them; what was agreed to in their name must not be used.
 */
let app: TestApp;
let ours: string;
let ada: Person;
let bea: Person;
let gil: Person;
let target: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  ada = await someone(app, ours, 'global-admin', 'ada');
  bea = await someone(app, ours, 'global-admin', 'bea');
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  target = await someone(app, ours, 'member', `marta${count}`, { totp: true });
  gil = await someone(app, ours, 'global-admin', `gil${count}`);
});

/** Gil has a notice in the mailbox, and presses *This wasn't me* in it. */
async function repudiate(): Promise<void> {
  await forge(await at(app, bea), gil, 'reset-link');
  await freezeByLink(app, gil);
}

async function makesPass(): Promise<boolean> {
  const page = await forge(await at(app, ada), target, 'access-pass', { minutes: '60' });
  return shownPass(page) !== undefined;
}

describe('R48: "This wasn\'t me" of an administrator', () => {
  test('ends what was agreed to in their name, also once they are back', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    await forgeDecision(await at(app, gil), id, 'approve');
    expect(await stateOf(app, id)).toBe('approved');
    await repudiate();
    expect(await makesPass()).toBe(false);
    await press(await at(app, bea), gil, 'thaw');
    expect((await app.store.accounts.findById(gil.id))?.frozenAt).toBeUndefined();
    expect(await makesPass()).toBe(false);
    expect(await stateOf(app, id)).toBe('withdrawn');
  });

  test('ends what was asked for in their name', async () => {
    const id = await askFor(await at(app, gil), target, 'access-pass');
    await repudiate();
    await forgeDecision(await at(app, bea), id, 'approve');
    expect(await stateOf(app, id)).toBe('withdrawn');
  });

  test('leaves what others agreed to', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    await forgeDecision(await at(app, bea), id, 'approve');
    await repudiate();
    expect(await makesPass()).toBe(true);
  });
});
