import { readMailAddress } from '../../domain/mail-address.ts';
import { type OrganisationRole, organisationRoles } from '../../domain/roles/roles.ts';
import { canonicalUserId } from '../../domain/user-id/user-id.ts';
import type { ImportedAccount } from '../../ports/account-import.ts';
import { type Locale, locales } from '../../text/locale.ts';
import { passwordHashProblem } from './password-hash.ts';
import type { ImportRules, RawAccount } from './raw-account.ts';

/** Nobody has more; a record that has is a mistake in the export it comes from. */
const mostAddresses = 10;
const longestName = 200;

/** What would break a mail's header or turn a line of a page around (R64). */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

class Refusal extends Error {}

/**
 * Checks one record by itself. The reason of a refusal names the field and never repeats a value: it goes to logs and
 * files of the operator.
 */
export function checkAccount(
  raw: RawAccount,
  rules: ImportRules,
): { ok: true; account: ImportedAccount } | { ok: false; reason: string } {
  try {
    return { ok: true, account: read(raw, rules) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

function read(raw: RawAccount, rules: ImportRules): ImportedAccount {
  const kind = oneOf(['work', 'personal'] as const, raw.kind, 'the kind is neither "work" nor "personal"');
  return {
    kind,
    organisationDomain: readOrganisation(kind, raw.organisation),
    userId: readUserId(raw.userId),
    displayName: readName(raw.name),
    roles: readRoles(kind, raw.roles, rules),
    locale: raw.locale === undefined ? undefined : readLocale(raw.locale),
    state:
      raw.state === undefined
        ? 'active'
        : oneOf(['active', 'disabled'] as const, raw.state, 'the state is neither "active" nor "disabled"'),
    passwordHash: readPasswordHash(raw.passwordHash),
    emails: readEmails(raw.emails),
    phones: readPhones(raw.phones, rules),
  };
}

function readOrganisation(kind: ImportedAccount['kind'], text: string | undefined): string | undefined {
  if (kind === 'personal') {
    if (text !== undefined) refuse('a personal account belongs to no organisation');
    return undefined;
  }
  if (text === undefined) return refuse('a work account needs an organisation, by one of its domains');
  return text.toLowerCase().normalize('NFKC');
}

function readUserId(text: string): ImportedAccount['userId'] {
  const read = canonicalUserId(text);
  if (read.ok) return read.value;
  switch (read.reason) {
    case 'empty':
      return refuse('the user ID is missing');
    case 'no-at':
      return refuse('the user ID has no @');
    case 'too-long':
      return refuse('the user ID is too long');
    case 'malformed':
      return refuse('the user ID is not of the form name@domain');
  }
}

function readName(text: string): string {
  const name = text.normalize('NFC').trim();
  if (name === '') refuse('the name is missing');
  if (name.length > longestName) refuse(`the name is longer than ${longestName} characters`);
  if (unprintable.test(name)) refuse('the name has control characters');
  return name;
}

function readRoles(
  kind: ImportedAccount['kind'],
  texts: readonly string[],
  rules: ImportRules,
): OrganisationRole[] {
  const roles = texts.map((text) => oneOf(organisationRoles, text, 'a role is unknown'));
  if (kind === 'personal') {
    if (roles.length > 0) refuse('a personal account has no roles');
    return [];
  }
  // Threat: an export from elsewhere, edited by a stranger, makes an administrator.
  if (!rules.allowRoles && roles.some((role) => role !== 'member'))
    refuse('roles other than "member" need --allow-roles');
  return roles.length === 0 ? ['member'] : [...new Set(roles)];
}

function readLocale(text: string): Locale {
  return oneOf(locales, text, `the locale is none of ${locales.join(', ')}`);
}

function readPasswordHash(text: string | undefined): string | undefined {
  const problem = text === undefined ? undefined : passwordHashProblem(text);
  return problem === undefined ? text : refuse(problem);
}

function readEmails(texts: readonly string[]): ImportedAccount['emails'] {
  if (texts.length > mostAddresses) refuse(`there are more than ${mostAddresses} mail addresses`);
  const emails = texts.map(
    (text) => readMailAddress(text) ?? refuse('a mail address is not of the form name@domain, in ASCII'),
  );
  if (new Set(emails.map(({ key }) => key)).size < emails.length) refuse('a mail address is there twice');
  return emails;
}

function readPhones(texts: readonly string[], rules: ImportRules): string[] {
  if (texts.length > mostAddresses) refuse(`there are more than ${mostAddresses} phone numbers`);
  const phones = texts.map((text) => {
    const read = rules.phones.read(text);
    return read.ok
      ? read.e164
      : refuse('a phone number is not valid: write it as +393331234567, or give --default-country');
  });
  if (new Set(phones).size < phones.length) refuse('a phone number is there twice');
  return phones;
}

function oneOf<T extends string>(allowed: readonly T[], text: string, reason: string): T {
  return allowed.find((one) => one === text) ?? refuse(reason);
}

function refuse(reason: string): never {
  throw new Refusal(reason);
}
