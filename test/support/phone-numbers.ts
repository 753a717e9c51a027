import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumbers } from '../../src/ports/phone-numbers.ts';

/** Reads Italian and Chinese numbers, and no others. */
export const phoneNumbers: PhoneNumbers = {
  read(text) {
    const parsed = parsePhoneNumberFromString(text.normalize('NFKC'), 'IT');
    if (parsed === undefined || !parsed.isValid()) return { ok: false, reason: 'malformed' };
    return parsed.country === 'IT' || parsed.country === 'CN'
      ? { ok: true, e164: parsed.number }
      : { ok: false, reason: 'country' };
  },
};
