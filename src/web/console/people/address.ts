import type { PeopleParameter, PeopleQuery } from '../../../domain/people/query.ts';

/** The query string that asks for this, without what is usual; '' for everybody. */
export function queryString(query: PeopleQuery): string {
  const asked: readonly [PeopleParameter, string | undefined][] = [
    ['text', query.text],
    ['role', query.role],
    ['state', query.state],
    ['last-sign-in', query.lastSignIn],
    ...query.held.map((bit) => ['has', bit] as [PeopleParameter, string]),
    ...query.lacking.map((bit) => ['has-not', bit] as [PeopleParameter, string]),
    ['recoverable', query.notRecoverable ? 'no' : undefined],
    ['sort', query.sort === 'name' ? undefined : query.sort],
    ['order', query.descending ? 'descending' : undefined],
  ];
  const given = asked.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as [string, string]],
  );
  return new URLSearchParams(given).toString();
}

/** The list's address, at a page of it. */
export function listAddress(query: PeopleQuery, at?: string): string {
  const all = [queryString(query), at === undefined ? '' : `at=${encodeURIComponent(at)}`];
  const search = all.filter((part) => part !== '').join('&');
  return search === '' ? '/admin/people' : `/admin/people?${search}`;
}
