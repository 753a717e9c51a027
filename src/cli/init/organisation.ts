import type { FirstOrganisation } from '../../app/set-up/first-organisation.ts';
import { readMailAddress } from '../../domain/mail-address.ts';
import { presets } from '../../domain/policy/policy.ts';
import { canonicalUserId, domainOf } from '../../domain/user-id/user-id.ts';
import { isLocale } from '../../text/locale.ts';
import type { Answers } from './questions.ts';

type Checked = { problems: string[]; organisation: FirstOrganisation | undefined };

/** The first organisation as answered, or all that is wrong or missing, each in a sentence. */
export function readOrganisation(answers: Answers): Checked {
  const problems: string[] = [];
  const name = answers.organisation?.trim();
  if (!name) problems.push('--organisation is missing: the name of the first organisation.');
  else if (name.length > 200 || /\p{Cc}/u.test(name))
    problems.push('--organisation must be a name of at most 200 characters, on one line.');

  const domains = readDomains(answers.domain, problems);
  const preset = answers.preset || 'standard';
  if (!isPreset(preset)) problems.push('--preset must be "standard" or "self-service-only".');
  const locale = answers.locale || 'en';
  const userId = readAdmin(answers.admin, domains, problems);
  const mail = answers['admin-mail'] ? readMailAddress(answers['admin-mail'].trim()) : undefined;
  if (answers['admin-mail'] && mail === undefined)
    problems.push('--admin-mail must be a mail address such as ada@mail.example.');
  const adminName = answers['admin-name']?.trim();
  if (adminName && (adminName.length > 200 || /\p{Cc}/u.test(adminName)))
    problems.push('--admin-name must be a name of at most 200 characters, on one line.');

  if (problems.length > 0 || !name || !userId || !isPreset(preset) || !isLocale(locale))
    return { problems, organisation: undefined };
  const admin = { userId, name: adminName || userId.display.split('@')[0]!, mail };
  return { problems, organisation: { name, domains, preset, locale, admin } };
}

function readDomains(text: string | undefined, problems: string[]): string[] {
  const given = (text ?? '')
    .split(',')
    .map((domain) => domain.trim())
    .filter((domain) => domain !== '');
  if (given.length === 0) problems.push('--domain is missing: the domain of the organisation’s user IDs.');
  const domains = given.flatMap((domain) => {
    const id = canonicalUserId(`someone@${domain.replace(/^@/, '')}`);
    if (id.ok && domainOf(id.value.key).includes('.')) return [domainOf(id.value.key)];
    problems.push(`--domain must be a domain such as example.com; it is "${domain}".`);
    return [];
  });
  return [...new Set(domains)];
}

function readAdmin(text: string | undefined, domains: readonly string[], problems: string[]) {
  if (!text?.trim()) {
    problems.push('--admin is missing: the user ID of the first Global admin.');
    return undefined;
  }
  const id = canonicalUserId(text);
  if (!id.ok) {
    problems.push(`--admin must be a user ID such as ada@${domains[0] ?? 'example.com'}.`);
    return undefined;
  }
  if (domains.length > 0 && !domains.includes(domainOf(id.value.key))) {
    problems.push(`--admin must end in @${domains.join(' or @')}: the organisation’s own domain.`);
    return undefined;
  }
  return id.value;
}

function isPreset(text: string): text is keyof typeof presets {
  return Object.hasOwn(presets, text);
}
