/** Scripts that write names without spaces: there a word may begin at every character. Thai to Hangul Jamo, CJK, Hangul. */
const unspaced = String.raw`\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3021-\u302f\u3031-\u30fa\u30fc-\ua4cf\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff`;

/** What parts words, by code point: what a class such as [:punct:] holds depends on the locale of the server. */
const gap = String.raw`\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b9-\u02df\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30fb`;

/** What is laid over letters: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. */
const accents = String.raw`\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670`;

/** Letters that no normal form takes apart, and what they are looked up by: one for one, and one for two. */
const letters = { from: 'øłđıħŧ', to: 'oldiht', oe: 'œ' };

/**
 * One definition of what is the same in a search, for what is stored and for what is typed. It stands in the database so
 * that no way to create or rename an account can leave one that is not found, and needs no extension: an operator's own
 * server may not allow any.
 */
export const searchKey = String.raw`
-- lower() follows the database's locale, and knows only ASCII in "C": the best that this server has.
do $choose$
declare
  chosen text := (select quote_ident(collname) from pg_collation
    where collname in ('pg_c_utf8', 'und-x-icu', 'C.utf8')
    order by array_position(array['pg_c_utf8', 'und-x-icu', 'C.utf8']::name[], collname) limit 1);
begin
  execute format($define$
    create function search_lower(given text) returns text language sql immutable strict parallel safe
      return lower(given collate %s)
  $define$, coalesce(chosen, '"default"'));
end $choose$;

-- Lower-case words without accents, a space between each: 'Zoë  O''Brien' is 'zoe o brien'.
create function search_text(given text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(regexp_replace(
    normalize(
      replace(replace(replace(replace(translate(
        regexp_replace(search_lower(normalize(given, NFKD)) collate "C", '[${accents}]', '', 'g'),
        '${letters.from}', '${letters.to}'), 'ß', 'ss'), 'æ', 'ae'), '${letters.oe}', 'oe'), 'þ', 'th'),
      NFC) collate "C",
    '[${gap}]+', ' ', 'g'),
    '([${unspaced}]+)', ' \1 ', 'g'));

-- What an account is found and sorted by: a space before each word, and a tab, which sorts before a space, where the
-- name ends and the name part of the user ID begins. 'Anna Bell', a.bell@example.com is ' anna bell<tab> a bell'.
create function search_key(display_name text, user_id_key text) returns text language sql immutable strict parallel safe
  return ' ' || left(regexp_replace(search_text(left(display_name, 200)), ' +', ' ', 'g'), 100)
    || E'\t ' || regexp_replace(search_text(left(split_part(user_id_key, '@', 1), 64)), ' +', ' ', 'g');

-- Each word of a key once, and every tail of one that is written without spaces. The last come first, since a user ID's
-- 'rossi37' holds its owner's 'rossi': what only begins a word that is there already needs no row of its own.
create function search_words(key text) returns text[] language plpgsql immutable parallel safe as $$
declare
  given text[] := string_to_array(replace(btrim(key), E'\t', ''), ' ');
  found text collate "C" := ' ';
  whole text collate "C";
  tail text collate "C";
begin
  for n in reverse cardinality(given)..1 loop
    whole := given[n];
    for i in 1..case when whole ~ '^[${unspaced}]' then length(whole) else 1 end loop
      tail := substr(whole, i, 64);
      if strpos(found, ' ' || tail) = 0 then found := found || tail || ' '; end if;
    end loop;
  end loop;
  return string_to_array(btrim(found), ' ');
end $$;
`;
