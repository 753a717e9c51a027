import type { PeopleQuery, SignInFilter } from '../../domain/people/query.ts';
import {
  isRecoverable,
  unrecoverableGroups,
  type WayBit,
  type WayRules,
  wayBits,
} from '../../domain/people/way-mask.ts';
import { readSupportCode } from '../../domain/support-code.ts';
import type { OrganisationRecord } from '../../ports/store/accounts.ts';
import { countedUpTo, type PeopleSearch, type Person } from '../../ports/store/people.ts';
import type { AppContext } from '../context.ts';
import { wayRulesOf } from '../people-search.ts';
import { openCursor, sealCursor } from './people-cursor.ts';

export const peopleAPage = 50;

/** A person of a list. `recoverable`: could replace a forgotten password today, alone. Never of who is disabled. */
export type ListedPerson = Person & { recoverable: boolean };

export interface PeopleList {
  people: readonly ListedPerson[];
  /** Of all pages. `atLeast`: there are more than are counted. */
  total: number;
  atLeast: boolean;
  /** Cursors of the pages beside this one. */
  next: string | undefined;
  previous: string | undefined;
  /** Set if the text was one, and led to these people, whatever else was asked. */
  supportCode: string | undefined;
}

/**
 * One page of an organisation's people. The caller has made sure that who asks may read them, and of which organisation.
 * `bad-cursor`: it was not given out for this list.
 */
export async function searchPeople(
  app: AppContext,
  organisation: Pick<OrganisationRecord, 'id' | 'preset' | 'policy'>,
  query: PeopleQuery,
  cursor?: string,
): Promise<PeopleList | 'bad-cursor'> {
  const rules = wayRulesOf(app, organisation);
  const from = cursor === undefined ? undefined : openCursor(app, organisation.id, query, cursor);
  if (cursor !== undefined && from === undefined) return 'bad-cursor';
  const byCode = await findByCode(app, organisation.id, query, rules);
  if (byCode !== undefined) return byCode;

  const search = searchOf(organisation.id, query, rules, app.clock.now());
  let at = from;
  let page = await app.store.people.search({ ...search, from });
  // Rows may have gone since the cursor was given out: a page that would be short or empty is the first one instead.
  const short = page.people.length === 0 || (from?.side === 'before' && page.people.length < peopleAPage);
  if (from !== undefined && short) {
    at = undefined;
    page = await app.store.people.search({ ...search, from: undefined });
  }
  const cursorAt = (side: 'after' | 'before', place: number) => {
    const person = page.people.at(place);
    return person && sealCursor(app, organisation.id, query, { side, key: person.key, id: person.id });
  };
  return {
    people: page.people.map(({ key: _, ...person }) => listed(person, rules)),
    total: Math.min(page.total, countedUpTo),
    atLeast: page.total > countedUpTo,
    next: page.more || at?.side === 'before' ? cursorAt('after', -1) : undefined,
    previous:
      at?.side === 'after' || (page.more && at?.side === 'before') ? cursorAt('before', 0) : undefined,
    supportCode: undefined,
  };
}

/** Everybody whom the list would show, page after page, at most so many. */
export async function idsOfPeople(
  app: AppContext,
  organisation: Pick<OrganisationRecord, 'id' | 'preset' | 'policy'>,
  query: PeopleQuery,
  most: number,
): Promise<readonly string[]> {
  const rules = wayRulesOf(app, organisation);
  const byCode = await findByCode(app, organisation.id, query, rules);
  if (byCode !== undefined) return byCode.people.map(({ id }) => id);
  const search = searchOf(organisation.id, query, rules, app.clock.now());
  const { people } = await app.store.people.search({ ...search, from: undefined, limit: most });
  return people.map(({ id }) => id);
}

async function findByCode(
  app: AppContext,
  organisationId: string,
  { text }: PeopleQuery,
  rules: WayRules,
): Promise<PeopleList | undefined> {
  const supportCode = readSupportCode(text);
  if (supportCode === undefined) return undefined;
  const people = await app.store.people.findBySupportCode(organisationId, supportCode, app.clock.now());
  if (people.length === 0) return undefined;
  return {
    people: people.map((person) => listed(person, rules)),
    total: people.length,
    atLeast: false,
    next: undefined,
    previous: undefined,
    supportCode,
  };
}

function listed(person: Person, rules: WayRules): ListedPerson {
  return { ...person, recoverable: person.state === 'active' && isRecoverable(person.group, rules) };
}

function searchOf(
  organisationId: string,
  query: PeopleQuery,
  rules: WayRules,
  now: Date,
): Omit<PeopleSearch, 'from'> {
  const sum = (bits: readonly WayBit[]) => bits.reduce((all, bit) => all | wayBits[bit], 0);
  return {
    organisationId,
    now,
    text: query.text,
    role: query.role,
    state: query.state,
    lastSignIn: signInRange(query.lastSignIn, now),
    ways: { held: sum(query.held), lacking: sum(query.lacking) },
    groups: query.notRecoverable ? unrecoverableGroups(rules) : undefined,
    sort: query.sort,
    descending: query.descending,
    limit: peopleAPage,
  };
}

const day = 86_400_000;

function signInRange(filter: SignInFilter | undefined, now: Date): PeopleSearch['lastSignIn'] {
  if (filter === undefined || filter === 'never') return filter;
  const at = (days: number) => new Date(now.getTime() - days * day);
  return filter === 'within-7' ? { since: at(7) } : { before: at(Number(filter.slice('over-'.length))) };
}
