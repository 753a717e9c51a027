import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumbers } from '../../ports/phone-numbers.ts';

/** Numbers that earn their owner money for each text, or that nobody reads: what a number burst is after (R63). */
const neverTexted = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'VOICEMAIL', 'PAGER']);

/**
 * Reads numbers by libphonenumber's full metadata. What it accepts, delivery will text: both hold to the same rule.
 *
 * @param countries ISO 3166-1 alpha-2; a national number is read with the first. Throws on an unknown one.
 */
export function createPhoneNumbers(countries: readonly string[]): PhoneNumbers {
  const allowed = new Set(countries.map(countryCode));
  const [first] = allowed;
  return {
    read(text) {
      // Full-width digits and invisible marks come with numbers copied from contacts.
      const plain = text
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .trim()
        .slice(0, 60);
      const parsed = parsePhoneNumberFromString(plain, {
        ...(first && { defaultCountry: first }),
        extract: false,
      });
      if (parsed === undefined || !parsed.isValid() || parsed.ext !== undefined)
        return { ok: false, reason: 'malformed' };
      if (parsed.country === undefined || !allowed.has(parsed.country))
        return { ok: false, reason: 'country' };
      if (neverTexted.has(parsed.getType() ?? '')) return { ok: false, reason: 'malformed' };
      return { ok: true, e164: parsed.number };
    },
  };
}

function countryCode(code: string): CountryCode {
  if (!isSupportedCountry(code))
    throw new TypeError(`"${code.replace(/\W/g, '').slice(0, 10)}" is not a country code.`);
  return code;
}
