import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addAccount, addOrganisation, later, now, withStore } from './fixture.ts';

const fixture = withStore();

/** Until some transaction waits for what another one holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await fixture.sql(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
    await pause(5);
  }
}

const raised = { preset: 'standard', policy: { gates: 2, probationHours: 100 } } as const;

test.each(['apply', 'cancel'] as const)(
  'an act that takes a Global admin away and a policy that they change (%s) at once do not wait for each other',
  async (how) => {
    const { store } = fixture;
    const organisationId = await addOrganisation(store);
    const admin = await addAccount(store, { kind: 'work', organisationId, roles: ['global-admin'] });
    const by = { accountId: admin };
    const common = { organisationId, by, at: now };
    if (how === 'cancel') {
      const pending = { preset: 'standard', policy: { gates: 1 }, takesEffectAt: later(3600) } as const;
      await store.transaction((tx) =>
        tx.policies.apply({ ...common, seen: 0, now: undefined, later: pending }),
      );
    }
    const runs = { act: 0, policy: 0 };
    const held = Promise.withResolvers<void>();
    const act = store.transaction(async (tx) => {
      runs.act += 1;
      await tx.administration.hold([admin]);
      held.resolve();
      await untilSomebodyWaits();
      await tx.administration.holdOrganisation(organisationId);
    });
    await held.promise;
    const policy = store.transaction(async (tx) => {
      runs.policy += 1;
      if (how === 'cancel') return (await tx.policies.cancel(organisationId, 1, by, now)) === 'cancelled';
      const applied = await tx.policies.apply({ ...common, seen: 0, now: raised, later: undefined });
      return applied.kind === 'applied';
    });
    await act;
    expect(await policy).toBe(true);
    // Whoever PostgreSQL ends would be run anew.
    expect(runs).toEqual({ act: 1, policy: 1 });
  },
);
