import { isUuid } from '../act.ts';

/** By name, and by a filter. */
export const mostChosen = 500;
export const mostFound = 50_000;

/**
 * Everybody of an organisation whom the people list finds for the query string of its address, at most `mostFound` and
 * one more.
 */
export type IdsOf = (organisationId: string, query: string, most: number) => Promise<readonly string[]>;

/** Who was chosen: some by their ids, or all whom a filter finds. */
export type Choice = { people: string } | { query: string };

type Selection =
  | { kind: 'chosen'; ids: readonly string[]; malformed: number }
  | { kind: 'too-many'; most: number };

export async function select(
  organisationId: string,
  choice: Choice,
  idsOf: IdsOf | undefined,
): Promise<Selection> {
  if ('query' in choice) {
    if (idsOf === undefined) return { kind: 'chosen', ids: [], malformed: 0 };
    const ids = await idsOf(organisationId, choice.query, mostFound + 1);
    return ids.length > mostFound
      ? { kind: 'too-many', most: mostFound }
      : { kind: 'chosen', ids, malformed: 0 };
  }
  const words = [...new Set(choice.people.split(' ').filter((word) => word !== ''))];
  if (words.length > mostChosen) return { kind: 'too-many', most: mostChosen };
  const ids = words.filter(isUuid);
  return { kind: 'chosen', ids, malformed: words.length - ids.length };
}
