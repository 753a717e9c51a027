import { makeTemplate, startTestServer } from './database.ts';

/** Vitest loads this file once a project, each time as another module: the server is remembered beside them. */
const remembered = globalThis as { regainTestServer?: Promise<() => Promise<void>> };

/** Vitest's global set-up: one PostgreSQL for the whole run. Without it each test file starts its own. */
export default async function setup(): Promise<() => Promise<void>> {
  remembered.regainTestServer ??= start();
  return await remembered.regainTestServer;
}

async function start(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const address = server.url('postgres');
  await makeTemplate(address);
  process.env.REGAIN_TEST_DATABASE = address;
  return async () => {
    delete remembered.regainTestServer;
    await server.stop();
  };
}
