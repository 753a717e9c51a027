import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openStore } from '../../src/adapters/store/open.ts';
import { startTestServer, type TestServer } from './postgres-server.ts';

export { startTestServer } from './postgres-server.ts';

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Set by `shared-database-server.ts`, so that all test files share one server. */
const shared = 'REGAIN_TEST_DATABASE';
const template = 'regain_template';

let server: Promise<string> | undefined;

/** A migrated database without rows, with the partitions of today: a copy of one that was made once. */
export async function freshDatabase(): Promise<TestDatabase> {
  return create(`template ${template}`);
}

/** A database without a single table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return create('template template0');
}

async function create(how: string): Promise<TestDatabase> {
  server ??= process.env[shared] === undefined ? startOwn() : Promise.resolve(process.env[shared]);
  const address = await server;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administrate(address, `create database ${name} ${how} strategy file_copy`);
  return {
    url: inDatabase(address, name),
    drop: async () => {
      await untilUnused(address, name);
      await administrate(address, `drop database if exists ${name} with (force)`);
    },
  };
}

let own: TestServer | undefined;

async function startOwn(): Promise<string> {
  own = await startTestServer();
  const address = own.url('postgres');
  await makeTemplate(address);
  return address;
}

/** For scripts; a test's server stops with its process. */
export async function stopOwnServer(): Promise<void> {
  await own?.stop();
  own = undefined;
  server = undefined;
}

/**
 * Migrates the database that `freshDatabase` copies, and makes the partitions of today, which takes longer than all
 * the rest. `address` is that of the server's `postgres` database.
 */
export async function makeTemplate(address: string): Promise<void> {
  await administrate(address, `create database ${template}`);
  const store = openStore({ connectionString: inDatabase(address, template) });
  await store.migrate();
  await store.partitions.ensure(new Date());
  await store.close();
  await untilUnused(address, template);
}

/**
 * A connection lives on for a moment after its client has closed it: a database in use can't be copied, and
 * one dropped under a client that is leaving fails that client. Waits two seconds at most.
 */
function untilUnused(address: string, name: string): Promise<void> {
  return administrate(
    address,
    `do $$ begin
      for i in 1..200 loop
        exit when not exists (select from pg_stat_activity where datname = '${name}');
        perform pg_sleep(0.01), pg_stat_clear_snapshot();
      end loop;
    end $$`,
  );
}

function inDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/** On a connection of its own, closed before anyone uses the result. */
async function administrate(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
