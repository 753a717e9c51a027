import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { toMailedCode } from './support/recover.ts';
import { stranger, tryPassword } from './support/sign-in.ts';

/** R60: what a stranger types as a user ID, or sends as a browser's name, writes no line of its own anywhere. */
let post: Post;
beforeAll(async () => {
  post = await startPost();
});
afterAll(() => post.stop());

const forged = '\r\n{"level":50,"msg":"forged"}\r\nSet-Cookie: forged=1\u2028\u2029\u0085\u001b[2J\0';

test('R60: not in headers, logs, audit lines or jobs', async () => {
  const person = await post.addPerson('ada@personal.example', { emails: ['ada@mail.example'] });
  const browser = stranger(post);
  for (const userId of [
    `x@personal.example${forged}`,
    `${forged}@personal.example`,
    `ada@personal.example${forged}`,
  ]) {
    const page = await tryPassword(browser, userId, `pass${forged}`);
    expect(page.status).toBe(422);
    for (const { headers } of page.answers) expect(headers.getSetCookie().join()).not.toContain('forged');
  }
  const { findByUserIdKey } = post.store.accounts;
  post.store.accounts.findByUserIdKey = (key) => Promise.reject(new Error(`no ${key} here:${forged}`));
  await tryPassword(browser, `x@personal.example`, forged);
  post.store.accounts.findByUserIdKey = findByUserIdKey;
  await toMailedCode(stranger(post), person.userId, { kind: 'personal' });
  await post.settle();
  expect(post.logged).toHaveLength(1);
  expect(JSON.stringify([post.logged, post.said])).not.toContain('forged');
  const { rows } = await post.store.pool.query(
    `select e::text as line from audit_event e union all select p::text from audit_personal p
     union all select f::text from flow f`,
  );
  expect(rows.length).toBeGreaterThan(2);
  for (const { line } of rows) expect(line).not.toMatch(/forged|\u2028|\u0085/);
});

test('R60: a user agent with anything in it is stored as text, and no statement fails by it', async () => {
  const person = await post.addPerson('eve@personal.example');
  const browser = stranger(post);
  await browser.get('/signin');
  const { csrf } = browser;
  const answer = await browser.request('/signin', {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': `'); drop table account; -- \x9f${'x'.repeat(5000)}`,
    },
    body: String(new URLSearchParams({ csrf, username: person.userId, password: person.password })),
  });
  expect(answer.status).toBe(303);
  const { rows } = await post.store.pool.query('select max(length(user_agent)) as most from session');
  expect(rows[0].most).toBeLessThanOrEqual(300);
});
