import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Repositories, Store } from '../../ports/store/store.ts';
import { accessPassesIn } from './access-passes.ts';
import { accountsIn } from './accounts.ts';
import { administrationIn } from './administration.ts';
import { approvalsIn } from './approvals.ts';
import { auditIn } from './audit-entries.ts';
import { auditSearchIn } from './audit-search.ts';
import { bulkActsIn } from './bulk-acts.ts';
import { codesIn } from './codes.ts';
import { openPool, type StoreOptions } from './connection.ts';
import { type Db, storableJson } from './database.ts';
import { deliveriesIn } from './deliveries.ts';
import { devicesIn } from './devices.ts';
import { flowsIn } from './flows.ts';
import { guardsIn } from './guards.ts';
import { helpIn } from './help.ts';
import { installationIn } from './installation.ts';
import { jobsIn } from './jobs.ts';
import { limitsIn } from './limits.ts';
import { linksIn } from './links.ts';
import { logosIn } from './logos.ts';
import { methodsIn } from './methods.ts';
import { inspect, migrateLocked, underMigrationLock } from './migrate.ts';
import { outboxIn } from './outbox.ts';
import { overviewIn } from './overview.ts';
import { partitionsIn } from './partitions.ts';
import { passkeysIn } from './passkeys.ts';
import { passwordSchemesIn } from './password-schemes.ts';
import { peopleIn } from './people.ts';
import { policiesIn } from './policies.ts';
import { provisioningIn } from './provisioning.ts';
import { DatabaseRefused } from './refused.ts';
import type { Database } from './schema.ts';
import { sessionsIn } from './sessions.ts';
import { inTransaction } from './transaction.ts';
import { wipeIn } from './wipe.ts';

/** The store on PostgreSQL. */
export interface PgStore extends Store {
  /** For what works on the database beside the store: job runner, sealer, import. They share its connections. */
  readonly pool: pg.Pool;
  /**
   * Brings the database up to date without claiming it; `installation.claim` does both.
   * @throws DatabaseRefused if it is too old, too new, or not ours.
   */
  migrate(): Promise<void>;
  /** One statement, for readiness. Rejects if the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Connects lazily: a database that is not there yet fails the first statement, not this. */
export function openStore(options: StoreOptions): PgStore {
  const pool = openPool(options);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    ...repositoriesIn(db),
    transaction: (work) => inTransaction(db, (tx) => work(repositoriesIn(tx))),
    commitNothing: (content) => commitNothing(pool, content),
    auditSearch: auditSearchIn(db),
    outbox: outboxIn(db),
    overview: overviewIn(db),
    partitions: partitionsIn(db),
    passwordSchemes: passwordSchemesIn(db),
    installation: installationIn(pool),
    wipe: wipeIn(db),
    pool,
    migrate: () => migrate(pool),
    ping: async () => void (await pool.query('select')),
    // Not Kysely's `destroy`: it leaves the pool open if no query of its own ran.
    close: () => pool.end(),
  };
}

function repositoriesIn(db: Db): Repositories {
  return {
    accessPasses: accessPassesIn(db),
    accounts: accountsIn(db),
    administration: administrationIn(db),
    approvals: approvalsIn(db),
    bulkActs: bulkActsIn(db),
    methods: methodsIn(db),
    passkeys: passkeysIn(db),
    flows: flowsIn(db),
    codes: codesIn(db),
    guards: guardsIn(db),
    limits: limitsIn(db),
    sessions: sessionsIn(db),
    devices: devicesIn(db),
    audit: auditIn(db),
    jobs: jobsIn(db),
    links: linksIn(db),
    help: helpIn(db),
    deliveries: deliveriesIn(db),
    logos: logosIn(db),
    policies: policiesIn(db),
    provisioning: provisioningIn(db),
    people: peopleIn(db),
  };
}

/** A message in the write-ahead log for nobody: it is flushed as a row is, and no table knows of it. */
async function commitNothing(pool: pg.Pool, content: unknown): Promise<void> {
  // As long as what would be recorded, and none of it: a stranger's address has no business in an archive of the log.
  const filler = '-'.repeat(Buffer.byteLength(storableJson(content)));
  await pool.query(`select pg_logical_emit_message(true, 'regain', $1::text)`, [filler]);
}

function migrate(pool: pg.Pool): Promise<void> {
  return underMigrationLock(pool, async (client) => {
    if ((await inspect(client)) === 'foreign') {
      throw new DatabaseRefused(
        'not-empty',
        'This database holds tables that are not Regain’s. Give Regain a database of its own.',
      );
    }
    await migrateLocked(client, pool);
  });
}
