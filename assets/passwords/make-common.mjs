/**
 * Makes common.txt.gz:  node make-common.mjs SECLISTS_TOP_MILLION DJANGO_COMMON_GZ
 * Where the two come from: docs/decisions/2026-11-22-password-word-lists.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

const [, , seclists, django] = process.argv;
const TOP = 100_000;

// Rarer ones count too where world-wide frequency hides them: passwords with Italian and Chinese roots.
const regional =
  /woaini|aini1314|1314520|5201314|nihao|zhongguo|forza|juve|tiamo|amore|ciao|tesoro|napoli|milan/;

/** Shorter ones can't be set at all, so they need no place here. */
const usable = (lines) =>
  lines
    .map((line) => line.normalize('NFC').toLowerCase())
    .filter((line) => [...line].length >= 8 && [...line].length <= 256);

const lines = (text) => text.split(/\r?\n/);
const ranked = [...new Set(usable(lines(readFileSync(seclists, 'utf8'))))];
const rare = ranked.slice(TOP).filter((word) => regional.test(word));
const breached = usable(lines(gunzipSync(readFileSync(django)).toString('utf8')));
const own = usable(
  lines(readFileSync(new URL('supplement.txt', import.meta.url), 'utf8')).filter(
    (line) => !line.startsWith('#'),
  ),
);

const all = [...new Set([...ranked.slice(0, TOP), ...rare, ...breached, ...own])].map((word) =>
  Buffer.from(word),
);
all.sort(Buffer.compare);
const newline = Buffer.from('\n');
writeFileSync(
  new URL('common.txt.gz', import.meta.url),
  gzipSync(Buffer.concat(all.flatMap((word) => [word, newline])), { level: 9 }),
);
process.stdout.write(`${all.length} passwords\n`);
