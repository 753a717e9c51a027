import type { PeopleQuery } from '../../domain/people/query.ts';
import type { PeoplePosition } from '../../ports/store/people.ts';
import type { AppContext } from '../context.ts';

/** Which list a position belongs to: in another one it would mean nothing. */
function listOf(organisationId: string, { sort, descending }: PeopleQuery): string {
  return `people ${organisationId} ${sort} ${descending}`;
}

/** Sealed, because it holds a name, and an address is kept by browsers and proxies; and so that nobody makes one up. */
export function sealCursor(
  app: AppContext,
  organisationId: string,
  query: PeopleQuery,
  position: PeoplePosition,
): string {
  return app.secrets.seal('page-state', JSON.stringify({ list: listOf(organisationId, query), ...position }));
}

/** Undefined if it was altered, or comes from another list. */
export function openCursor(
  app: AppContext,
  organisationId: string,
  query: PeopleQuery,
  cursor: string,
): PeoplePosition | undefined {
  const text = app.secrets.open('page-state', cursor);
  if (!text?.startsWith('{')) return undefined;
  // We wrote it: nobody else can seal.
  const { list, ...position } = JSON.parse(text) as PeoplePosition & { list: string };
  return list === listOf(organisationId, query) ? position : undefined;
}
