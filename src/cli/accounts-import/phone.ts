import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { CommandError } from '../command.ts';

/** Numbers that nobody reads texts at, or that earn their owner money for each (R63). */
const neverTexted = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'VOICEMAIL', 'PAGER']);

/** Reads phone numbers as E.164; national ones as those of `country`, ISO 3166-1 alpha-2. */
export function phoneReader(country: string | undefined): (text: string) => string | undefined {
  const code = country?.toUpperCase();
  if (code !== undefined && !isSupportedCountry(code))
    throw new CommandError(`--default-country takes a country of two letters, such as IT.`);
  return (text) => {
    const parsed = parsePhoneNumberFromString(text, {
      ...(code && { defaultCountry: code as CountryCode }),
      extract: false,
    });
    if (parsed === undefined || !parsed.isValid() || parsed.ext) return undefined;
    return neverTexted.has(parsed.getType() ?? '') ? undefined : parsed.number;
  };
}
