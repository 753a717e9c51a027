import { meantInLog, shownInLog } from '../../../app/administration/audit-people.ts';
import { type AuditQuery, readAuditQuery } from '../../../app/administration/audit-query.ts';
import type { AppContext } from '../../../app/context.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { AuditFilter } from '../../../ports/store/audit-search.ts';
import { auditAddress } from '../../view/audit-address.ts';

/** The fields of the filter. `by`: an account that acted; `actor`: who has none. */
export const logFields = ['person', 'code', 'kind', 'by', 'actor', 'from', 'until'] as const;
export type LogField = (typeof logFields)[number];

export type Wrong = 'nobody' | 'unknown' | 'no-time' | 'ends-early' | 'no-code';

/** What was asked of the log. */
export interface Asked {
  /** As it was typed, to be shown again. */
  typed: Readonly<Record<LogField, string>>;
  /** The same for an address, with ids in place of user IDs: those are nobody's business but the page's. */
  query: AuditQuery;
  filter: AuditFilter;
  wrong: Partial<Record<LogField, Wrong>>;
}

const sentenceOf = {
  person: 'nobody',
  actor: 'unknown',
  kind: 'unknown',
  from: 'no-time',
  until: 'no-time',
  code: 'no-code',
} as const;

/** Reads the fields of an address or of a form, each of which may hold anything. */
export async function readAsked(
  app: AppContext,
  who: Signed,
  field: (name: LogField) => string,
): Promise<Asked> {
  const typed = Object.fromEntries(logFields.map((name) => [name, field(name).trim()])) as Asked['typed'];
  const wrong: Asked['wrong'] = {};
  const meant = async (name: 'person' | 'by') => {
    if (typed[name] === '') return undefined;
    const id = await meantInLog(app, who, typed[name]);
    if (id === undefined) wrong[name] = 'nobody';
    return id;
  };
  const [person, by] = await Promise.all([meant('person'), meant('by')]);
  const query: AuditQuery = {
    person,
    actor: by ?? typed.actor,
    kind: typed.kind,
    from: typed.from,
    until: typed.until,
    code: typed.code,
  };
  const read = readAuditQuery(query);
  for (const name of read.wrong) wrong[name] = sentenceOf[name];
  const { from, until } = read.filter;
  if (from !== undefined && until !== undefined && until <= from) wrong.until = 'ends-early';
  return {
    typed: await shown(app, who, typed, { person, by }, read.filter),
    query,
    filter: read.filter,
    wrong,
  };
}

async function shown(
  app: AppContext,
  who: Signed,
  typed: Asked['typed'],
  { person, by }: { person: string | undefined; by: string | undefined },
  { actor }: AuditFilter,
): Promise<Asked['typed']> {
  const account = actor?.startsWith('account:') ? actor.slice('account:'.length) : undefined;
  return {
    ...typed,
    person: person === undefined ? typed.person : await shownInLog(app, who, person),
    // A link names an account as the actor; the page has a field of its own for it.
    by:
      account === undefined || (by === undefined && typed.by !== '')
        ? typed.by
        : await shownInLog(app, who, account),
    actor: account === undefined ? typed.actor : '',
  };
}

/** True if a support code is asked for and nothing else: its story is told. */
export function isStory({ typed }: Asked): boolean {
  return logFields.every((name) => (name === 'code') === (typed[name] !== ''));
}

export const exportPath = '/admin/audit/export';

/** Where what was asked for can be taken out of the house. */
export function exportAddress({ query }: Asked): string {
  const { search } = new URL(auditAddress(query), 'http://unused');
  return `${exportPath}${search}`;
}
