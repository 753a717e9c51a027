import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeSchema, schemaPath } from '../../../scripts/generate-schema.ts';
import { withStore } from './fixture.ts';

const fixture = withStore();

test('schema.ts says what the migrations make; else run `node scripts/generate-schema.ts`', async () => {
  expect(await describeSchema(fixture.url)).toBe(await readFile(schemaPath, 'utf8'));
});

test('a connection that breaks while idle is told and replaced', async () => {
  const { store, sql } = fixture;
  await store.ping();
  await sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'regain' and datname = current_database()",
  );
  await expect.poll(() => store.ping().then(() => 'answers')).toBe('answers');
});
