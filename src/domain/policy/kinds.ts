import { readMailAddress } from '../mail-address.ts';
import { oneLine } from '../one-line.ts';
import { foldCase } from '../password/fold.ts';
import { countCodePoints } from '../password/length.ts';

/** What is wrong with a value, with the bounds that its sentence names. */
export interface Fault {
  code: FaultCode;
  values?: Readonly<Record<string, string | number>>;
}

export type FaultCode =
  | 'wrong-type'
  | 'not-a-choice'
  | 'out-of-bounds'
  | 'too-many'
  | 'term-length'
  | 'not-plain'
  | 'holds-link'
  | 'name-length'
  | 'not-a-link'
  | 'not-a-logo';

/** One kind of value that a field of a policy may have. */
export interface Kind {
  /** For people who edit a document: the value as it should be stored, or what is wrong. */
  read(value: unknown): { ok: true; value: unknown } | { ok: false; fault: Fault };
  /** For what is stored and not trusted: a value to keep, or undefined where the preset's counts. */
  keep(value: unknown): unknown;
  /** For the documentation. */
  bounds: string;
  /** What a form needs to ask for it. */
  asks: Asks;
}

export type Asks =
  | { for: 'yes-or-no' }
  | { for: 'choice'; of: readonly (string | number)[] }
  | { for: 'number'; minimum: number; maximum: number }
  | { for: 'lines'; most: number; minimum: number; maximum: number }
  | { for: 'line'; longest: number }
  /** Not in the form: it has a page of its own. */
  | { for: 'picture' };

const good = (value: unknown) => ({ ok: true, value }) as const;
const bad = (code: FaultCode, values: Fault['values'] = {}) =>
  ({ ok: false, fault: { code, values } }) as const;

/** A kind that keeps of what is stored exactly what a person could have written. */
function strict(read: Kind['read'], bounds: string, asks: Asks): Kind {
  return {
    read,
    bounds,
    asks,
    keep: (value) => {
      const reading = read(value);
      return reading.ok ? reading.value : undefined;
    },
  };
}

export const flag = strict(
  (value) => (typeof value === 'boolean' ? good(value) : bad('wrong-type', { wanted: 'true, false' })),
  '`true` or `false`',
  { for: 'yes-or-no' },
);

export function choice(of: readonly (string | number)[]): Kind {
  const choices = of.join(', ');
  return strict(
    (value) => (of.includes(value as never) ? good(value) : bad('not-a-choice', { choices })),
    of.map((one) => `\`${JSON.stringify(one)}\``).join(' or '),
    { for: 'choice', of },
  );
}

export function whole(minimum: number, maximum: number): Kind {
  return {
    read: (value) => {
      if (typeof value !== 'number' || !Number.isInteger(value))
        return bad('wrong-type', { wanted: '1, 2, 3 …' });
      return value < minimum || value > maximum ? bad('out-of-bounds', { minimum, maximum }) : good(value);
    },
    // A number beyond the bound was the strictest that an earlier release took.
    keep: (value) =>
      typeof value === 'number' && value >= minimum ? Math.min(Math.ceil(value), maximum) : undefined,
    bounds: `a whole number from ${minimum} to ${maximum}`,
    asks: { for: 'number', minimum, maximum },
  };
}

const mostTerms = 1000;
const termLength = { minimum: 3, maximum: 40 };
const control = /\p{C}/u;

/** The organisation's own terms (R35): trimmed and in NFKC, each once. */
export const terms: Kind = {
  read: (value) => {
    if (!Array.isArray(value) || value.some((term) => typeof term !== 'string'))
      return bad('wrong-type', { wanted: '["…", "…"]' });
    if (value.length > mostTerms) return bad('too-many', { maximum: mostTerms });
    const written = (value as string[]).map((term) => term.normalize('NFKC').trim());
    for (const term of written) {
      if (control.test(term)) return bad('not-plain');
      const length = countCodePoints(term);
      if (length < termLength.minimum || length > termLength.maximum)
        return bad('term-length', { ...termLength, term });
    }
    const once = new Map(written.toReversed().map((term) => [foldCase(term), term]));
    return good([...once.values()].toReversed());
  },
  // One bad term must not take the others out of force.
  keep: (value) =>
    Array.isArray(value)
      ? value.filter((term): term is string => typeof term === 'string').slice(0, mostTerms)
      : undefined,
  bounds: `a list of at most ${mostTerms} terms, each of ${termLength.minimum} to ${termLength.maximum} characters`,
  asks: { for: 'lines', most: mostTerms, ...termLength },
};

/** `null` is none. */
function orNone(read: Kind['read'], bounds: string, longest: number): Kind {
  return strict((value) => (value === null ? good(null) : read(value)), `\`null\`, or ${bounds}`, {
    for: 'line',
    longest,
  });
}

const longestLink = 300;

export const helpLink = orNone(
  (value) => {
    if (typeof value !== 'string') return bad('wrong-type', { wanted: '"…"' });
    const mail = readMailAddress(value.trim().replace(/^mailto:/i, ''));
    if (mail !== undefined) return good(mail.address);
    const url = value.length <= longestLink ? URL.parse(value.trim()) : null;
    const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
    return isPlain && url.href.length <= longestLink ? good(url.href) : bad('not-a-link');
  },
  'an https address, or a mail address',
  longestLink,
);

const longestName = 60;

export const name = orNone(
  (value) => {
    if (typeof value !== 'string') return bad('wrong-type', { wanted: '"…"' });
    const text = value.normalize('NFC').trim();
    const length = countCodePoints(text);
    if (length < 1 || length > longestName) return bad('name-length', { minimum: 1, maximum: longestName });
    if (oneLine(text) !== text || control.test(text)) return bad('not-plain');
    // Threat: each of the organisation's mails begins with its name. Booking.com may be called what it is.
    return /:\/\/|www\./i.test(text) ? bad('holds-link') : good(text);
  },
  `a name of 1 to ${longestName} characters`,
  longestName,
);
