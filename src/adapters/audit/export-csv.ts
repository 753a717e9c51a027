import type { ClientBase } from 'pg';
import { byteOrderMark, csvRecord } from '../../domain/audit/csv.ts';
import { eventLine, leafOf } from '../../domain/audit/event.ts';
import { utf8 } from '../../domain/audit/hashing.ts';
import type { AuditFilter } from '../../ports/store/audit-search.ts';
import { conditionsOf } from './filter.ts';
import { sha256 } from './keys.ts';
import { type BlockRow, blockColumns, blockOf, type EventRow, eventColumns, eventOf } from './rows.ts';
import { atOneMoment, type Patience } from './snapshot.ts';

const eventsAtOnce = 1000;

/** Stable: whoever reads exports by program depends on them. A new one goes to the end. */
const columns = [
  'record',
  'event',
  'at',
  'kind',
  'person',
  'person_name',
  'person_user_id',
  'actor',
  'actor_name',
  'actor_user_id',
  'support_code',
  'address',
  'user_agent',
  'data',
  'block',
  'hash',
  'signature',
  'key',
] as const;

type Cells = Partial<Record<(typeof columns)[number], string | number | null>>;

/**
 * An organisation's events as CSV (RFC 4180), oldest first, in chunks. The hash of an event is the one that its block
 * lists in the proof; the last record is the head of the log: with it a table is matched to a proof made at any later time.
 */
export async function* exportCsv(
  client: ClientBase,
  { organisationId, filter }: { organisationId: string; filter: AuditFilter },
  patience?: Patience,
): AsyncGenerator<string, void> {
  async function* records() {
    yield byteOrderMark + csvRecord(columns);
    yield* events(client, organisationId, filter);
    yield record(await headOf(client));
  }
  yield* atOneMoment(client, records, patience);
}

interface CsvRow extends EventRow {
  block: string | null;
  personName: string | null;
  personUserId: string | null;
  actorName: string | null;
  actorUserId: string | null;
  personal: Readonly<Record<string, string>>;
}

async function* events(
  client: ClientBase,
  organisationId: string,
  filter: AuditFilter,
): AsyncGenerator<string, void> {
  const those = conditionsOf({ organisationId, filter }, 3);
  let [at, id] = ['-infinity', '0'];
  for (;;) {
    const { rows } = await client.query<CsvRow>(
      `with e as materialized (
         select * from audit_event where (at, id) > ($1::timestamptz, $2::bigint)${those.sql}
         order by audit_event.at, audit_event.id limit ${eventsAtOnce}
       ), who as materialized (
         select e.*, case when actor ~ '^account:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
           then substr(actor, 9)::uuid end as actor_id from e
       )
       select ${eventColumns}, block::text, p.name as "personName", p.login as "personUserId",
         a.name as "actorName", a.login as "actorUserId",
         coalesce((select json_object_agg(v.field, v.value) from audit_personal v where v.event_id = who.id), '{}') as personal
       from who
       left join lateral (${account('who.account_id')}) p on true
       left join lateral (${account('who.actor_id')}) a on true
       order by who.at, who.id`,
      [at, id, ...those.values],
    );
    for (const row of rows) yield record(cellsOf(row));
    const last = rows.at(-1);
    if (last === undefined || rows.length < eventsAtOnce) return;
    [at, id] = [last.at, last.id];
  }
}

/** Of the same organisation: another's name is not for this reader, whatever an event says. */
function account(id: string): string {
  return `select display_name as name, user_id as login from account
    where account.id = ${id} and account.organisation_id = who.organisation_id`;
}

function cellsOf(row: CsvRow): Cells {
  return {
    record: 'event',
    event: row.id,
    at: row.at,
    kind: row.kind,
    person: row.account_id,
    person_name: row.personName,
    person_user_id: row.personUserId,
    actor: row.actor,
    actor_name: row.actorName,
    actor_user_id: row.actorUserId,
    support_code: row.support_code,
    address: row.personal.address ?? null,
    user_agent: row.personal.userAgent ?? null,
    data: row.data,
    block: row.block,
    hash: leafOf(sha256, utf8(eventLine(eventOf(row)))),
  };
}

/** The last block; a log that was never sealed has none, and the record says so by being empty. */
async function headOf(client: ClientBase): Promise<Cells> {
  const { rows } = await client.query<BlockRow>(
    `select ${blockColumns} from audit_block order by audit_block.number desc limit 1`,
  );
  if (rows[0] === undefined) return { record: 'head' };
  const { block, hash, signature, key, sealedAt } = blockOf(rows[0]);
  return { record: 'head', at: sealedAt, block, hash, signature, key };
}

function record(cells: Cells): string {
  return csvRecord(columns.map((column) => cells[column]));
}
