import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, askFor, forgeDecision, passFor } from './support/approval.ts';
import { freezeByLink, shownPassword } from './support/reset.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';

/**
 * R55: what was done from an account that was in somebody else's hands. Threat: the intruder made secrets of other accounts
 * in the administrator's name, and uses them once the session is gone.
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
  gil = await someone(app, ours, 'global-admin', `gil${count}`);
  target = await someone(app, ours, 'member', `marta${count}`);
});

/** Gil has a notice in the mailbox, and presses *This wasn't me* in it. */
async function repudiates(): Promise<void> {
  await forge(await at(app, bea), gil, 'reset-link');
  await freezeByLink(app, gil);
}

const isSwitchedOff = async () => void (await press(await at(app, bea), gil, 'disable'));
const isDemoted = async () =>
  void (await press(await at(app, bea), gil, 'change-roles', { role: 'auditor' }));

const passOf = async (person: Person) => (await app.store.accounts.findById(person.id))!.accessPass;

async function makesTemporaryPassword(maker = gil): Promise<string> {
  return shownPassword(await press(await at(app, maker), target, 'temporary-password'));
}

async function opens(password: string): Promise<boolean> {
  const { path } = await tryPassword(stranger(app), target.userId, password);
  return path.startsWith('/signin/new-password');
}

const ends = [
  ['say that it was not them', repudiates],
  ['are switched off', isSwitchedOff],
  ['are demoted', isDemoted],
] as const;

describe.each(ends)('R55: once they %s', (_, end) => {
  test('a temporary password of theirs signs nobody in, and the log says why', async () => {
    const password = await makesTemporaryPassword();
    await end();
    expect(await opens(password)).toBe(false);
    const lines = await app.store.audit.ofAccount(target.id, 9);
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: 'administration.handed-out-ended',
        actor: 'system',
        data: { act: 'temporary-password' },
      }),
    );
  });

  test('a sign-in that has used it, and waits for an own password, is over', async () => {
    const password = await makesTemporaryPassword();
    const intruder = stranger(app);
    await tryPassword(intruder, target.userId, password);
    await end();
    await intruder.submit({ 'new-password': 'four herons over a marsh' }, { form: 'own-password' });
    expect(await isSignedIn(intruder)).toBe(false);
  });

  test('a pass of theirs is out no more, nor one that they agreed to', async () => {
    await passFor(app, target, gil, ada);
    const agreed = await someone(app, ours, 'member', `agreed${count}`, { totp: true });
    await passFor(app, agreed, ada, gil);
    expect(await passOf(target)).toBeDefined();
    expect(await passOf(agreed)).toBeDefined();
    await end();
    expect(await passOf(target)).toBeUndefined();
    expect(await passOf(agreed)).toBeUndefined();
  });

  test('what others handed out stays', async () => {
    const other = await someone(app, ours, 'member', `other${count}`);
    await passFor(app, other, ada, bea);
    const password = await makesTemporaryPassword(ada);
    // A link, which goes to its owner, and does not make the password that there is theirs.
    app.clock.pass(1);
    await forge(await at(app, gil), target, 'reset-link');
    await end();
    expect(await passOf(other)).toBeDefined();
    expect(await opens(password)).toBe(true);
  });

  test('whoever took a temporary password and chose their own goes on', async () => {
    const password = await makesTemporaryPassword();
    const theirs = stranger(app);
    await tryPassword(theirs, target.userId, password);
    await theirs.submit({ 'new-password': 'four herons over a marsh' }, { form: 'own-password' });
    expect(await isSignedIn(theirs)).toBe(true);
    await end();
    expect(await isSignedIn(theirs)).toBe(true);
  });
});

describe('R55: an invitation', () => {
  async function invites(role: string): Promise<string> {
    const browser = await at(app, gil);
    await browser.get('/admin/people/add');
    const local = `intruder${count}`;
    const fields = { name: 'Ian Truder', local, mail: `${local}@elsewhere.example`, role };
    expect((await browser.submit(fields, { form: 'add' })).text).toContain('Ian Truder');
    return (await app.queued())
      .flatMap((job) => (job.task === 'invitation' ? [job.payload.token] : []))
      .at(-1)!;
  }

  async function enrols(token: string): Promise<boolean> {
    const browser = stranger(app);
    const page = await browser.get(`/enrol?t=${token}`);
    if (page.status === 200) await browser.submit({ 'new-password': 'four herons over a marsh' });
    return isSignedIn(browser);
  }

  test('to a mailbox of the intruder makes no Global admin once its sender says that it was not them', async () => {
    const token = await invites('global-admin');
    await repudiates();
    expect(await enrols(token)).toBe(false);
  });

  test('of who was switched off still welcomes whom they invited', async () => {
    const token = await invites('member');
    await isSwitchedOff();
    expect(await enrols(token)).toBe(true);
  });

  test('that somebody else sent anew is theirs', async () => {
    await invites('member');
    const id = (await app.store.accounts.findByUserIdKey(`intruder${count}@alpenglow.example`))!.id;
    await press(await at(app, ada), { id }, 'invite');
    const token = (await app.queued())
      .flatMap((job) => (job.task === 'invitation' ? [job.payload.token] : []))
      .at(-1)!;
    await repudiates();
    expect(await enrols(token)).toBe(true);
  });
});

test('R55, R48: what was ended with them is not brought back when they are thawed', async () => {
  const id = await askFor(
    await at(app, ada),
    await someone(app, ours, 'member', `two${count}`, { totp: true }),
    'access-pass',
  );
  const password = await makesTemporaryPassword();
  await repudiates();
  await press(await at(app, bea), gil, 'thaw');
  expect(await opens(password)).toBe(false);
  // Others go on as before.
  await forgeDecision(await at(app, bea), id, 'approve');
  expect((await app.store.approvals.find(id))?.state).toBe('approved');
});
