import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { proposePolicy } from '../../src/app/policy/propose.ts';
import { readPolicyOf } from '../../src/app/policy/read.ts';
import { takePoliciesIntoForce } from '../../src/app/policy/take-effect.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { allResets, askFor, forgeDecision, shownPass, stateOf } from './support/approval.ts';
import { freezeByLink } from './support/reset.ts';
import { visitor } from './support/signed.ts';

/**
 * R48: two administrators have to agree. Threat: one person with two sessions, their own and a stolen one. The owner of
 * the stolen one says that it was not them; what was agreed to in their name must not be used.
 */
let app: TestApp;
let ours: string;
let ada: Person;
let bea: Person;
let gil: Person;
let target: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  ada = await someone(app, ours, 'global-admin', 'ada');
  bea = await someone(app, ours, 'global-admin', 'bea');
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  target = await someone(app, ours, 'member', `marta${count}`, { totp: true });
  gil = await someone(app, ours, 'global-admin', `gil${count}`);
});

/** Gil has a notice in the mailbox, and presses *This wasn't me* in it. */
async function repudiate(): Promise<void> {
  await forge(await at(app, bea), gil, 'reset-link');
  await freezeByLink(app, gil);
}

async function makesPass(): Promise<boolean> {
  const page = await forge(await at(app, ada), target, 'access-pass', { minutes: '60' });
  return shownPass(page) !== undefined;
}

describe('R48: "This wasn\'t me" of an administrator', () => {
  test('ends what was agreed to in their name, also once they are back', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    await forgeDecision(await at(app, gil), id, 'approve');
    expect(await stateOf(app, id)).toBe('approved');
    await repudiate();
    expect(await makesPass()).toBe(false);
    await press(await at(app, bea), gil, 'thaw');
    expect((await app.store.accounts.findById(gil.id))?.frozenAt).toBeUndefined();
    expect(await makesPass()).toBe(false);
    expect(await stateOf(app, id)).toBe('withdrawn');
  });

  test('ends what was asked for in their name', async () => {
    const id = await askFor(await at(app, gil), target, 'access-pass');
    await repudiate();
    await forgeDecision(await at(app, bea), id, 'approve');
    expect(await stateOf(app, id)).toBe('withdrawn');
  });

  test('leaves what others agreed to', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    await forgeDecision(await at(app, bea), id, 'approve');
    await repudiate();
    expect(await makesPass()).toBe(true);
  });
});

describe('a change of policy that opens more, and waits', () => {
  const standing = async () => (await readPolicyOf(app.app, ours))!;

  /** Whoever has the session of this administrator asks for a policy with fewer gates. @returns its version */
  async function lower(author: Person): Promise<number> {
    const account = (await app.store.accounts.findById(author.id))!;
    const result = await proposePolicy(app.app, {
      organisationId: ours,
      by: { kind: 'account', account, visitor },
      seen: (await standing()).version,
      document: { ...allResets.policy, ownMailOpensGates: true },
    });
    if (result.kind !== 'waits') throw new Error(result.kind);
    return result.version;
  }

  async function inForceAfterItsTime(): Promise<boolean> {
    app.clock.pass(73 * 3600);
    await takePoliciesIntoForce(app.app);
    return (await standing()).policy.ownMailOpensGates;
  }

  test.each([
    ['says that it was not them', 'frozen', repudiate],
    ['is switched off', 'disabled', async () => press(await at(app, bea), gil, 'disable')],
    [
      'is Global admin no more',
      'role',
      async () => press(await at(app, bea), gil, 'change-roles', { role: 'member' }),
    ],
  ] as const)(
    'R48: is taken back when its author %s; it is logged, and Global admins are told why',
    async (_, because, happens) => {
      const version = await lower(gil);
      await happens();
      expect((await standing()).pending).toBeUndefined();
      const [newest] = await app.store.policies.history(ours, 1);
      expect(newest).toMatchObject({ version, state: 'cancelled', endedBy: 'system' });
      const { rows } = await app.store.pool.query(
        "select actor, data from audit_event where kind = 'policy.cancelled' and (data ->> 'version')::int = $1",
        [version],
      );
      expect(rows).toEqual([{ actor: 'system', data: { version, because, by: gil.id } }]);
      const told = (await app.queued()).flatMap((job) =>
        job.task === 'policy-notice' && job.payload.event === 'cancelled' && job.payload.because === because
          ? [job.payload.accountId]
          : [],
      );
      expect(told).toEqual(expect.arrayContaining([ada.id, bea.id]));
      const page = await (await at(app, bea)).get('/admin/policy');
      expect(page.text).toContain('Taken back by the service by itself');
      expect(await inForceAfterItsTime()).toBe(false);
    },
  );

  test('comes all the same when another Global admin is switched off', async () => {
    await lower(ada);
    await press(await at(app, bea), gil, 'disable');
    expect(await inForceAfterItsTime()).toBe(true);
  });
});
