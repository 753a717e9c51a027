import type { ClientBase } from 'pg';
import { blockLine } from '../../domain/audit/block.ts';
import { eventLine, personalLine } from '../../domain/audit/event.ts';
import { endLine, startLine, unsealedLine } from '../../domain/audit/export-lines.ts';
import {
  type BlockRow,
  blockColumns,
  blockOf,
  type EventRow,
  eventColumns,
  eventOf,
  type PersonalRow,
  personalOf,
} from './rows.ts';

/** Blocks and unsealed events read at a time: the memory that an export needs does not grow with the log. */
const blocksAtOnce = 20;
const eventsAtOnce = 1000;

/**
 * The log as lines, without their line feeds, as it stands at one moment. With `organisationId`, events of others are
 * left out; blocks still list their hashes.
 */
export async function* exportLog(
  client: ClientBase,
  { organisationId, now }: { organisationId?: string | undefined; now: Date },
): AsyncGenerator<string, void> {
  await client.query('begin isolation level repeatable read read only');
  try {
    // A slow reader of the export is no reason to end it.
    await client.query('set local idle_in_transaction_session_timeout = 0');
    yield startLine({
      organisation: organisationId ?? null,
      exportedAt: now.toISOString(),
      key: await lastKey(client),
    });
    const sealed = yield* exportBlocks(client, organisationId ?? null);
    const unsealed = yield* exportUnsealed(client, organisationId ?? null);
    yield endLine({ ...sealed, unsealed });
  } finally {
    await client.query('rollback');
  }
}

async function lastKey(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ key_id: string }>(
    'select key_id from audit_block order by number desc limit 1',
  );
  return rows[0]?.key_id ?? null;
}

async function* exportBlocks(
  client: ClientBase,
  organisation: string | null,
): AsyncGenerator<string, { blocks: number; events: number }> {
  let blocks = 0;
  let events = 0;
  let last = '-1';
  for (;;) {
    const { rows } = await client.query<BlockRow>(
      `select ${blockColumns} from audit_block where number > $1 order by audit_block.number limit $2`,
      [last, blocksAtOnce],
    );
    if (rows.length === 0) return { blocks, events };
    for (const row of rows) {
      yield blockLine(blockOf(row));
      blocks += 1;
      events += yield* exportEvents(client, 'block = $1', [row.number], organisation);
      last = row.number;
    }
  }
}

async function* exportUnsealed(
  client: ClientBase,
  organisation: string | null,
): AsyncGenerator<string, number> {
  const { rows } = await client.query<{ count: string }>(
    'select count(*) from audit_event where block is null and ($1::uuid is null or organisation_id = $1)',
    [organisation],
  );
  const count = Number(rows[0]!.count);
  yield unsealedLine(count);
  let last = '-1';
  for (let done = 0; done < count; ) {
    const where = `block is null and id > $1 and ($2::uuid is null or organisation_id = $2)`;
    const page = await client.query<{ id: string }>(
      `select id::text from audit_event where ${where} order by audit_event.id limit ${eventsAtOnce}`,
      [last, organisation],
    );
    const ids = page.rows.map((row) => row.id);
    done += yield* exportEvents(client, 'id = any($1::bigint[])', [ids], null);
    last = ids.at(-1)!;
  }
  return count;
}

/** The events and the personal values of one page. */
async function* exportEvents(
  client: ClientBase,
  where: string,
  values: readonly unknown[],
  organisation: string | null,
): AsyncGenerator<string, number> {
  const those = `${where} and ($2::uuid is null or organisation_id = $2)`;
  const parameters = [...values, organisation];
  const events = await client.query<EventRow>(
    `select ${eventColumns} from audit_event where ${those} order by audit_event.id`,
    parameters,
  );
  const personal = await client.query<PersonalRow>(
    `select event_id::text, field, salt, value from audit_personal
     where event_id in (select id from audit_event where ${those}) order by audit_personal.event_id, field`,
    parameters,
  );
  const valuesOf = Map.groupBy(personal.rows, (row) => row.event_id);
  for (const row of events.rows) {
    yield eventLine(eventOf(row));
    for (const value of valuesOf.get(row.id) ?? []) yield personalLine(personalOf(value));
  }
  return events.rows.length;
}
