import { type RawBuilder, sql } from 'kysely';
import { type Db, storable } from '../database.ts';

/** What was typed, taken apart. */
export interface Terms {
  /** Each begins a word of who is found; without accents and in lower case, so never a wildcard of LIKE. */
  words: readonly string[];
  /** Each begins their user ID. */
  userIds: readonly string[];
  /** Their user ID is in one of these domains; undefined if it may be in any. */
  domains: readonly string[] | undefined;
}

/** `nothing`: something was typed that is no word, or a domain that the organisation has not. */
export async function readText(
  db: Db,
  organisationId: string,
  text: string,
): Promise<Terms | 'anybody' | 'nothing'> {
  const pieces = storable(text).split(/\s+/u).filter(Boolean);
  if (pieces.length === 0) return 'anybody';
  const at = (piece: string) => piece.normalize('NFKC').toLowerCase().indexOf('@');
  const inDomains = pieces.filter((piece) => at(piece) === 0).map((piece) => key(piece).slice(1));
  const { rows } = await sql<{ words: string; domains: string[] }>`
    select search_text(${pieces.filter((piece) => at(piece) < 0).join(' ')}) as words,
      array(select domain from organisation_domain where organisation_id = ${organisationId}) as domains`.execute(
    db,
  );
  const { words, domains } = rows[0]!;
  const possible = domains.filter((domain) => inDomains.every((begin) => domain.startsWith(begin)));
  const terms = {
    words: withoutBeginnings(words.split(' ').filter(Boolean)),
    userIds: pieces.filter((piece) => at(piece) > 0).map(key),
    domains: possible.length === domains.length ? undefined : possible,
  };
  const says = terms.words.length + terms.userIds.length + inDomains.length > 0;
  return says && possible.length > 0 ? terms : 'nothing';
}

function key(piece: string): string {
  return piece.normalize('NFKC').toLowerCase();
}

/** Who is found by `anna` is found by `an`. */
function withoutBeginnings(words: readonly string[]): readonly string[] {
  const all = [...new Set(words)].sort((a, b) => b.length - a.length);
  return all.filter((word, place) => !all.slice(0, place).some((longer) => longer.startsWith(word)));
}

/** Above every character that PostgreSQL stores. */
const last = '\u{10FFFF}';

export function begins(column: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  return sql`${column} >= ${text} and ${column} < ${text + last}`;
}

/** Scripts that write names without spaces, as in migrations/people/search-key.ts: a match may begin anywhere. */
const unspaced =
  /^[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3021-\u302f\u3031-\u30fa\u30fc-\ua4cf\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** True for a `search_key` that holds the word. */
export function hasWord(searchKey: RawBuilder<unknown>, word: string): RawBuilder<unknown> {
  return sql`${searchKey} like ${`%${unspaced.test(word) ? '' : ' '}${word}%`}`;
}
