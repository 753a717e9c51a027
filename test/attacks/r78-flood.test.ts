import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArgon2Hasher } from '../../src/adapters/hashing/argon2.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { isSignedIn, nextAddress, signInAs, stranger, tryPassword } from './support/sign-in.ts';

/** R78: a flood of strangers, each of a network of its own, so that no limit of a prefix helps. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('R78: strangers are told 503 and when to come again, all alike; a known device gets in meanwhile', async () => {
  const person = await app.addPerson('ada@personal.example');
  const home = stranger(app);
  await signInAs(app, home, person);
  // So many that none of them comes to ten wrong passwords: from then on an ID waits, and nothing of it is computed.
  const others = await Promise.all(
    Array.from({ length: 30 }, (_, i) => app.addPerson(`other${i}@personal.example`)),
  );
  app.app.hasher = await createArgon2Hasher({
    memoryKiB: 19_456,
    timeCost: 30,
    parallelism: 1,
    concurrency: 1,
    queueLength: 2,
  });

  const attacker = app.browser();
  await attacker.get('/signin');
  const answers: { known: boolean; status: number; text: string; headers: string }[] = [];
  let over = false;
  const guess = async (i: number) => {
    const known = others[Math.floor(i / 2) % others.length]!;
    const userId = i % 2 ? known.userId : `nobody${i}@personal.example`;
    const { body } = fillIn(attacker.page.document, '', { username: userId, password: `guess ${i}` });
    const machine = app.browser({ address: nextAddress() });
    for (const [name, value] of attacker.cookies) machine.cookies.set(name, value);
    const answer = await machine.request('/signin', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: String(body),
    });
    const headers = JSON.stringify([...answer.headers].filter(([name]) => name !== 'set-cookie'));
    answers.push({ known: i % 2 === 1, status: answer.status, text: await answer.text(), headers });
  };
  // The queue is full before the person comes, and is kept so until they are in.
  let guesses = 0;
  const flood = Array.from({ length: 12 }, async () => {
    while (!over && guesses < 2000) await guess(guesses++);
  });
  while (!answers.some(({ status }) => status === 503))
    await new Promise((resolve) => setTimeout(resolve, 5));
  const began = performance.now();
  // Not once by luck: each time.
  const entered: boolean[] = [];
  for (let i = 0; i < 8; i++) {
    const signing = app.browser({ address: nextAddress() });
    for (const [name, value] of home.cookies) if (name !== 'regain-session') signing.cookies.set(name, value);
    await tryPassword(signing, person.userId, person.password);
    entered.push(await isSignedIn(signing));
  }
  const took = performance.now() - began;
  expect(entered).toEqual(Array(8).fill(true));
  over = true;
  await Promise.all(flood);

  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(5);
  expect(new Set(busy.map(({ known }) => known))).toEqual(new Set([true, false]));
  expect(new Set(busy.map(({ text }) => text)).size).toBe(1);
  expect(new Set(busy.map(({ headers }) => headers)).size).toBe(1);
  expect(busy[0]!.headers).toMatch(/"retry-after","[1-9]\d*"/);
  expect(answers.every(({ status }) => status === 503 || status === 422)).toBe(true);
  expect(took).toBeLessThan(30_000);
  const { rows } = await app.store.pool.query('select max(failures)::int as most from password_guard');
  // What overflowed was compared with nothing, and counts against nobody.
  expect(rows[0].most).toBeLessThanOrEqual(
    answers.filter(({ known, status }) => known && status === 422).length,
  );
});

test('R78: limits of a network come before any hashing', async () => {
  const { hasher } = app.app;
  let verified = 0;
  app.app.hasher = { ...hasher, verify: async () => ++verified < 0 };
  for (let i = 0; i < 70; i++) {
    await tryPassword(app.browser({ address: `172.16.9.${i}` }), `p${i}@personal.example`, 'x');
  }
  app.app.hasher = hasher;
  expect(verified).toBe(60);
});

test('R78: a flood out of a person’s own network keeps strangers there out, and not the person’s own browser', async () => {
  const person = await app.addPerson('eva@personal.example');
  const home = app.browser({ address: '172.16.10.1' });
  await signInAs(app, home, person);
  for (let i = 0; i < 70; i++) {
    await tryPassword(app.browser({ address: '172.16.10.9' }), `q${i}@personal.example`, 'x');
  }
  const away = app.browser({ address: '172.16.10.2' });
  await tryPassword(away, person.userId, person.password);
  expect(await isSignedIn(away)).toBe(false);
  home.cookies.delete('regain-session');
  await tryPassword(home, person.userId, person.password);
  expect(await isSignedIn(home)).toBe(true);
});
