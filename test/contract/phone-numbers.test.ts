import { expect, test } from 'vitest';
import { createPhoneNumbers } from '../../src/adapters/phone-numbers/phone-numbers.ts';

const phones = createPhoneNumbers(['IT', 'CN', 'GB']);

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

test('where all countries are taken, a national number needs a home (R63)', () => {
  expect(createPhoneNumbers('all').read('+1 202 456 1111')).toEqual({ ok: true, e164: '+12024561111' });
  expect(createPhoneNumbers('all').read('333 1234567')).toEqual({ ok: false, reason: 'malformed' });
  expect(createPhoneNumbers('all', 'IT').read('333 1234567')).toEqual({ ok: true, e164: '+393331234567' });
  expect(createPhoneNumbers('all').read('+39 899 123456')).toEqual({ ok: false, reason: 'malformed' });
});

test('an unknown country stops the start instead of allowing nothing', () => {
  expect(() => createPhoneNumbers(['XX'])).toThrow('"XX"');
  expect(() => createPhoneNumbers('all', 'Italy')).toThrow('"Italy"');
});
