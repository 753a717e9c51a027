import { describe, expect, test } from 'vitest';
import { createPhoneNumbers } from '../../../src/adapters/phone-numbers/phone-numbers.ts';
import { checkAccount } from '../../../src/app/accounts-import/check-account.ts';
import type { RawAccount } from '../../../src/app/accounts-import/raw-account.ts';

const hash = (parameters: string) => `$argon2id$v=19$${parameters}$AAAAAAAAAAAAAAAAAAAAAA$${'B'.repeat(43)}`;

const good: RawAccount = {
  kind: 'work',
  organisation: 'Alpenglow.example',
  userId: 'Person@Alpenglow.example',
  name: ' Ada Rossi ',
  roles: [],
  emails: ['Ada@Mail.example'],
  phones: ['+39 333 123 4567'],
  passwordHash: hash('m=19456,t=2,p=1'),
  locale: 'it',
  state: undefined,
};

const check = (
  change: Partial<RawAccount>,
  { allowRoles = false, country = undefined as string | undefined } = {},
) => checkAccount({ ...good, ...change }, { allowRoles, phones: createPhoneNumbers('all', country) });

const reason = (change: Partial<RawAccount>) => {
  const checked = check(change);
  return checked.ok ? undefined : checked.reason;
};

test('a good record becomes an account, its values in the form that is stored', () => {
  expect(check({})).toEqual({
    ok: true,
    account: {
      kind: 'work',
      organisationDomain: 'alpenglow.example',
      userId: {
        display: 'Person@Alpenglow.example',
        key: 'person@alpenglow.example',
        skeleton: 'person@alpenglow.example',
      },
      displayName: 'Ada Rossi',
      roles: ['member'],
      locale: 'it',
      state: 'active',
      passwordHash: good.passwordHash,
      emails: [{ address: 'Ada@mail.example', key: 'ada@mail.example' }],
      phones: ['+393331234567'],
    },
  });
});

describe('roles', () => {
  test('above member are refused unless they were allowed', () => {
    expect(reason({ roles: ['global-admin'] })).toMatch(/--allow-roles/);
    expect(check({ roles: ['global-admin'] }, { allowRoles: true })).toMatchObject({
      account: { roles: ['global-admin'] },
    });
  });
  test('unknown ones are refused even then', () => {
    expect(check({ roles: ['root'] }, { allowRoles: true }).ok).toBe(false);
  });
  test('are none of a personal account', () => {
    expect(reason({ kind: 'personal', organisation: undefined, roles: ['member'] })).toMatch(/no roles/);
  });
});

describe('R36: password hashes', () => {
  test.each([
    ['weaker in memory', hash('m=12288,t=3,p=1'), /too weak/],
    ['weaker in time', hash('m=19456,t=1,p=1'), /too weak/],
    ['so costly that one sign-in would stop the service', hash('m=4194304,t=2,p=1'), /costs too much/],
    ['bcrypt', '$2b$12$abcdefghijklmnopqrstuuB3Q1Pp0bVQ1Jk1iR7bCnR3T1o3P9v2e', /not Argon2id/],
    ['Argon2i', hash('m=19456,t=2,p=1').replace('argon2id', 'argon2i'), /not Argon2id/],
    ['a plain password', 'correct horse battery staple', /not Argon2id/],
    ['cut short', hash('m=19456,t=2,p=1').slice(0, 60), /not a well-formed/],
  ])('%s are refused, and not repeated', (_what, passwordHash, expected) => {
    const why = reason({ passwordHash });
    expect(why).toMatch(expected);
    expect(why).not.toContain(passwordHash);
  });
});

describe('R8, R64: addresses and names', () => {
  test.each([
    'two@mail.example,other@mail.example',
    'ada@mail.example\r\nBcc: x@mail.example',
    'Ada <ada@mail.example>',
    '"a@b"@mail.example',
    'ada@mаil.example',
    'ada@localhost',
    'ada@',
    '',
  ])('%j is no mail address', (address) => {
    expect(reason({ emails: [address] })).toMatch(/mail address/);
  });
  test('the same address twice, in another case, is a mistake', () => {
    expect(reason({ emails: ['ada@mail.example', 'ADA@mail.example'] })).toMatch(/twice/);
  });
  test.each(['Ada\r\nBcc: x', 'Ada\u202Egnp.exe', '', '   ', 'a'.repeat(201)])('%j is no name', (name) => {
    expect(reason({ name })).toMatch(/name/);
  });
});

describe('R63: phone numbers', () => {
  test('are national ones of the default country, if there is one', () => {
    expect(reason({ phones: ['333 123 4567'] })).toMatch(/phone number/);
    expect(check({ phones: ['333 123 4567'] }, { country: 'IT' })).toMatchObject({
      account: { phones: ['+393331234567'] },
    });
  });
  test.each(['+39 899 123 456', '+3912', 'call +39 333 123 4567', '+39 333 123 4567 ext. 5'])(
    '%s is refused',
    (phone) => {
      expect(reason({ phones: [phone] })).toMatch(/phone number/);
    },
  );
});

test.each([
  [{ kind: 'guest' }, /kind/],
  [{ organisation: undefined }, /needs an organisation/],
  [{ kind: 'personal' }, /belongs to no organisation/],
  [{ userId: 'person' }, /no @/],
  [{ userId: '' }, /missing/],
  [{ userId: 'a b"c@alpenglow.example' }, /form/],
  [{ locale: 'de' }, /locale/],
  [{ state: 'frozen' }, /state/],
] as [Partial<RawAccount>, RegExp][])('%j is refused with its reason', (change, expected) => {
  expect(reason(change)).toMatch(expected);
});
