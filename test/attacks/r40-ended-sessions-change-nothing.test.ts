import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, signInAs, stranger } from './support/sign-in.ts';
import { atCode, setPassword, typeCode, typeNewest } from './support/way-back.ts';

/** R40: a session that was ended while its request was under way, between two statements of it, changes nothing. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

async function intruded(name: string): Promise<{ person: Person; intruder: HttpBrowser }> {
  const person = await app.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`],
    phones: ['+393331234567'],
    recoveryCodes: 2,
  });
  const intruder = stranger(app);
  await signInAs(app, intruder, person);
  return { person, intruder };
}

/** Does it right after the next request has found its session. */
function betweenTheStatements(work: () => Promise<unknown>): void {
  const { findLive } = app.store.sessions;
  app.store.sessions.findLive = async (...asked) => {
    app.store.sessions.findLive = findLive;
    const found = await findLive(...asked);
    await work();
    return found;
  };
}

const kindsOf = async (person: Person) =>
  (await app.store.audit.ofAccount(person.id, 100)).map(({ kind }) => kind);

test('R40: ended by a recovery, it makes no new recovery codes', async () => {
  const { person, intruder } = await intruded('recovered');
  await intruder.get('/security/ways/codes');
  const owner = await atCode(app, person.userId, 'email', { trouble: 'intruder' });
  await typeNewest(app, owner);
  await owner.submit({ way: 'recovery-code' });
  await typeCode(owner, person.recoveryCodes[0]!);
  await owner.get('/recover/password/new');
  betweenTheStatements(() => setPassword(owner));
  await intruder.submit({}, { form: 'codes' });
  expect(owner.page.path).toBe('/recover/done');
  expect(await isSignedIn(intruder)).toBe(false);
  expect(await kindsOf(person)).not.toContain('recovery-codes.replaced');
});

test('R55: ended by a freeze, it removes no address', async () => {
  const { person, intruder } = await intruded('frozen');
  const account = (await app.store.accounts.findById(person.id))!;
  await intruder.get(`/security/ways/remove?id=${account.methods[0]!.id}`);
  betweenTheStatements(() =>
    app.store.transaction(async (tx) => {
      await tx.accounts.change(account.id, account.securityEpoch, { frozenAt: app.clock.now() });
      await tx.sessions.endAll(account.id, undefined);
    }),
  );
  await intruder.submit({}, { form: 'remove' });
  expect((await app.store.accounts.findById(person.id))!.methods).toHaveLength(account.methods.length);
});

test('R40: signed out elsewhere by its owner, without a change of anything, it changes nothing either', async () => {
  const { person, intruder } = await intruded('ended');
  await intruder.get('/security/ways/codes');
  betweenTheStatements(() => app.store.sessions.endAll(person.id, undefined));
  await intruder.submit({}, { form: 'codes' });
  expect(await kindsOf(person)).not.toContain('recovery-codes.replaced');
});

test('R40: nor does it prove itself anew', async () => {
  const { person, intruder } = await intruded('proves');
  await intruder.get('/security/prove');
  const before = (await kindsOf(person)).length;
  betweenTheStatements(() => app.store.sessions.endAll(person.id, undefined));
  await intruder.submit({ password: person.password }, { form: 'prove' });
  expect(intruder.page.path).toMatch(/^\/signin/);
  expect(await kindsOf(person)).toHaveLength(before);
});
