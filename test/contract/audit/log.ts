import type pg from 'pg';
import { exportLog } from '../../../src/adapters/audit/export.ts';
import { createSealer, type SealerOptions } from '../../../src/adapters/audit/sealer.ts';
import { verifyLines } from '../../../src/adapters/audit/verify.ts';
import { openPool } from '../../../src/adapters/store/connection.ts';
import type { Head } from '../../../src/domain/audit/block.ts';
import { freshDatabase } from '../../support/database.ts';
import { keyPair } from '../../unit/audit/sample-log.ts';

export const { privateKey, publicKey } = keyPair();

export type TestLog = Awaited<ReturnType<typeof openLog>>;

/** An audit log in a real PostgreSQL, without a service around it. */
export async function openLog() {
  const database = await freshDatabase();
  const pool = openPool({ connectionString: database.url });
  const errors: string[] = [];
  const failures: object[] = [];
  const log = {
    error: (details: object, message: string) => {
      failures.push(details);
      errors.push(message);
    },
  };
  const sealer = (options: Partial<SealerOptions> = {}) =>
    createSealer({ pool, signingKey: privateKey, log, ...options });

  async function query(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    return pool.query(sql, values);
  }

  /** One event; `personal` as a store would write it. */
  async function event(
    fields: { actor?: string; organisation?: string; userId?: string } = {},
  ): Promise<number> {
    const { userId = `person@alpenglow.example` } = fields;
    const { rows } = await pool.query<{ id: string }>(
      `with salt as (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as salt),
       e as (insert into audit_event (at, kind, actor, organisation_id, data, commitments)
         select now(), 'sign-in.succeeded', $1, $2, '{"way": "email"}', jsonb_build_object('userId',
           encode(sha256(salt || convert_to($3, 'UTF8')), 'hex')) from salt returning id),
       p as (insert into audit_personal (event_id, field, salt, value)
         select e.id, 'userId', salt.salt, $3 from e, salt)
       select id from e`,
      [fields.actor ?? 'stranger', fields.organisation ?? null, userId],
    );
    return Number(rows[0]!.id);
  }

  /** `blocks` blocks of `each` events. */
  async function fill(blocks: number, each: number): Promise<void> {
    for (let block = 0; block < blocks; block++) {
      for (let n = 0; n < each; n++) await event();
      await sealer().sealNow();
    }
  }

  async function lines(organisationId?: string): Promise<string[]> {
    const client = await pool.connect();
    try {
      const lines: string[] = [];
      for await (const line of exportLog(client, { organisationId, now: new Date() })) lines.push(line);
      return lines;
    } finally {
      client.release();
    }
  }

  return {
    pool,
    errors,
    failures,
    sealer,
    query,
    event,
    fill,
    lines,
    verify: async (heads: readonly Head[] = []) =>
      verifyLines(
        (async function* () {
          yield* await lines();
        })(),
        [publicKey],
        heads,
      ),
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}
