import { expect, test } from 'vitest';
import { getsBackIn, wayBits } from '../../../src/domain/policy/impact.ts';
import { policyOf } from '../../../src/domain/policy/policy.ts';

const { mailOutside, mailInside, phone, totp, recoveryCode, passkey } = wayBits;
const all = mailOutside | mailInside | phone | totp | recoveryCode | passkey;
const texts = { textMessages: true };
const person = (ways: number, administrator = false, secondFactor = false) => ({
  ways,
  administrator,
  secondFactor,
});

test.each([
  ['nothing', {}, person(0), false],
  ['a mailbox outside', {}, person(mailOutside), true],
  ['a mailbox inside', {}, person(mailInside), false],
  ['a mailbox inside, where policy lets it', { ownMailOpensGates: true }, person(mailInside), true],
  ['a way that is switched off', { ways: { phone: false } }, person(phone), false],
  ['one way, where policy asks for two', { gates: 2 }, person(phone), false],
  ['two ways, where policy asks for two', { gates: 2 }, person(phone | mailOutside), true],
  [
    'two mailboxes, where policy asks for two (R12)',
    { gates: 2, ownMailOpensGates: true },
    person(mailOutside | mailInside),
    false,
  ],
  ['an administrator’s one way (R13)', {}, person(phone, true), false],
  ['an administrator’s two ways', {}, person(phone | recoveryCode, true), true],
  ['the app alone, which is asked for at sign-in (R12)', {}, person(totp, false, true), false],
  ['the app and a code', {}, person(totp | recoveryCode, false, true), true],
  ['everything', { gates: 2 }, person(all, true, true), true],
])('who holds %s', (_, stored, group, expected) => {
  expect(getsBackIn(policyOf('standard', stored), group, texts)).toBe(expected);
});

test('a number is no way where nobody can be texted', () => {
  expect(getsBackIn(policyOf('standard', {}), person(phone), { textMessages: false })).toBe(false);
});
