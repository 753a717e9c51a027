import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposePolicy } from '../../src/app/policy/propose.ts';
import { readPolicyOf } from '../../src/app/policy/read.ts';
import { takePoliciesIntoForce } from '../../src/app/policy/take-effect.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';

/**
 * R13: administrators have two gates, so a policy keeps two ways. Threat: what is taken away counts at once and what takes
 * its place in three days: between them nobody gets back in, and giving the old way back would wait as long.
 */
let app: TestApp;
let organisationId: string;

const only = (...ways: string[]) => ({
  ways: Object.fromEntries(
    ['email', 'phone', 'totp', 'passkey', 'recoveryCode'].map((way) => [way, ways.includes(way)]),
  ),
});

async function propose(document: unknown) {
  const seen = (await readPolicyOf(app.app, organisationId))!.version;
  return proposePolicy(app.app, { organisationId, by: { kind: 'operator' }, seen, document });
}

async function waysInForce(): Promise<string[]> {
  const { ways } = (await readPolicyOf(app.app, organisationId))!.policy;
  return Object.entries(ways).flatMap(([way, isOn]) => (isOn ? [way] : []));
}

beforeAll(async () => {
  app = await startTestApp();
  organisationId = await app.addOrganisation({ policy: only('email', 'phone') });
});
afterAll(() => app.stop());

describe('R13: a way that takes the place of another', () => {
  test('comes when the other goes, and no sooner; what else is stricter counts at once', async () => {
    const changed = await propose({ ...only('email', 'totp'), gates: 2 });
    expect(changed).toMatchObject({ kind: 'waits', partly: true });
    expect(await waysInForce()).toEqual(['email', 'phone']);
    expect((await readPolicyOf(app.app, organisationId))?.policy.gates).toBe(2);
    const { rows } = await app.store.pool.query(
      "select kind, data->>'changed' as changed from audit_event where kind like 'policy.%' order by id",
    );
    expect(rows).toEqual([
      { kind: 'policy.changed', changed: 'gates' },
      { kind: 'policy.proposed', changed: 'ways.phone ways.totp' },
    ]);
    app.clock.pass(72 * 3600);
    await takePoliciesIntoForce(app.app);
    expect(await waysInForce()).toEqual(['email', 'totp']);
  });

  test('both at once: two are left at every moment', async () => {
    await propose({ ...only('passkey', 'recoveryCode'), gates: 2 });
    expect(await waysInForce()).toEqual(['email', 'totp']);
  });
});
