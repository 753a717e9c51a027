import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitRule } from '../../src/app/sign-in/guard.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import type { Person } from '../support/people.ts';
import { nextAddress, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R18: whoever knows the password that was replaced gets no guesses out of its being forgiven. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function failures(): Promise<number> {
  const { rows } = await app.store.pool.query(
    'select coalesce(max(failures), 0)::int as n from password_guard',
  );
  return rows[0].n;
}

async function replacePassword(person: Person): Promise<void> {
  const home = stranger(app);
  await signInAs(app, home, person);
  await home.get('/security/password');
  const typed = { 'current-password': person.password, 'new-password': 'nineteen owls beneath fog' };
  expect((await home.submit(typed, { form: 'password' })).path).toBe('/security');
}

/** What the queue for hashing does behind the answer is over. */
async function settled(): Promise<void> {
  await app.app.hasher.verify(undefined, 'nobody’s', 'stranger');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

test('R18: the replaced password, sent over and over beside guesses, takes none of them back', async () => {
  const person = await app.addPerson('ada@personal.example');
  await replacePassword(person);

  const attacker = stranger(app);
  await attacker.get('/signin');
  const post = async (password: string) => {
    const { body } = fillIn(attacker.page.document, '', { username: person.userId, password });
    const machine = app.browser({ address: nextAddress() });
    for (const [name, value] of attacker.cookies) machine.cookies.set(name, value);
    const answer = await machine.request('/signin', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: String(body),
    });
    return answer.text();
  };
  let guesses = 0;
  for (let wave = 0; wave < 6; wave++) {
    const old = Array.from({ length: 4 }, () => post(person.password));
    const others = Array.from({ length: 2 }, () => post(`guess ${guesses++}`));
    await Promise.all([...old, ...others]);
    await settled();
  }
  expect(guesses).toBeGreaterThan(waitRule.threshold);
  expect(await failures()).toBeGreaterThanOrEqual(waitRule.threshold);
  // Forgiven, the old one lifts no wait that the guesses alone have earned.
  expect(await post('guess after the tenth')).toMatch(/minute|second/);
});

test('R18: the replaced password alone counts towards no wait', async () => {
  await app.store.pool.query('delete from password_guard');
  const person = await app.addPerson('eva@personal.example');
  await replacePassword(person);
  for (let i = 0; i < 3; i++) await tryPassword(stranger(app), person.userId, person.password);
  await settled();
  expect(await failures()).toBe(0);
});
