import { expect, test } from 'vitest';
import { phoneNumberRule } from '../../src/adapters/delivery/phone-number.ts';
import { createPhoneNumbers } from '../../src/adapters/phone-numbers/phone-numbers.ts';

const countries = ['IT', 'CN', 'GB'];
const phones = createPhoneNumbers(countries);
const mayText = phoneNumberRule(countries);

test.each([
  ['+39 333 123 4567', '+393331234567'],
  ['333 1234567', '+393331234567'],
  ['0039 333 1234567', '+393331234567'],
  ['＋３９ ３３３ １２３ ４５６７', '+393331234567'],
  ['\u202a+86 138 0013 8000\u202c', '+8613800138000'],
])('%s is read as E.164', (text, e164) => {
  expect(phones.read(text)).toEqual({ ok: true, e164 });
});

test.each([
  ['', 'malformed'],
  ['hello', 'malformed'],
  ['+39 333 1234567 ext. 5', 'malformed'],
  ['call +39 333 1234567 now', 'malformed'],
  ['+39 899 123456', 'malformed'],
  ['+44 9098 790000', 'malformed'],
  ['+39 12', 'malformed'],
  ['+1 202 456 1111', 'country'],
  ['+49 151 23456789', 'country'],
])('%s is refused (R63)', (text, reason) => {
  expect(phones.read(text)).toEqual({ ok: false, reason });
});

test('what is read here, delivery will text: both hold to one rule (R63)', () => {
  const samples = [
    '+393331234567',
    '+39899123456',
    '+441632960001',
    '+447400123456',
    '+8613800138000',
    '+4915123456789',
  ];
  for (const number of samples) {
    const texted = (() => {
      try {
        mayText(number);
        return true;
      } catch {
        return false;
      }
    })();
    expect(phones.read(number).ok, number).toBe(texted);
  }
});

test('an unknown country stops the start instead of allowing nothing', () => {
  expect(() => createPhoneNumbers(['XX'])).toThrow('"XX"');
});
