import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../../src');

/**
 * Every advisory lock of ours. They share one space of numbers in a database, and adapters do not know each other: two
 * that took the same number once kept each other waiting.
 */
const locks: Record<string, number | 'drawn'> = {
  'adapters/store/migrate.ts': 7_244_310_512,
  'adapters/audit/seal-block.ts': 7_244_310_513,
  'adapters/store/partitions.ts': 7_244_310_514,
  'adapters/jobs/liveness.ts': 724_431_051,
  'adapters/jobs/periodic.ts': 724_431_052,
  'adapters/store/provisioning.ts': 724_431_053,
  'adapters/audit/exports.ts': 724_431_054,
  // 64 bits of the fingerprint of what is imported.
  'adapters/store-import/staging.ts': 'drawn',
};

const read = (path: string) => readFileSync(join(src, path), 'utf8');

test('whatever takes an advisory lock is in this list, with its number', () => {
  const taking = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && /pg_\w*advisory/.test(read(path)));
  expect(taking.sort()).toEqual(Object.keys(locks).sort());
  for (const path of taking) {
    const numbers = [...read(path).matchAll(/^const (?:\w+Lock|namespace) = ([\d_]+);$/gm)];
    const written = numbers.map(([, number]) => Number(number!.replaceAll('_', '')));
    expect(written, path).toEqual(locks[path] === 'drawn' ? [] : [locks[path]]);
  }
});

test('no two of them have the same number', () => {
  const numbers = Object.values(locks).filter((number) => number !== 'drawn');
  expect(new Set(numbers).size).toBe(numbers.length);
});
