import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { DeliveryFailed } from '../../ports/delivery.ts';

/** Numbers that earn their owner money for each text, or that nobody reads: what a number burst is after (R63). */
const neverTexted = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'VOICEMAIL', 'PAGER']);

/** A check that a stored number may be texted. `countries` are ISO 3166-1 alpha-2. Throws on an unknown country. */
export function phoneNumberRule(countries: readonly string[]): (number: string) => void {
  const allowed = new Set(countries.map(countryCode));
  return (number) => {
    const parsed = parsePhoneNumberFromString(number);
    // Exactly E.164: no spaces, no extension, nothing that a gateway might read differently.
    if (parsed === undefined || parsed.number !== number || !parsed.isValid())
      throw new DeliveryFailed('the recipient is not a valid E.164 number', true);
    if (parsed.country === undefined || !allowed.has(parsed.country))
      throw new DeliveryFailed('texts to this country are not allowed', true);
    if (neverTexted.has(parsed.getType() ?? ''))
      throw new DeliveryFailed('texts to this kind of number are not allowed', true);
  };
}

function countryCode(code: string): CountryCode {
  if (!isSupportedCountry(code)) throw new TypeError(`"${oneWord(code)}" is not a country code such as IT.`);
  return code;
}

function oneWord(text: string): string {
  return text.replace(/\W/g, '').slice(0, 10);
}
