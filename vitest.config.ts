import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** One project a folder of test/. `database`: the whole run shares one PostgreSQL, each test has its own database. */
function project(
  name: string,
  { timeout, database, alone }: { timeout: number; database?: boolean; alone?: boolean },
) {
  return {
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      testTimeout: timeout,
      hookTimeout: Math.max(timeout, minute),
      pool: 'forks' as const,
      isolate: false,
      maxWorkers: alone ? 1 : 2,
      ...(database && { globalSetup: ['test/support/shared-database-server.ts'] }),
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      project('unit', { timeout: 20_000 }),
      project('contract', { timeout: 30_000, database: true }),
      // Starts and kills whole processes and measures time: not beside anything else.
      project('boot', { timeout: 2 * minute, alone: true }),
      project('journeys', { timeout: minute, database: true }),
      project('attacks', { timeout: 2 * minute, database: true }),
      project('e2e', { timeout: 2 * minute, database: true }),
    ],
  },
});
