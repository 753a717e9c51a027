import type { ClientBase } from 'pg';
import { blockLine } from '../../domain/audit/block.ts';
import { eventLine, personalLine } from '../../domain/audit/event.ts';
import { endLine, startLine, unsealedLine } from '../../domain/audit/export-lines.ts';
import { type Chosen, conditionsOf } from './filter.ts';
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
import { atOneMoment, type Patience } from './snapshot.ts';

/** Blocks and events read at a time: the memory that an export needs does not grow with the log. */
const blocksAtOnce = 100;
const eventsAtOnce = 1000;

/**
 * The log as lines, without their line feeds, as it stands at one moment. With an organisation, events of others and
 * what the filter leaves out are not in it; blocks still list their hashes.
 */
export async function* exportLog(
  client: ClientBase,
  { now, ...chosen }: Chosen & { now: Date },
  patience?: Patience,
): AsyncGenerator<string, void> {
  async function* lines() {
    const { organisationId = null } = chosen;
    yield startLine({
      organisation: organisationId,
      exportedAt: now.toISOString(),
      key: await lastKey(client),
    });
    const sealed = yield* exportBlocks(client, chosen);
    const unsealed = yield* exportUnsealed(client, chosen);
    yield endLine({ ...sealed, unsealed });
  }
  yield* atOneMoment(client, lines, patience);
}

async function lastKey(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ key_id: string }>(
    'select key_id from audit_block order by number desc limit 1',
  );
  return rows[0]?.key_id ?? null;
}

async function* exportBlocks(
  client: ClientBase,
  chosen: Chosen,
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
    for (const together of inGroups(rows)) {
      const linesOf = await eventsOf(
        client,
        'block = any($1::bigint[])',
        [together.map((row) => row.number)],
        chosen,
      );
      for (const row of together) {
        yield blockLine(blockOf(row));
        blocks += 1;
        for (const lines of linesOf.get(row.number) ?? []) {
          events += 1;
          yield* lines;
        }
      }
    }
    last = rows.at(-1)!.number;
  }
}

/** Blocks that are read together: a busy second fills one with a thousand events, a quiet one with a single event. */
function* inGroups(rows: readonly BlockRow[]): Generator<BlockRow[]> {
  let group: BlockRow[] = [];
  let events = 0;
  for (const row of rows) {
    group.push(row);
    events += row.event_count;
    if (events < eventsAtOnce) continue;
    yield group;
    group = [];
    events = 0;
  }
  if (group.length > 0) yield group;
}

async function* exportUnsealed(client: ClientBase, chosen: Chosen): AsyncGenerator<string, number> {
  const those = conditionsOf(chosen, 1);
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from audit_event where block is null${those.sql}`,
    those.values,
  );
  const count = Number(rows[0]!.count);
  yield unsealedLine(count);
  const next = conditionsOf(chosen, 2);
  let last = '-1';
  for (let done = 0; done < count; ) {
    const page = await client.query<{ id: string }>(
      `select id::text from audit_event where block is null and id > $1${next.sql}
       order by audit_event.id limit ${eventsAtOnce}`,
      [last, ...next.values],
    );
    const ids = page.rows.map((row) => row.id);
    const linesOf = await eventsOf(client, 'id = any($1::bigint[])', [ids], {});
    for (const lines of [...linesOf.values()].flat()) {
      done += 1;
      yield* lines;
    }
    last = ids.at(-1)!;
  }
  return count;
}

/** For each block, and for none, its events: each as its line and the lines of its personal values. */
async function eventsOf(
  client: ClientBase,
  where: string,
  values: readonly unknown[],
  chosen: Chosen,
): Promise<Map<string | null, string[][]>> {
  const { sql, values: asked } = conditionsOf(chosen, values.length + 1);
  const parameters = [...values, ...asked];
  const events = await client.query<EventRow & { block: string | null }>(
    `select ${eventColumns}, block::text from audit_event where ${where}${sql} order by audit_event.id`,
    parameters,
  );
  const personal = await client.query<PersonalRow>(
    `select event_id::text, field, salt, value from audit_personal
     where event_id = any($1::bigint[]) order by audit_personal.event_id, field`,
    [events.rows.map((row) => row.id)],
  );
  const valuesOf = Map.groupBy(personal.rows, (row) => row.event_id);
  const linesOf = (row: EventRow) => [
    eventLine(eventOf(row)),
    ...(valuesOf.get(row.id) ?? []).map((value) => personalLine(personalOf(value))),
  ];
  const byBlock = Map.groupBy(events.rows, (row) => row.block);
  return new Map([...byBlock].map(([block, rows]) => [block, rows.map(linesOf)]));
}
