import { beforeAll, expect, test } from 'vitest';
import { addAccount, addOrganisation, later, now, withStore } from './fixture.ts';

const fixture = withStore();
const since = later(-3600);

let mine: string;
let people: string[];

beforeAll(async () => {
  const { store, sql } = fixture;
  mine = await addOrganisation(store);
  const other = await addOrganisation(store);
  people = [
    await addAccount(store, { organisationId: mine, displayName: 'Ada Example' }),
    await addAccount(store, { organisationId: mine }),
    await addAccount(store, { organisationId: other }),
  ];
  const add = (kind: string, person: number, data = {}, at = now, actor = 'stranger') =>
    sql(
      `insert into audit_event (at, kind, organisation_id, account_id, actor, data) values ($1, $2, $3, $4, $5, $6)`,
      [at, kind, person === 2 ? other : mine, people[person], actor, data],
    );
  for (const person of [0, 0, 1, 2]) {
    await add('recovery.begun', person);
    await add('sign-in.blocked', person, {}, now, 'system');
    await add(
      'recovery.completed',
      person,
      { outcome: person === 1 ? 'unlocked' : 'password-changed' },
      now,
      'account:x',
    );
  }
  await add('recovery.stuck', 1);
  await add('recovery.begun', 0, {}, later(-3601));
  await add('sign-in.blocked', 1, {}, since, 'system');
  const outcomes = ['sent', 'failed', 'refused', 'over-budget'] as const;
  for (const [i, outcome] of outcomes.entries()) {
    for (const person of [0, 2]) {
      await store.deliveries.record({
        id: `${i}-${person}`,
        accountId: people[person],
        channel: 'mail',
        kind: 'code',
        recipient: 'a***@mail.example',
        queuedAt: now,
        finishedAt: later(i),
        outcome,
        answer: `550 ${i}`,
      });
    }
  }
  for (const person of [0, 1, 2]) {
    await store.help.add({ accountId: people[person]!, supportCode: 'K7QF-3MWD', at: now, sinceSeconds: 60 });
  }
  await sql(`update help_request set state = 'answered', decided_at = now() where account_id = $1`, [
    people[1],
  ]);
});

test('recoveries are counted by what became of them, from a moment on, and another organisation’s never', async () => {
  expect(await fixture.store.overview.recoveries(mine, since)).toEqual({
    begun: 3,
    stuck: 1,
    completed: { 'password-changed': 2, unlocked: 1 },
  });
});

test('whoever had to wait often is one person', async () => {
  expect(await fixture.store.overview.lockedOut(mine, since)).toBe(2);
  expect(await fixture.store.overview.lockedOut(mine, later(1))).toBe(0);
});

test('what did not arrive is counted and listed, newest first; what was held back by a budget is not among it', async () => {
  const { overview } = fixture.store;
  expect(await overview.notDelivered(mine, since)).toBe(2);
  expect(await overview.undelivered(mine, since, 10)).toMatchObject([
    { outcome: 'refused', answer: '550 2', person: { id: people[0], display: 'Ada Example' } },
    { outcome: 'failed', answer: '550 1', at: later(1) },
  ]);
  expect(await overview.undelivered(mine, since, 1)).toHaveLength(1);
});

test('help requests wait until somebody decides', async () => {
  expect(await fixture.store.help.countWaiting(mine, 10)).toBe(1);
});
