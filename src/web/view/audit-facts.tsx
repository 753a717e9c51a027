import type { Child } from 'hono/jsx';
import { acts } from '../../domain/authority/acts.ts';
import { organisationRoles } from '../../domain/roles/roles.ts';
import type { MessageId } from '../../text/catalogue.ts';
import { en } from '../../text/en/index.ts';
import type { Ctx } from '../context.ts';
import { moment } from './moment.ts';

interface Fact {
  label: string;
  value: Child;
}

type Data = Readonly<Record<string, unknown>>;

/** Names of an event's data that are written another way in a message id, or mean something else in some kinds. */
const renamed: Readonly<Record<string, string>> = {
  secondFactor: 'second-factor',
  newPassword: 'new-password',
  takesEffectAt: 'takes-effect',
  kind: 'way',
};

const words: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ...acts.map((act) => [act, `console.act.${act}`] as const),
  ...organisationRoles.map((role) => [role, `console.role.${role}`] as const),
  ...(['email', 'phone', 'totp', 'passkey', 'recovery-code'] as const).map(
    (way) => [way, `security.way.${way}`] as const,
  ),
  ['recovery-codes', 'security.way.recovery-code'],
  ...(['password-changed', 'unlocked', 'factor-replaced'] as const).map(
    (outcome) => [outcome, `console.overview.outcome.${outcome}`] as const,
  ),
  ...(['opened', 'shown', 'not-theirs', 'declined', 'recovered'] as const).map(
    (outcome) => [outcome, `console.help.outcome.${outcome}`] as const,
  ),
]);

const isMessage = (id: string): id is MessageId => Object.hasOwn(en, id);
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * What the log holds beside a sentence: facts without personal data (R59), in the reader's language where they are words
 * of ours. What is not known here stays as it is stored: nothing of the log is left out.
 */
export function auditFacts(c: Ctx, data: Data): Fact[] {
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => factOf(c, name, String(value)));
}

function factOf(c: Ctx, name: string, value: string): Fact {
  const { t, locale } = c.var;
  if (id.test(value)) return linked(c, name, value);
  const label = labelOf(c, renamed[name] ?? name);
  if (time.test(value)) return { label, value: moment(locale, new Date(value)) };
  const said = value.split(' ').map((word) => wordOf(t, word));
  return {
    label,
    value: said.includes(undefined) ? (
      <span dir="ltr" lang="en">
        {value}
      </span>
    ) : (
      said.join(', ')
    ),
  };
}

/** Whom or what an id means, on its own page. */
function linked(c: Ctx, name: string, value: string): Fact {
  const isBulk = name === 'bulk';
  return {
    label: labelOf(c, name === 'by' ? 'proposer' : name),
    value: (
      <a href={isBulk ? `/admin/people/bulk/${value}` : `/admin/people/${value}`}>
        {c.var.t(isBulk ? 'console.fact.its-report' : 'console.fact.their-page')}
      </a>
    ),
  };
}

function labelOf({ var: { t } }: Ctx, name: string): string {
  const id = `console.fact.${name}`;
  return isMessage(id) ? t(id) : name;
}

function wordOf(t: Ctx['var']['t'], word: string): string | undefined {
  if (/^\d+$/.test(word)) return word;
  const known = words.get(word);
  if (known !== undefined) return t(known);
  const id = `console.fact-value.${word}`;
  return isMessage(id) ? t(id) : undefined;
}
