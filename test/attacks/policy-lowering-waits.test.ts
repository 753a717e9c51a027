import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Visitor } from '../../src/app/context.ts';
import { cancelPending } from '../../src/app/policy/cancel.ts';
import { impactOf } from '../../src/app/policy/impact.ts';
import { type PolicyProposal, proposePolicy } from '../../src/app/policy/propose.ts';
import { readPolicyOf } from '../../src/app/policy/read.ts';
import { takePoliciesIntoForce } from '../../src/app/policy/take-effect.ts';
import { policyOf } from '../../src/domain/policy/policy.ts';
import type { Person } from '../support/people.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { atCode, typeNewest } from './support/way-back.ts';

/** Whoever has a Global admin’s session for an hour opens nothing with a policy: the others read of it for three days. */
let post: PostOffice;
beforeAll(async () => {
  post = await startPostOffice();
});
afterAll(() => post.stop());

const hour = 3600;
let number = 0;
let organisation: string;
let domain: string;
let ada: Person;
let bob: Person;

async function begin(preset: 'standard' | 'self-service-only', policy: unknown) {
  domain = `org${number++}.example`;
  organisation = await post.addOrganisation({ preset, policy, domains: [domain] });
  const admin = (name: string) =>
    post.addPerson(`${name}@${domain}`, {
      organisation,
      roles: ['global-admin'],
      emails: [`${name}@${domain}.test`],
      recoveryCodes: 1,
    });
  ada = await admin('ada');
  bob = await admin('bob');
}
beforeEach(() => begin('standard', { gates: 2 }));

const visitor: Visitor = {
  address: '192.0.2.7',
  prefix: '192.0.2.0/24',
  visit: 'visit',
  device: undefined,
  locale: 'en',
  userAgent: 'a browser',
};
const as = async (person: Person) =>
  ({ kind: 'account', account: (await post.store.accounts.findById(person.id))!, visitor }) as const;

async function propose(who: Person | 'operator', document: unknown, more: Partial<PolicyProposal> = {}) {
  const by = who === 'operator' ? ({ kind: 'operator' } as const) : await as(who);
  const seen = more.seen ?? (await standing()).version;
  return proposePolicy(post.app, { organisationId: organisation, by, document, ...more, seen });
}

const standing = async () => (await readPolicyOf(post.app, organisation))!;

async function lines() {
  const { rows } = await post.store.pool.query(
    `select kind, actor, data from audit_event where organisation_id = $1 and kind like 'policy.%' order by id`,
    [organisation],
  );
  return rows;
}

/** Where one mailed code leads somebody of this organisation. */
async function afterOneProof(): Promise<string> {
  const userId = `member${number++}@${domain}`;
  await post.addPerson(userId, { organisation, emails: [`m${number}@${domain}.test`], recoveryCodes: 1 });
  const browser = await atCode(post, userId, 'email');
  await typeNewest(post, browser);
  return browser.page.path;
}

describe('a lowered gate', () => {
  test('opens nothing before 72 hours, and every Global admin was told', async () => {
    const result = await propose(ada, { gates: 1 });
    const takesEffectAt = new Date(post.clock.now().getTime() + 72 * hour * 1000);
    expect(result).toMatchObject({ kind: 'waits', version: 1, takesEffectAt, partly: false });
    await post.deliver();
    for (const name of ['ada', 'bob']) {
      const [mail] = post.mailsTo(`${name}@${domain}.test`);
      expect(mail?.parsed.subject).toBe('Your policy is about to open more than before');
      expect(mail?.parsed.text).toContain('One proof lets people replace a forgotten password.');
      expect(mail?.parsed.text).toContain(`ada@${domain}`);
    }
    expect(await afterOneProof()).toBe('/recover/way');

    post.clock.pass(72 * hour - 1);
    await takePoliciesIntoForce(post.app);
    expect(await afterOneProof()).toBe('/recover/way');

    post.clock.pass(1);
    expect(await afterOneProof(), 'until a node has taken it into force').toBe('/recover/way');
    await Promise.all(Array.from({ length: 5 }, () => takePoliciesIntoForce(post.app)));
    expect(await afterOneProof()).toBe('/recover/password/new');
    expect((await lines()).map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      `policy.proposed account:${ada.id}`,
      'policy.took-effect system',
    ]);
    await post.deliver();
    expect(post.mailsTo(`bob@${domain}.test`).map(({ parsed }) => parsed.subject)).toEqual([
      'Your policy is about to open more than before',
      'Your policy opens more than before',
    ]);
  });

  test('is taken back by any Global admin, and never comes', async () => {
    await propose(ada, { gates: 1 });
    const cancel = async () =>
      cancelPending(post.app, { organisationId: organisation, version: 1, by: await as(bob) });
    expect(await cancel()).toBe('cancelled');
    expect(await cancel()).toBe('gone');
    post.clock.pass(73 * hour);
    expect(await takePoliciesIntoForce(post.app)).toBe(0);
    expect((await standing()).policy.gates).toBe(2);
    await post.deliver();
    expect(post.mailsTo(`ada@${domain}.test`).at(-1)?.parsed.subject).toBe(
      'A change of your policy was taken back',
    );
    expect((await lines()).at(-1)).toMatchObject({ kind: 'policy.cancelled', actor: `account:${bob.id}` });
  });

  test('waits as long as the policy in force says, not the one that is wanted', async () => {
    expect(await propose(ada, { gates: 2, loweringHours: 200 })).toMatchObject({ kind: 'in-force' });
    const result = await propose(ada, { gates: 1 });
    expect(result).toMatchObject({
      kind: 'waits',
      takesEffectAt: new Date(post.clock.now().getTime() + 200 * hour * 1000),
    });
  });

  test('is not helped by a second change: what waits is superseded, and waits anew', async () => {
    await propose(ada, { gates: 1 });
    post.clock.pass(71 * hour);
    const again = await propose(ada, { gates: 1, probationHours: 100 });
    expect(again).toMatchObject({ kind: 'waits', partly: true });
    post.clock.pass(2 * hour);
    await takePoliciesIntoForce(post.app);
    expect((await standing()).policy).toMatchObject({ gates: 2, probationHours: 100 });
    post.clock.pass(70 * hour);
    await takePoliciesIntoForce(post.app);
    expect((await standing()).policy).toMatchObject({ gates: 1, probationHours: 100 });
  });
});

test('a Global admin without a mail address is told by text, one who is switched off not at all', async () => {
  const phone = '+393331234567';
  const roles = ['global-admin'] as const;
  await post.addPerson(`phone@${domain}`, { organisation, roles, phones: [phone] });
  const off = await post.addPerson(`off@${domain}`, { organisation, roles, emails: [`off@${domain}.test`] });
  await post.store.pool.query(`update account set state = 'disabled' where id = $1`, [off.id]);
  await propose(ada, { gates: 1 });
  await post.deliver();
  const texts = post.texts.filter(({ to }) => to === phone).map(({ text }) => text);
  expect(texts).toEqual([
    'Alpenglow: Your policy is about to open more than before. http://localhost:3000/admin/policy',
  ]);
  expect(post.mailsTo(`off@${domain}.test`)).toEqual([]);
});

test('raising applies at once, also where the same change lowers something else', async () => {
  expect(await propose(ada, { gates: 2, ways: { phone: false } })).toMatchObject({
    kind: 'in-force',
    version: 1,
  });
  expect((await standing()).policy.ways.phone).toBe(false);
  const mixed = await propose(ada, { gates: 1, ways: { phone: false, totp: false } });
  expect(mixed).toMatchObject({ kind: 'waits', version: 3, partly: true });
  const { policy, pending } = await standing();
  expect(policy).toMatchObject({ gates: 2, ways: { phone: false, totp: false } });
  expect(pending).toMatchObject({ version: 3, resolved: { gates: 1, ways: { totp: false } } });
  expect((await lines()).map(({ kind, data }) => `${kind} ${data.version} ${data.changed}`)).toEqual([
    'policy.changed 1 ways.phone',
    'policy.changed 2 ways.totp',
    'policy.proposed 3 gates',
  ]);
});

test('R48: what opens nothing is in force at once, and told to every Global admin at once', async () => {
  await propose(ada, { gates: 2, ways: { phone: false }, helpLink: 'https://evil.example/help' });
  await post.deliver();
  for (const name of ['ada', 'bob']) {
    const mails = post.mailsTo(`${name}@${domain}.test`);
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual(['Your policy was changed']);
    for (const body of [mails[0]!.parsed.text!, mails[0]!.parsed.html || '']) {
      expect(body).toContain(`ada@${domain}`);
      expect(body).toContain('Text messages are no way back in.');
      expect(body).toContain('Pages send people somewhere else for help');
      // Our own mail must not carry there whoever reads it.
      expect(body).not.toContain('evil.example');
    }
  }
});

test('R48: of a change that does both, what is in force and what waits are told apart', async () => {
  await propose(ada, { gates: 1, ways: { totp: false } });
  await post.deliver();
  expect(post.mailsTo(`bob@${domain}.test`).map(({ parsed }) => parsed.subject)).toEqual([
    'Your policy was changed',
    'Your policy is about to open more than before',
  ]);
});

test('a stricter change in place of what waits tells that it is off', async () => {
  await propose(ada, { gates: 1 });
  expect(await propose(bob, { gates: 2, ways: { phone: false } })).toMatchObject({ kind: 'in-force' });
  expect((await standing()).pending).toBeUndefined();
  await post.deliver();
  expect(post.mailsTo(`ada@${domain}.test`).at(-1)?.parsed.subject).toBe(
    'A change of your policy was taken back',
  );
});

describe('two administrators at once', () => {
  test('one wins, and the other is told what there is now', async () => {
    const [by, other] = [await as(ada), await as(bob)];
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        proposePolicy(post.app, {
          organisationId: organisation,
          by: i % 2 === 0 ? by : other,
          seen: 0,
          document: { gates: 2, probationHours: 100 + i },
        }),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'in-force')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'overtaken')).toHaveLength(7);
    expect(results.find(({ kind }) => kind === 'overtaken')).toEqual({ kind: 'overtaken', version: 1 });
    expect(await lines()).toHaveLength(1);
  });

  test('a change that was written before another one waits is not taken', async () => {
    await propose(ada, { gates: 1 });
    expect(await propose(bob, { gates: 2, helpBy: 'support' }, { seen: 0 })).toEqual({
      kind: 'overtaken',
      version: 1,
    });
  });
});

describe('who may', () => {
  test('no other role, no other organisation, nobody who was demoted meanwhile', async () => {
    const other = await post.addOrganisation({ domains: [`other${number}.example`] });
    const add = (name: string, organisationId: string, role: 'user-admin' | 'auditor' | 'global-admin') =>
      post.addPerson(`${name}@other${number}.example`, { organisation: organisationId, roles: [role] });
    const strangers = [
      await add('user-admin', organisation, 'user-admin'),
      await add('auditor', organisation, 'auditor'),
      await add('elsewhere', other, 'global-admin'),
    ];
    await propose(ada, { gates: 1 });
    for (const person of strangers) {
      expect(await propose(person, { gates: 2, helpBy: 'support' })).toEqual({
        kind: 'not-allowed',
        why: 'role',
      });
      const by = await as(person);
      expect(await cancelPending(post.app, { organisationId: organisation, version: 1, by })).toBe(
        'not-allowed',
      );
    }
    const by = await as(bob);
    await post.store.pool.query(`update account set roles = '{member}' where id = $1`, [bob.id]);
    const proposal = {
      organisationId: organisation,
      by,
      seen: 1,
      document: { gates: 2, probationHours: 100 },
    };
    expect(await proposePolicy(post.app, proposal)).toEqual({ kind: 'not-allowed', why: 'role' });
    expect((await standing()).pending?.version).toBe(1);
    expect(await lines()).toHaveLength(1);
  });

  test('only the operator changes a preset; that somebody may reset for another waits as well', async () => {
    await begin('self-service-only', {});
    const open = {
      resets: { link: true, temporaryPassword: true, accessPass: true },
      helpBy: 'administrators',
    };
    expect(await propose(ada, open, { preset: 'standard' })).toEqual({ kind: 'not-allowed', why: 'preset' });
    expect(await propose(ada, open)).toEqual({ kind: 'unchanged' });
    expect(await propose('operator', { resets: { link: false } }, { preset: 'standard' })).toMatchObject({
      kind: 'waits',
    });
    expect(await standing()).toMatchObject({ preset: 'self-service-only', policy: { helpBy: 'support' } });
    await post.deliver();
    expect(post.mailsTo(`bob@${domain}.test`)[0]?.parsed.text).toContain('Administrators may help people');
    post.clock.pass(72 * hour);
    await takePoliciesIntoForce(post.app);
    expect(await standing()).toMatchObject({ preset: 'standard', policy: { resets: { link: false } } });
    expect(await propose('operator', {}, { preset: 'self-service-only' })).toMatchObject({
      kind: 'in-force',
    });
  });

  test('a document with a mistake changes nothing', async () => {
    expect(await propose(ada, { gates: 1, probationHours: 1 })).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'probationHours' }],
    });
    expect((await standing()).version).toBe(0);
  });
});

test('whom does this lock out? counts and names, and the other way round', async () => {
  await begin('standard', {});
  const add = (name: string, more: object) =>
    post.addPerson(`${name}@${domain}`, { organisation, displayName: name, ...more });
  await add('mail', { emails: [`x@${domain}.test`] });
  await add('two', { emails: [`y@${domain}.test`], recoveryCodes: 1 });
  await add('inside', { emails: [`z@${domain}`] });
  await add('none', {});
  const impact = (document: unknown) => impactOf(post.app, organisation, policyOf('standard', document));
  const names = (of: { people: readonly { displayName: string }[] } | undefined) =>
    of?.people.map(({ displayName }) => displayName);
  const stricter = await impact({ gates: 2 });
  expect(stricter).toMatchObject({
    accounts: 6,
    lockedOut: { accounts: 1, administrators: 0 },
    outAnyway: 2,
  });
  expect(names(stricter?.lockedOut)).toEqual(['mail']);
  const without = await impact({ ways: { recoveryCode: false } });
  expect(without).toMatchObject({ lockedOut: { accounts: 2, administrators: 2 } });
  const opened = await impact({ ownMailOpensGates: true });
  expect(names(opened?.letIn)).toEqual(['inside']);
  expect(opened?.lockedOut).toEqual({ accounts: 0, administrators: 0, people: [] });
});
