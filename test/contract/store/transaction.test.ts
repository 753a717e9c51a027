import { expect, test } from 'vitest';
import { addAccount, later, withStore } from './fixture.ts';

const fixture = withStore();

test('two transactions that wait for each other both come through, one after the other', async () => {
  const { store } = fixture;
  const [a, b] = [await addAccount(store), await addAccount(store)];
  const firsts = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  let runs = 0;
  const crossing = (mine: string, other: string, me: 0 | 1) =>
    store.transaction(async (tx) => {
      runs += 1;
      await tx.accounts.putOffNudge(mine, later(me));
      firsts[me].resolve();
      await firsts[1 - me]!.promise;
      await tx.accounts.putOffNudge(other, later(me));
      return me;
    });
  expect(await Promise.all([crossing(a, b, 0), crossing(b, a, 1)])).toEqual([0, 1]);
  // One of them was ended and run anew; on a busy machine PostgreSQL may end the other as well.
  expect(runs).toBeGreaterThanOrEqual(3);
  const found = await Promise.all([a, b].map((id) => store.accounts.findById(id)));
  expect(found[0]!.nudgeAfter).toEqual(found[1]!.nudgeAfter);
});

test('any other failure undoes everything and is told at once', async () => {
  const { store } = fixture;
  const id = await addAccount(store);
  let runs = 0;
  const failing = store.transaction(async (tx) => {
    runs += 1;
    await tx.accounts.putOffNudge(id, later(1));
    throw new Error('somebody else was first');
  });
  await expect(failing).rejects.toThrow('somebody else was first');
  expect(runs).toBe(1);
  expect((await store.accounts.findById(id))!.nudgeAfter).toBeUndefined();
});

test('R2: a commit of nothing is written down durably, and changes nothing', async () => {
  const { store } = fixture;
  const flushed = async () =>
    (await store.pool.query<{ at: string }>('select pg_current_wal_flush_lsn() as at')).rows[0]!.at;
  const between = async (from: string, to: string) =>
    Number((await store.pool.query('select pg_wal_lsn_diff($1, $2) as bytes', [to, from])).rows[0].bytes);
  const before = await flushed();
  await store.commitNothing('x'.repeat(5000));
  expect(await between(before, await flushed())).toBeGreaterThan(5000);
});
