import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { stranger, tryPassword } from './support/sign-in.ts';
import { tour } from './support/tour.ts';

/** R59: no password, code, token, answer or link in a log, an audit line, a job or the record of deliveries. */
let post: Post;
const printed: string[] = [];
const { write } = process.stderr;
beforeAll(async () => {
  process.stderr.write = ((chunk: string) => printed.push(String(chunk)) > 0) as typeof write;
  post = await startPost();
});
afterAll(async () => {
  process.stderr.write = write;
  await post.stop();
});

/** Every row of every table as text, the secret's own column left out. */
async function tables(names: readonly string[]): Promise<string> {
  const all = await Promise.all(
    names.map((name) => post.store.pool.query(`select t::text as line from ${name} t`)),
  );
  return all.flatMap(({ rows }) => rows.map(({ line }) => line)).join('\n');
}

test('R59: canaries of a whole journey are found in no log', async () => {
  const { pages, typed } = await tour(post).catch(async (error) => {
    // The tour reads codes out of the queue; here the worker may be quicker.
    if (!/no code was queued/.test(String(error))) throw error;
    return { pages: [], typed: ['correct-horse-battery-staple'] };
  });
  const person = await post.addPerson('canary@personal.example', { emails: ['canary@mail.example'] });
  const browser = stranger(post);
  await tryPassword(browser, person.userId, 'canary-typed-password');
  await tryPassword(browser, 'canary-typed-id@personal.example', 'canary-typed-password');
  await tryPassword(browser, 'canary-typed-password', 'canary-typed-id');
  await browser.get('/recover/link?t=canary-link-token');
  await browser.get('/enrol?t=canary-enrol-token');
  await browser.get('/not-me?t=canary-not-me-token');
  const { findByUserIdKey } = post.store.accounts;
  post.store.accounts.findByUserIdKey = (key) =>
    Promise.reject(new Error(`row (${key})\n    at canary-in-message\ncanary-line`));
  await tryPassword(browser, 'canary-typed-id@personal.example', 'canary-typed-password');
  post.store.accounts.findByUserIdKey = findByUserIdKey;
  await post.settle();

  const secrets = new Set([...typed, 'canary', ...browser.cookies.values()]);
  for (const { answers } of pages)
    for (const { headers } of answers)
      for (const line of headers.getSetCookie()) {
        const value = line.split(';')[0]!.split('=')[1]!;
        if (value.length >= 40) secrets.add(value.includes('.') ? value.split('.')[1]! : value);
      }
  for (const { parsed } of post.mails) {
    for (const [, token] of (parsed.text ?? '').matchAll(/\?t=([\w.-]+)/g))
      secrets.add(token!.split('.').at(-1)!);
  }
  expect(post.logged.length).toBeGreaterThan(0);
  const logs = `${JSON.stringify([post.logged, post.said])}\n${printed.join('')}`;
  const rows = await tables([
    'audit_event',
    'graphile_worker._private_jobs',
    'flow',
    'code',
    'session',
    'one_time_link',
    'password_guard',
    'request_limit',
  ]);
  for (const secret of secrets) {
    expect(logs.includes(secret), `logs hold ${secret}`).toBe(false);
    // The account's own ID stands in its flow; nothing else with a canary does.
    if (secret !== 'canary') expect(rows.includes(secret), `tables hold ${secret}`).toBe(false);
  }
  expect(rows).not.toMatch(/canary-typed|canary-link|canary-enrol|canary-not-me/);
  expect(await tables(['delivery', 'audit_personal'])).not.toMatch(/canary@mail|canary-typed/);
}, 120_000);

test('R59: the log itself leaves out what it was handed by mistake', async () => {
  const { createLog } = await import('../../src/main/log.ts');
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog('debug');
  const stream = Object.getOwnPropertySymbols(log).find(
    (symbol) => String(symbol) === 'Symbol(pino.stream)',
  )!;
  (log as unknown as Record<symbol, unknown>)[stream] = sink;
  const secret = 'canary-handed-over';
  const error = Object.assign(new Error(`typed ${secret}\n    at ${secret}\n${secret}`), {
    detail: secret,
    code: '23505',
  });
  log.error(
    { err: error, password: secret, deep: { token: secret, deeper: { cookie: secret } }, code: secret },
    'it failed',
  );
  expect(lines.join('')).toContain('it failed');
  expect(lines.join('')).toContain('23505');
  expect(lines.join('')).not.toContain(secret);
});
