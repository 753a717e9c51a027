import type { KeyObject } from 'node:crypto';
import pg from 'pg';
import { exportLog } from '../adapters/audit/export.ts';
import { readPublicKeys } from '../adapters/audit/keys.ts';
import { readHeads, verifyExport, verifyLines } from '../adapters/audit/verify.ts';
import { createAccountStaging } from '../adapters/store-import/staging.ts';
import { CommandError } from '../cli/command.ts';
import type { AuditTools, CliContext, Evidence } from '../cli/context.ts';
import type { Config } from '../config/config.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read.ts';
import type { Head } from '../domain/audit/block.ts';
import { openDatabase } from './database/open.ts';
import { openKeys } from './keys.ts';
import { projectDirectory } from './project.ts';

/** What commands need, opened when they ask for it: an export is verified without configuration or database. */
export function cliContext(version: string): CliContext {
  let config: Config | undefined;
  const configured = () => {
    config ??= readConfig(loadEnvironment(process.env, projectDirectory), projectDirectory);
    return config;
  };
  return {
    version,
    out: process.stdout,
    err: process.stderr,
    now: () => new Date(),
    audit: auditTools(configured),
    withAccountStaging: (work) => withClient(configured(), (client) => work(createAccountStaging(client))),
  };
}

function auditTools(configured: () => Config): AuditTools {
  return {
    withLog: (organisationId, work) =>
      withClient(configured(), (client) => work(exportLog(client, { organisationId, now: new Date() }))),
    publicKey: async () => openKeys(configured()).signing.publicKey,
    verify: (lines, evidence) => verifyLines(lines, ...read(evidence)),
    verifyFile: (chunks, evidence) => verifyExport(chunks, ...read(evidence)),
  };
}

function read({ publicKeys, heads }: Evidence): [keys: KeyObject[], heads: Head[]] {
  return [
    attempt('--public-key', () => readPublicKeys(publicKeys)),
    heads === undefined ? [] : attempt('--head', () => readHeads(heads)),
  ];
}

function attempt<T>(option: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandError(`${option}: ${(error as Error).message}.`);
  }
}

/** PostgreSQL's "undefined table" and "undefined column". */
const notMigrated = new Set(['42P01', '42703']);

/** One connection to the configured database, shared with a Regain that is running. */
async function withClient<T>(config: Config, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, (sentence) => console.error(sentence), { share: true });
  try {
    const client = new pg.Client({ ...database.connection, application_name: 'regain-cli' });
    await client.connect();
    try {
      await client.query("set timezone = 'UTC'; set search_path = public");
      return await work(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw error instanceof pg.DatabaseError ? new CommandError(withoutValues(error)) : error;
  } finally {
    await database.close();
  }
}

/** R59: PostgreSQL's own words may repeat the row that it refuses, a password hash included. */
function withoutValues({ code = '', table, constraint }: pg.DatabaseError): string {
  if (notMigrated.has(code)) return 'The database is not up to date: start Regain once with this release.';
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`]
    .filter(Boolean)
    .join(', ');
  return `PostgreSQL refused a statement with code ${code}${where && ` (${where})`}; its log says more.`;
}
