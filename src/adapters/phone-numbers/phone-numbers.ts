import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumbers } from '../../ports/phone-numbers.ts';

/** Numbers that earn their owner money for each text, or that nobody reads: what a number burst is after (R63). */
const neverTexted = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'VOICEMAIL', 'PAGER']);

/**
 * Reads numbers by libphonenumber's full metadata: the one rule for pages, for imports, and for what is texted.
 *
 * @param countries of the numbers that are taken, ISO 3166-1 alpha-2; 'all' for whoever attests to them
 * @param home the country of numbers in national form; without one they are malformed
 * @throws TypeError if one of them is unknown
 */
export function createPhoneNumbers(
  countries: readonly string[] | 'all',
  home: string | undefined = countries === 'all' ? undefined : countries[0],
): PhoneNumbers {
  const allowed = countries === 'all' ? undefined : new Set(countries.map(countryCode));
  const national = home === undefined ? {} : { defaultCountry: countryCode(home) };
  return {
    read(text) {
      // Full-width digits and invisible marks come with numbers copied from contacts.
      const plain = text
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .trim()
        .slice(0, 60);
      const parsed = parsePhoneNumberFromString(plain, { ...national, extract: false });
      if (parsed === undefined || !parsed.isValid() || parsed.ext !== undefined)
        return { ok: false, reason: 'malformed' };
      if (allowed !== undefined && (parsed.country === undefined || !allowed.has(parsed.country)))
        return { ok: false, reason: 'country' };
      if (neverTexted.has(parsed.getType() ?? '')) return { ok: false, reason: 'malformed' };
      return { ok: true, e164: parsed.number };
    },
  };
}

function countryCode(code: string): CountryCode {
  if (!isSupportedCountry(code))
    throw new TypeError(`"${code.replace(/\W/g, '').slice(0, 10)}" is not a country code such as IT`);
  return code;
}
