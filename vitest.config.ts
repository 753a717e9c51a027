import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** One project a folder of test/. `database`: the whole run shares one PostgreSQL, each test has its own database. */
function project(name: string, { timeout, database }: { timeout: number; database?: boolean }) {
  return {
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      testTimeout: timeout,
      hookTimeout: Math.max(timeout, minute),
      pool: 'forks' as const,
      // What a file has loaded the next one need not load again: nothing of ours keeps anything in a module.
      isolate: false,
      maxWorkers: 2,
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
      project('boot', { timeout: 2 * minute }),
      project('journeys', { timeout: minute, database: true }),
      project('attacks', { timeout: 2 * minute, database: true }),
      project('e2e', { timeout: 2 * minute, database: true }),
    ],
  },
});
