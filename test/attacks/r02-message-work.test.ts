import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JobName, type JobPayloads, job } from '../../src/app/messages/jobs.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';

/**
 * R2: messages are made in the process that answers the next request, so making one must take the same work whether
 * anybody gets it or not. A job that ends at once for an unknown ID shortens that request by what a mail costs.
 */
let post: PostOffice;
let statements = 0;
const people: Record<string, string | undefined> = { 'an unknown ID': undefined };

beforeAll(async () => {
  post = await startPostOffice({ onStatement: () => void statements++ });
  const organisation = await post.addOrganisation();
  const at = 'alpenglow.example';
  const reachable = { organisation, emails: ['a@mail.example'], phones: ['+393331234567'] };
  people.known = (await post.addPerson(`known@${at}`, reachable)).id;
  people.unenrolled = (await post.addPerson(`unenrolled@${at}`, { organisation })).id;
  people.disabled = (await post.addPerson(`disabled@${at}`, { organisation, emails: ['b@mail.example'] })).id;
  await post.store.pool.query(`update account set state = 'disabled' where id = $1`, [people.disabled]);
});
afterAll(() => post.stop());

const jobs = {
  'a mailed code': ['send-code', { way: 'email' }],
  'a texted code': ['send-code', { way: 'phone' }],
  'the ways': ['tell-ways', {}],
  'an attempt': ['record-attempt', { way: 'email' }],
} as const satisfies Record<string, readonly [JobName, object]>;

let number = 0;

async function run(what: keyof typeof jobs, accountId: string | undefined): Promise<number> {
  const [task, more] = jobs[what];
  const now = post.clock.now();
  const payload = {
    id: `message-${number++}`,
    accountId,
    code: '482913',
    link: `01990000-0000-7000-8000-000000000000.${'s'.repeat(43)}`,
    reference: 'K7',
    supportCode: 'K7QF-3MWD',
    locale: 'en',
    knownDevice: false,
    otherKind: false,
    kind: 'recovery.begun',
    at: now.toISOString(),
    from: { address: '192.0.2.1', userAgent: 'x' },
    queuedAt: now.toISOString(),
    purpose: 'recovery',
    expiresAt: new Date(now.getTime() + 600_000).toISOString(),
    ...more,
  } as unknown as JobPayloads[typeof task];
  await post.store.jobs.add([job(post.app, task, payload)]);
  statements = 0;
  await post.deliver();
  return statements;
}

test.each(Object.keys(jobs) as (keyof typeof jobs)[])(
  'R2: %s takes as many statements for nobody',
  async (what) => {
    const expected = await run(what, people.known);
    expect(expected).toBeGreaterThan(2);
    for (const [who, accountId] of Object.entries(people)) {
      // Often enough for every budget to be used up, the known account's among them.
      for (let time = 0; time < 5; time++)
        expect(await run(what, accountId), `${who}, ${time}`).toBe(expected);
    }
  },
);

test('R2: and what is rehearsed leaves no trace: nothing is sent or recorded, and no budget is touched', async () => {
  const tables = ['delivery', 'audit_event', 'audit_personal', 'outbox_message'];
  const count = async () =>
    (
      await Promise.all(
        tables.map((table) => post.store.pool.query(`select to_jsonb(t) from ${table} t order by 1::text`)),
      )
    ).map(({ rows }) => rows);
  const budgets = async () =>
    (
      await post.store.pool.query(
        `select encode(key, 'hex') as key, seconds, count from request_limit order by 1, 2`,
      )
    ).rows;
  const before = [await count(), post.mails.length, post.texts.length];
  const spent = await budgets();
  for (const what of Object.keys(jobs) as (keyof typeof jobs)[]) await run(what, undefined);
  expect([await count(), post.mails.length, post.texts.length]).toEqual(before);
  // Rehearsals count for nobody: what was there before stays as it was.
  expect(spent.length).toBeGreaterThan(0);
  expect(await budgets()).toEqual(expect.arrayContaining(spent));
});
