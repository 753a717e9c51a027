import { expect, test } from 'vitest';
import { isRecoverable, wayBits } from '../../../src/domain/people/way-mask.ts';
import { policyOf } from '../../../src/domain/policy/policy.ts';

const { email, ownMail, phone, totp, recoveryCode, passkey } = wayBits;
const all = email | ownMail | phone | totp | recoveryCode | passkey;
const person = (ways: number, administrator = false, secondFactor = false, frozen = false) => ({
  ways,
  administrator,
  secondFactor,
  frozen,
});

test.each([
  ['nothing', {}, person(0), false],
  ['a mailbox outside', {}, person(email), true],
  ['a mailbox inside', {}, person(ownMail), false],
  ['a mailbox inside, where policy lets it', { ownMailOpensGates: true }, person(ownMail), true],
  ['a way that is switched off', { ways: { phone: false } }, person(phone), false],
  ['one way, where policy asks for two', { gates: 2 }, person(phone), false],
  ['two ways, where policy asks for two', { gates: 2 }, person(phone | email), true],
  [
    'two mailboxes, where policy asks for two (R12)',
    { gates: 2, ownMailOpensGates: true },
    person(email | ownMail),
    false,
  ],
  ['an administrator’s one way (R13)', {}, person(phone, true), false],
  ['an administrator’s two ways', {}, person(phone | recoveryCode, true), true],
  ['the app alone, which is asked for at sign-in (R12)', {}, person(totp, false, true), false],
  ['the app and a code', {}, person(totp | recoveryCode, false, true), true],
  ['one way of before a freeze (R55)', {}, person(phone, false, false, true), false],
  ['two ways of before a freeze', {}, person(phone | email, false, false, true), true],
  ['everything', { gates: 2 }, person(all, true, true), true],
])('who holds %s', (_, stored, group, expected) => {
  expect(isRecoverable(group, { policy: policyOf('standard', stored), textMessages: true })).toBe(expected);
});

test('a number is no way where nobody can be texted', () => {
  expect(isRecoverable(person(phone), { policy: policyOf('standard', {}), textMessages: false })).toBe(false);
});
