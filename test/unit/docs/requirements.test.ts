import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/requirements.md'), 'utf8');
const rows = [...page.matchAll(/^\| R(\d+) \| (.+) \| (.+) \|$/gm)].map(([, number, promise, tests]) => ({
  number: Number(number),
  promise: promise!,
  tests: [...tests!.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path!),
  cell: tests!,
}));

test('the page lists R1 to R81, each once and in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 81 }, (_, i) => i + 1));
});

test('each promise names its tests, or says "not yet"', () => {
  for (const { number, tests, cell } of rows) {
    if (cell !== 'not yet') expect(tests.length, `R${number}`).toBeGreaterThan(0);
  }
});

/** What tests of a file, and their groups, are called. Titles that a loop makes count with what is written of them. */
function titles(source: string): string {
  const calls = source.matchAll(
    /\b(?:describe|it|test)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g,
  );
  return [...calls].map(([, , title]) => title).join('\n');
}

test('each test that is named exists and has the number in the title of a test', () => {
  for (const { number, tests } of rows) {
    for (const path of tests) {
      expect(existsSync(join(root, path)), `R${number}: ${path}`).toBe(true);
      expect(titles(readFileSync(join(root, path), 'utf8')), path).toMatch(new RegExp(`\\bR${number}\\b`));
    }
  }
});

test('every attack is on the page', () => {
  const attacks = readdirSync(join(root, 'test/attacks')).filter((name) => name.endsWith('.test.ts'));
  expect(attacks.filter((name) => !page.includes(`(../test/attacks/${name})`))).toEqual([]);
});
