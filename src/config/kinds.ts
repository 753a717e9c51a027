import { BlockList, isIP } from 'node:net';
import { isSupportedCountry } from 'libphonenumber-js/max';
import * as z from 'zod';

/** The shapes that variables have. Each message completes the sentence "NAME …". */

export const text = z.string();

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number, 0 to 65535');

export const onOff = z.enum(['on', 'off'], 'must be "on" or "off"').transform((value) => value === 'on');

/** One of a few words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, `must be ${words.map((word) => `"${word}"`).join(' or ')}`);

export const host = z
  .string()
  .regex(
    /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]*:[0-9a-f:.]*)$/i,
    'must be a host name or an IP address',
  );

/** A URL of one of the protocols, e.g. ['https:']. */
export const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

/** https, or http to this very machine, where nobody is in between. Returned as browsers write it: no path, no slash. */
export const origin = z
  .string()
  .refine(isOrigin, 'must be an origin such as https://regain.example.com, without a path')
  .refine(
    (value) => !isOrigin(value) || isSafe(new URL(value)),
    'must begin with https:// (http:// is for localhost only)',
  )
  .transform((value) => new URL(value).origin);

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username && !password;
}

const isSafe = ({ protocol, hostname }: URL) => protocol === 'https:' || isLoopback(hostname);

/** True for localhost and the addresses of this machine alone (127/8, ::1). */
export function isLoopback(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** A comma-separated list of items, each read by `item`; blanks around them don't matter. */
export const list = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item));

/** An address or a network, e.g. 10.0.0.0/8 or fd00::/8. */
export const network = z.string().refine(isNetwork, 'must list IP addresses or networks such as 10.0.0.0/8');

function isNetwork(value: string): boolean {
  const [address = '', prefix, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  try {
    if (!/^\d{1,3}$/.test(prefix)) return false;
    new BlockList().addSubnet(address, Number(prefix), version === 4 ? 'ipv4' : 'ipv6');
    // A proxy list that holds everybody believes everybody (R9).
    return Number(prefix) > 0;
  } catch {
    return false;
  }
}

/** ISO 3166-1 alpha-2, of a country that has telephone numbers. */
export const country = z
  .string()
  .transform((value) => value.toUpperCase())
  .pipe(z.string().refine(isSupportedCountry, 'must list two-letter country codes such as IT, DE'));

/** A bare address: a name with angle brackets is put around it by the sender. */
export const mailAddress = z
  .string()
  .regex(
    /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/,
    'must be a mail address such as regain@example.com',
  );

/** A domain name of a mail domain or a selector. */
export const domainName = z
  .string()
  .regex(/^[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?$/i, 'must be a domain name such as example.com');
