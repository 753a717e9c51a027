import { readPeopleQuery } from '../../../domain/people/query.ts';
import { isUuid } from '../../../domain/uuid.ts';
import type { OrganisationRecord } from '../../../ports/store/accounts.ts';
import type { AppContext } from '../../context.ts';
import { idsOfPeople } from '../people.ts';

/** By name, and by a filter. */
const mostChosen = 500;
const mostFound = 50_000;

/** Who was chosen: some by their ids, or all whom the list finds for the query string of its address. */
export type Choice = { people: string } | { query: string };

type Selection =
  | { kind: 'chosen'; ids: readonly string[]; malformed: number }
  | { kind: 'too-many'; most: number };

export async function select(
  app: AppContext,
  organisation: OrganisationRecord,
  choice: Choice,
): Promise<Selection> {
  if ('query' in choice) {
    const given = new URLSearchParams(choice.query);
    const query = readPeopleQuery((name) => given.getAll(name));
    const ids = await idsOfPeople(app, organisation, query, mostFound + 1);
    return ids.length > mostFound
      ? { kind: 'too-many', most: mostFound }
      : { kind: 'chosen', ids, malformed: 0 };
  }
  const words = [...new Set(choice.people.split(' ').filter((word) => word !== ''))];
  if (words.length > mostChosen) return { kind: 'too-many', most: mostChosen };
  const ids = words.filter(isUuid);
  return { kind: 'chosen', ids, malformed: words.length - ids.length };
}
