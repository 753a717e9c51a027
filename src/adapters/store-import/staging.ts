import type { ClientBase } from 'pg';
import type { AccountStaging, ImportBegin, StagedRecord } from '../../ports/account-import.ts';
import { checks } from './checks.ts';
import { commitStatements } from './commit.ts';
import { stagedRow } from './staged-row.ts';

/** After this an import that nobody went on with is forgotten by the next one: it holds personal data. */
const forgottenAfter = '1 day';

const uniqueViolation = '23505';

/**
 * Staging in PostgreSQL, on a connection of its own: the lock that keeps two runs of one file apart goes with the
 * connection, so a killed run holds nobody up.
 */
export function createAccountStaging(client: ClientBase): AccountStaging {
  let id = '';
  let print: Uint8Array = new Uint8Array();

  async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await client.query('begin');
    try {
      const result = await work();
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }

  return {
    begin: async (fingerprint, now) => {
      print = fingerprint;
      if (!(await lock(client, fingerprint))) return { status: 'busy' };
      await client.query(
        `delete from account_import where committed_at is null and fingerprint <> $1
         and started_at < $2::timestamptz - interval '${forgottenAfter}'`,
        [fingerprint, now],
      );
      await client.query(
        'insert into account_import (fingerprint, started_at) values ($1, $2) on conflict do nothing',
        [fingerprint, now],
      );
      const { rows } = await client.query<ImportRow>(
        `select id, staged_records::int, committed_at, accounts::int, refused::int from account_import
         where fingerprint = $1`,
        [fingerprint],
      );
      id = rows[0]!.id;
      return begun(rows[0]!);
    },

    stage: (records) =>
      inTransaction(async () => {
        await insertRows(client, id, records);
        await client.query('update account_import set staged_records = $2 where id = $1', [
          id,
          records.at(-1)!.record,
        ]);
      }),

    check: () =>
      inTransaction(async () => {
        // The planner has not seen these rows yet, and would compare each with each.
        await client.query('analyze account_import_row');
        for (const check of checks) await client.query(check, [id]);
        const { rows } = await client.query<{ accounts: number; refused: number }>(
          `select count(*) filter (where refused is null)::int as accounts, count(refused)::int as refused
           from account_import_row where import_id = $1`,
          [id],
        );
        return rows[0]!;
      }),

    refusals: () => refusals(client, id),

    commit: async (now) => {
      try {
        await inTransaction(async () => {
          for (const { sql, values } of commitStatements(id, print, now)) await client.query(sql, values);
        });
        return true;
      } catch (error) {
        if ((error as { code?: unknown }).code === uniqueViolation) return false;
        throw error;
      }
    },

    discard: async () => {
      await client.query('delete from account_import where id = $1', [id]);
    },
  };
}

interface ImportRow {
  id: string;
  staged_records: number;
  committed_at: Date | null;
  accounts: number | null;
  refused: number | null;
}

function begun(row: ImportRow): ImportBegin {
  return row.committed_at === null
    ? { status: 'ready', stagedRecords: row.staged_records }
    : { status: 'done', committedAt: row.committed_at, accounts: row.accounts!, refused: row.refused! };
}

async function lock(client: ClientBase, fingerprint: Uint8Array): Promise<boolean> {
  const key = Buffer.from(fingerprint).readBigInt64BE();
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
    String(key),
  ]);
  return rows[0]!.mine;
}

async function insertRows(client: ClientBase, id: string, records: readonly StagedRecord[]): Promise<void> {
  await client.query(
    `insert into account_import_row (import_id, record, line, refused, kind, organisation_domain, user_id,
       user_id_key, user_id_skeleton, display_name, roles, locale, state, password_hash, emails, email_keys, phones)
     select $1, r.* from json_to_recordset($2::json) as r (record bigint, line bigint, refused text, kind text,
       organisation_domain text, user_id text, user_id_key text, user_id_skeleton text, display_name text,
       roles text[], locale text, state text, password_hash text, emails text[], email_keys text[], phones text[])`,
    [id, JSON.stringify(records.map(stagedRow))],
  );
}

async function* refusals(client: ClientBase, id: string): AsyncGenerator<{ line: number; reason: string }> {
  let last = 0;
  for (;;) {
    const { rows } = await client.query<{ record: number; line: number; reason: string }>(
      `select record::int, line::int, refused as reason from account_import_row
       where import_id = $1 and record > $2 and refused is not null order by account_import_row.record limit 1000`,
      [id, last],
    );
    if (rows.length === 0) return;
    for (const { line, reason } of rows) yield { line, reason };
    last = rows.at(-1)!.record;
  }
}
