import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditKinds } from '../../../src/domain/audit/kinds.ts';

const source = join(import.meta.dirname, '../../../src');
const kinds = Object.keys(auditKinds);

/** Where lines are written: not the list of the kinds, a type of some of them, or what pages say of them. */
const writing = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(app|adapters|cli|main|domain)\/.*\.tsx?$/.test(path))
  .filter(
    (path) =>
      !['domain/audit/kinds.ts', 'domain/audit/groups.ts', 'domain/flow/recovery/events.ts'].includes(path),
  )
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

test('R58: each kind that the log may hold is written by some code: a list that promises more misleads its reader', () => {
  expect(kinds.filter((kind) => !writing.includes(`'${kind}'`))).toEqual([]);
});

test('what the activity page says is of kinds that there are', () => {
  const page = readFileSync(join(source, 'web/view/activity-sentence.ts'), 'utf8');
  const said = [...page.matchAll(/'([a-z-]+\.[a-z-]+)': 'security\.activity\./g)].map(([, kind]) => kind!);
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((kind) => !kinds.includes(kind))).toEqual([]);
});
