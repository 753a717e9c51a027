import { describe, expect, test } from 'vitest';
import type { NewPolicy } from '../../../src/ports/store/policies.ts';
import { addAccount, addOrganisation, hundredfold, later, now, withStore } from './fixture.ts';

const fixture = withStore();
const operator = { accountId: undefined };

async function organisation() {
  const id = await addOrganisation(fixture.store);
  const change = (seen: number, more: Partial<NewPolicy> = {}): NewPolicy => ({
    organisationId: id,
    seen,
    by: operator,
    at: now,
    now: { preset: 'standard', policy: { gates: 2, probationHours: 100 + seen } },
    later: undefined,
    ...more,
  });
  const { store } = fixture;
  return {
    id,
    change,
    apply: (...args: Parameters<typeof change>) =>
      store.transaction((tx) => tx.policies.apply(change(...args))),
    current: async () => (await store.policies.current(id))!,
    states: async () =>
      (await store.policies.history(id, 10)).map(({ version, state }) => `${version} ${state}`),
    inForce: async () => {
      const account = await addAccount(store, { kind: 'work', organisationId: id });
      return (await store.accounts.findById(account))!.organisation!.policy;
    },
  };
}

const waiting = { preset: 'standard', policy: { gates: 1 }, takesEffectAt: later(72 * 3600) } as const;

describe('versions', () => {
  test('the first change writes down what was there before, and is what every request reads', async () => {
    const org = await organisation();
    expect(await org.current()).toMatchObject({ version: 0, policy: { gates: 2 }, pending: undefined });
    expect(await org.apply(0)).toEqual({ kind: 'applied', version: 1 });
    expect(await org.current()).toMatchObject({
      version: 1,
      preset: 'standard',
      policy: { probationHours: 100 },
    });
    expect(await org.inForce()).toEqual({ gates: 2, probationHours: 100 });
    expect(await org.states()).toEqual(['1 in-force', '0 superseded']);
    const [newest, first] = await fixture.store.policies.history(org.id, 10);
    expect(newest).toMatchObject({
      changedBy: 'operator',
      changedAt: now,
      takesEffectAt: now,
      endedBy: undefined,
    });
    expect(first).toMatchObject({ policy: { gates: 2 }, endedBy: 'operator', endedAt: now });
  });

  test('of a hundred who saw the same version, one wins, and the others are told', async () => {
    const org = await organisation();
    const results = await hundredfold(() => org.apply(0));
    expect(results.filter(({ kind }) => kind === 'applied')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'overtaken')).toHaveLength(99);
    expect(await org.states()).toEqual(['1 in-force', '0 superseded']);
  });

  test('what is refused stores nothing that could be seen as a change', async () => {
    const org = await organisation();
    await org.apply(0);
    expect(await org.apply(0)).toEqual({ kind: 'overtaken' });
    expect(await org.apply(2)).toEqual({ kind: 'overtaken' });
    expect(await org.current()).toMatchObject({ version: 1, policy: { probationHours: 100 } });
  });

  test('the history is read from the newest back, or from any version back', async () => {
    const org = await organisation();
    for (let seen = 0; seen < 4; seen++) await org.apply(seen);
    const read = async (limit: number, before?: number) =>
      (await fixture.store.policies.history(org.id, limit, before)).map(({ version }) => version);
    expect(await read(2)).toEqual([4, 3]);
    expect(await read(2, 3)).toEqual([2, 1]);
    expect(await read(9, 1)).toEqual([0]);
  });

  test('an organisation that there is not has none', async () => {
    const { store } = fixture;
    const none = '00000000-0000-7000-8000-000000000000';
    expect(await store.policies.current(none)).toBeUndefined();
    const org = await organisation();
    expect(await org.apply(0, { organisationId: none })).toEqual({ kind: 'not-allowed' });
  });

  test('an organisation is found by any of its domains', async () => {
    const { store } = fixture;
    const id = await store.provisioning.createOrganisation({
      name: 'Two',
      domains: ['one.test', 'two.test'],
      preset: 'standard',
      policy: {},
      defaultLocale: 'en',
    });
    expect(await store.policies.organisationOf('two.test')).toBe(id);
    expect(await store.policies.organisationOf('three.test')).toBeUndefined();
    expect(await store.policies.organisationOf(undefined)).toBeUndefined();
  });
});

describe('what waits', () => {
  test('changes nothing until its time, then takes the place of what was in force, once', async () => {
    const org = await organisation();
    const { store } = fixture;
    expect(await org.apply(0, { now: undefined, later: waiting })).toEqual({ kind: 'applied', version: 1 });
    expect(await org.inForce()).toEqual({ gates: 2 });
    expect(await org.current()).toMatchObject({ version: 1, pending: { version: 1, policy: { gates: 1 } } });
    const early = later(72 * 3600 - 1);
    const take = (at: Date) => store.transaction((tx) => tx.policies.takeEffect(org.id, 1, at));
    expect(await store.policies.due(early)).toEqual([]);
    expect(await take(early)).toBe(false);
    expect(await org.inForce()).toEqual({ gates: 2 });
    const due = later(72 * 3600);
    expect(await store.policies.due(due)).toEqual([{ organisationId: org.id, version: 1 }]);
    expect((await hundredfold(() => take(due))).filter(Boolean)).toHaveLength(1);
    expect(await org.inForce()).toEqual({ gates: 1 });
    expect(await org.states()).toEqual(['1 in-force', '0 superseded']);
    expect(await store.policies.due(due)).toEqual([]);
  });

  test('can be taken back until then, and never comes', async () => {
    const org = await organisation();
    const { store } = fixture;
    await org.apply(0, { later: waiting });
    expect(await org.states()).toEqual(['2 pending', '1 in-force', '0 superseded']);
    const cancel = (version: number) =>
      store.transaction((tx) => tx.policies.cancel(org.id, version, operator, now));
    expect(await cancel(1)).toBe('gone');
    expect(await cancel(2)).toBe('cancelled');
    expect(await cancel(2)).toBe('gone');
    expect(await store.transaction((tx) => tx.policies.takeEffect(org.id, 2, later(99 * 3600)))).toBe(false);
    expect(await org.inForce()).toEqual({ gates: 2, probationHours: 100 });
    expect((await org.current()).pending).toBeUndefined();
    expect(await org.apply(2)).toEqual({ kind: 'applied', version: 3 });
  });

  test('is asked for by whoever saw it wait, or saw nothing wait, and by nobody who saw otherwise', async () => {
    const org = await organisation();
    const cancel = () => fixture.store.transaction((tx) => tx.policies.cancel(org.id, 1, operator, now));
    expect(await org.apply(0, { now: undefined, later: waiting, waiting: 'nothing' })).toMatchObject({
      version: 1,
    });
    expect(await org.apply(1, { waiting: 'nothing' })).toEqual({ kind: 'overtaken' });
    expect(await org.apply(1, { waiting: 7 })).toEqual({ kind: 'overtaken' });
    await cancel();
    expect(await org.apply(1, { waiting: 1 })).toEqual({ kind: 'overtaken' });
    expect(await org.apply(1, { waiting: 'nothing' })).toEqual({ kind: 'applied', version: 2 });
  });

  test('gives way to the next change', async () => {
    const org = await organisation();
    await org.apply(0, { now: undefined, later: waiting });
    await org.apply(1);
    expect(await org.states()).toEqual(['2 in-force', '1 superseded', '0 superseded']);
    expect(await fixture.store.policies.due(later(99 * 3600))).toEqual([]);
  });
});

describe('who may', () => {
  test('an account changes and cancels only as an active Global admin of that organisation', async () => {
    const org = await organisation();
    const other = await organisation();
    const { store, sql } = fixture;
    const admin = (organisationId: string, roles: 'global-admin' | 'user-admin') =>
      addAccount(store, { kind: 'work', organisationId, roles: [roles] });
    const good = await admin(org.id, 'global-admin');
    const disabled = await admin(org.id, 'global-admin');
    const frozen = await admin(org.id, 'global-admin');
    await sql(`update account set state = 'disabled' where id = $1`, [disabled]);
    await sql('update account set frozen_at = now() where id = $1', [frozen]);
    const bad = [await admin(org.id, 'user-admin'), await admin(other.id, 'global-admin'), disabled, frozen];
    for (const accountId of bad) {
      expect(await org.apply(0, { by: { accountId } })).toEqual({ kind: 'not-allowed' });
    }
    expect(await org.apply(0, { by: { accountId: good }, later: waiting })).toMatchObject({
      kind: 'applied',
    });
    for (const accountId of bad) {
      const cancel = store.transaction((tx) => tx.policies.cancel(org.id, 2, { accountId }, now));
      expect(await cancel).toBe('not-allowed');
    }
    expect(await store.transaction((tx) => tx.policies.cancel(org.id, 2, { accountId: good }, now))).toBe(
      'cancelled',
    );
    expect((await store.policies.history(org.id, 1))[0]).toMatchObject({
      changedBy: `account:${good}`,
      endedBy: `account:${good}`,
    });
  });
});
