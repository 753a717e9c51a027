import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticator } from '../support/authenticator.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { givePerson, passkeyOptions, postPasskey } from '../support/passkey.ts';
import { signInAs, stranger } from './support/sign-in.ts';

/** R58: whoever took over a session and guesses the password leaves a line for each guess, whatever the page. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function wrongPasswords(accountId: string): Promise<number> {
  const lines = await app.store.audit.ofAccount(accountId, 50);
  return lines.filter(({ kind }) => kind === 'sign-in.wrong-password').length;
}

test('R58: a wrong current password has its line: where it is changed, proved again, and where the app is removed', async () => {
  const person = await app.addPerson('ada@personal.example', { totp: true });
  const thief = stranger(app);
  await signInAs(app, thief, person);

  await thief.get('/security/password');
  await thief.submit(
    { 'current-password': 'guess one', 'new-password': 'nineteen owls beneath fog' },
    { form: 'password' },
  );
  expect(await wrongPasswords(person.id)).toBe(1);

  const { rows } = await app.store.pool.query('select id from method where account_id = $1', [person.id]);
  await thief.get(`/security/ways/remove?id=${rows[0].id}`);
  const page = await thief.submit({ 'current-password': 'guess two' }, { form: 'remove' });
  expect(page.status).toBe(422);
  expect(await wrongPasswords(person.id)).toBe(2);

  await thief.get('/security/prove');
  await thief.submit({ password: 'guess three', code: '000000' }, { form: 'prove' });
  expect(await wrongPasswords(person.id)).toBe(3);
});

test('R58: a passkey that is not the owner’s has its line in a session, whoever’s it is', async () => {
  const person = await app.addPerson('bela@personal.example');
  await givePerson(app, person);
  const other = await app.addPerson('cora@personal.example');
  const others = await givePerson(app, other);
  const nobodys = new Authenticator(app.origin);
  nobodys.create({ challenge: 'x', rp: { id: 'x' }, user: { id: 'x' } });
  const thief = stranger(app);
  await signInAs(app, thief, person);
  const refused = async () =>
    (await app.store.audit.ofAccount(person.id, 50)).filter(({ kind }) => kind === 'passkey.refused');
  for (const [tries, key] of [others, nobodys].entries()) {
    await thief.get('/security/prove');
    const page = await postPasskey(thief, key.get(passkeyOptions(thief)));
    expect(page.status).toBe(422);
    expect(await refused()).toHaveLength(tries + 1);
  }
  const [line] = await refused();
  expect(line).toMatchObject({ actor: 'stranger', data: { why: 'unknown', for: 'prove' } });
  expect(await app.store.audit.ofAccount(other.id, 50)).toEqual([]);
});
