import { makeTemplate, startTestServer } from './database.ts';

/** Vitest's global set-up: one PostgreSQL for the whole run. Without it each test file starts its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const address = server.url('postgres');
  await makeTemplate(address);
  process.env.REGAIN_TEST_DATABASE = address;
  return () => server.stop();
}
