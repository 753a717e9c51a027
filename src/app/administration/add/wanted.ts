import { readMailAddress } from '../../../domain/mail-address.ts';
import { hasLink, isUnseen, oneLine } from '../../../domain/one-line.ts';
import { isOwnMailbox } from '../../../domain/policy/methods.ts';
import { type OrganisationRole, readRole } from '../../../domain/roles/roles.ts';
import { canonicalUserId, mendAddress, type UserId } from '../../../domain/user-id/user-id.ts';
import { isLocale, type Locale } from '../../../text/locale.ts';

/** What was typed about a new person, each field as it came. */
export interface TypedPerson {
  name: string;
  /** The part of the user ID before the @, and the domain that was chosen. */
  local: string;
  domain: string;
  mail: string;
  locale: string;
  role: string;
}

export interface WantedPerson {
  name: string;
  userId: UserId;
  mail: { address: string; key: string };
  locale: Locale;
  role: OrganisationRole;
}

export type MailProblem = 'mail-missing' | 'mail-malformed' | 'mail-own';
type FieldProblem =
  | 'name-missing'
  | 'name-long'
  | 'name-link'
  | 'id-missing'
  | 'id-malformed'
  | 'domain'
  | 'id-taken'
  | MailProblem;

/** By field of the form. */
export type Problems = Partial<Record<'name' | 'local' | 'domain' | 'mail', FieldProblem>>;

const longestName = 200;

/** Reads what was typed, with every mistake at once. What the page offers as a choice is a choice of its own page. */
export function readWanted(
  typed: TypedPerson,
  domains: readonly string[],
): { ok: true; wanted: WantedPerson } | { ok: false; problems: Problems } {
  const problems: Problems = {};
  const name = oneLine(typed.name.slice(0, 10 * longestName).normalize('NFC'), 10 * longestName);
  if (isUnseen(name)) problems.name = 'name-missing';
  else if (name.length > longestName) problems.name = 'name-long';
  // Threat: our own mails to all Global admins name people. A link in a name would be one in those (R64).
  else if (hasLink(name)) problems.name = 'name-link';
  // Threat: a user ID in somebody else's domain.
  const domain = domains.find((own) => own === typed.domain);
  if (domain === undefined) problems.domain = 'domain';
  const userId = readLocalPart(typed.local, domain ?? domains[0] ?? '');
  if (typeof userId === 'string') problems.local = userId;
  const mail = readOutsideMail(typed.mail, domains);
  if (typeof mail === 'string') problems.mail = mail;
  const role = readRole(typed.role);
  if (
    Object.keys(problems).length > 0 ||
    typeof userId === 'string' ||
    typeof mail === 'string' ||
    role === undefined
  )
    return { ok: false, problems };
  return {
    ok: true,
    wanted: { name, userId, mail, role, locale: isLocale(typed.locale) ? typed.locale : 'en' },
  };
}

/** Who types the whole ID into the first field means the same, if it is in the chosen domain. */
function readLocalPart(text: string, domain: string): UserId | 'id-missing' | 'id-malformed' {
  const mended = mendAddress(text.slice(0, 600));
  if (mended === '') return 'id-missing';
  const suffix = `@${domain}`;
  const local = mended.toLowerCase().endsWith(suffix) ? mended.slice(0, -suffix.length) : mended;
  const read = canonicalUserId(`${local}${suffix}`);
  return read.ok && !local.includes('@') ? read.value : 'id-malformed';
}

/**
 * Where an invitation goes. A mailbox of the organisation's own opens with this very sign-in: whoever has no password yet can't read
 * it, and it would be no way back later either (R81).
 */
export function readOutsideMail(
  text: string,
  domains: readonly string[],
): { address: string; key: string } | MailProblem {
  const mended = mendAddress(text.slice(0, 600));
  if (mended === '') return 'mail-missing';
  const mail = readMailAddress(mended);
  if (mail === undefined) return 'mail-malformed';
  return isOwnMailbox(mail.address, domains) ? 'mail-own' : mail;
}
