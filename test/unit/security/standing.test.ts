import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/app/security/standing.ts';
import type { AccountRecord, MethodKind, MethodRecord } from '../../../src/ports/store/accounts.ts';

const now = new Date('2026-03-29T01:30:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);

function method(kind: MethodKind, changes: Partial<MethodRecord> = {}): MethodRecord {
  return {
    id: kind,
    kind,
    address: kind === 'email' ? 'ada@home.example' : kind === 'phone' ? '+393331234567' : undefined,
    label: undefined,
    boundBy: 'import',
    createdAt: hours(-1000),
    confirmedAt: hours(-1000),
    usableFrom: hours(-1000),
    secretSealed: undefined,
    lastStep: undefined,
    unusedCodes: kind === 'recovery-codes' ? 10 : 0,
    ...changes,
  };
}

function account(methods: MethodRecord[], changes: Partial<AccountRecord> = {}): AccountRecord {
  return {
    id: 'a',
    kind: 'personal',
    userId: 'ada@mail.example',
    displayName: 'Ada',
    roles: [],
    locale: undefined,
    state: 'active',
    securityEpoch: 1,
    passwordHash: 'h',
    passwordChangedAt: now,
    passwordExpiresAt: undefined,
    replacedPasswordHash: undefined,
    frozenAt: undefined,
    lastSignInAt: undefined,
    nudgeAfter: undefined,
    registrationRequiredAt: undefined,
    passSignedInAt: undefined,
    roleGivenAt: undefined,
    organisation: undefined,
    methods,
    accessPass: undefined,
    ...changes,
  };
}

const texts = { textMessages: true };

const answers = (methods: MethodRecord[], changes?: Partial<AccountRecord>) => {
  const { withoutPhone, atAll, hasSpare } = standingOf(account(methods, changes), texts, now);
  return { withoutPhone, atAll, hasSpare };
};

describe('could this person get back in', () => {
  test('with one gate, a mailbox is enough without the phone, and a second way is one to spare', () => {
    expect(answers([method('email')])).toEqual({ withoutPhone: 'yes', atAll: 'yes', hasSpare: false });
    expect(answers([method('email'), method('phone')])).toMatchObject({ hasSpare: true });
  });

  test('two mailboxes are one way (R12)', () => {
    const mails = [method('email'), method('email', { id: 'second', address: 'b@home.example' })];
    expect(answers(mails)).toMatchObject({ hasSpare: false });
    expect(answers(mails, { roles: ['global-admin'] })).toMatchObject({ atAll: 'no' });
  });

  test('a text and an app are both lost with the phone', () => {
    const lost = [method('phone'), method('totp')];
    expect(answers(lost)).toEqual({ withoutPhone: 'no', atAll: 'yes', hasSpare: false });
  });

  test('administrators need two ways that outlive the phone (R13)', () => {
    const admin = { roles: ['global-admin'] as const };
    expect(answers([method('email'), method('phone')], admin)).toMatchObject({
      withoutPhone: 'no',
      atAll: 'yes',
    });
    expect(answers([method('email'), method('recovery-codes')], admin)).toMatchObject({
      withoutPhone: 'yes',
    });
  });

  test('what is on probation is not there yet, but soon (R25)', () => {
    const young = method('email', { usableFrom: hours(72) });
    const standing = standingOf(account([young]), texts, now);
    expect(standing).toMatchObject({ withoutPhone: 'later', atAll: 'later', from: hours(72) });
    expect(standing.ways[0]!.state).toEqual({ kind: 'from', at: hours(72) });
    expect(standingOf(account([young]), texts, hours(72))).toMatchObject({
      withoutPhone: 'yes',
      from: undefined,
    });
  });

  test('a new app will raise what recovery demands, and the answer says so before it does (R12, R25)', () => {
    const app = method('totp', { usableFrom: hours(72) });
    expect(answers([method('email'), app])).toMatchObject({ withoutPhone: 'no', atAll: 'yes' });
  });

  test('a mailbox in the own domain is told at once to be no way back (R81)', () => {
    const organisation = {
      id: 'o',
      name: 'Alpenglow',
      domains: ['alpenglow.example'],
      preset: 'standard' as const,
      policy: {},
      defaultLocale: 'en' as const,
      administrators: 1,
    };
    const own = method('email', { address: 'ada@mail.alpenglow.example', usableFrom: hours(72) });
    const standing = standingOf(account([own], { organisation }), texts, now);
    expect(standing.ways[0]!.state).toEqual({ kind: 'closed', because: 'own-mailbox' });
    expect(standing).toMatchObject({ atAll: 'no' });
    expect(standing.lacking).toContain('email');
  });

  test('used up codes are no way, and are proposed anew', () => {
    const standing = standingOf(account([method('recovery-codes', { unusedCodes: 0 })]), texts, now);
    expect(standing.ways[0]!.state).toEqual({ kind: 'closed', because: 'used-up' });
    expect(standing.lacking[1]).toBe('recovery-code');
  });

  test('nobody is asked for a way that policy does not allow', () => {
    const organisation = {
      id: 'o',
      name: 'Alpenglow',
      domains: ['alpenglow.example'],
      preset: 'standard' as const,
      policy: { ways: { phone: false, totp: false, passkey: false, recoveryCode: false } },
      defaultLocale: 'en' as const,
      administrators: 1,
    };
    expect(standingOf(account([method('email')], { organisation }), texts, now)).toMatchObject({
      hasSpare: true,
      lacking: [],
    });
  });
});

test('a number that nobody can text opens nothing, and none is proposed', () => {
  const standing = standingOf(account([method('phone')]), { textMessages: false }, now);
  expect(standing).toMatchObject({ atAll: 'no', ways: [{ state: { kind: 'closed' } }] });
  expect(standing.allowed).not.toContain('phone');
});
