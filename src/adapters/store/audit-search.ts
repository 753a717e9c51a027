import { type RawBuilder, sql } from 'kysely';
import type { AuditFilter, AuditSearch, FoundEvent } from '../../ports/store/audit-search.ts';
import { type Bounds, boundsOf, sourceOf } from './audit-shapes.ts';
import { type Db, present } from './database.ts';

export function auditSearchIn(db: Db): AuditSearch {
  return {
    async page(organisationId, filter, { side, of, limit }) {
      const bounds = boundsOf(filter, side, of);
      const found = await read(db, organisationId, filter, { bounds, side, limit: limit + 1 });
      const events = found.slice(0, limit);
      return { events: side === 'older' ? events : events.reverse(), more: found.length > limit };
    },

    async count(organisationId, filter, most) {
      const bounds = boundsOf(filter, 'older', undefined);
      const source = sourceOf(organisationId, filter, { bounds, side: undefined, limit: most });
      const { rows } = await sql<{ events: number }>`
        select count(*) as events from (select from (${source}) source limit ${sql.lit(most)}) counted`.execute(
        db,
      );
      return rows[0]!.events;
    },

    async story(organisationId, supportCode, limit) {
      const bounds = boundsOf({}, 'newer', undefined);
      return read(db, organisationId, { supportCode }, { bounds, side: 'newer', limit });
    },
  };
}

interface Row {
  id: number;
  micros: number;
  at: Date;
  kind: string;
  accountId: string | null;
  personName: string | null;
  personUserId: string | null;
  actor: string;
  actorId: string | null;
  actorName: string | null;
  actorUserId: string | null;
  supportCode: string | null;
  data: Readonly<Record<string, unknown>>;
  personal: Readonly<Record<string, string>>;
  sealed: boolean;
}

/** In the order of the walk: newest first towards what is older, oldest first towards what is newer. */
async function read(
  db: Db,
  organisationId: string,
  filter: AuditFilter,
  walk: { bounds: Bounds; side: 'older' | 'newer'; limit: number },
): Promise<FoundEvent[]> {
  const order = sql.raw(walk.side === 'older' ? 'desc' : 'asc');
  const { rows } = await sql<Row>`
    with found as materialized (
      select at, id from (${sourceOf(organisationId, filter, walk)}) source
      order by at ${order}, id ${order} limit ${sql.lit(walk.limit)}
    )
    select e.id, (extract(epoch from e.at) * 1000000)::bigint as micros, e.at, e.kind, e.account_id as "accountId",
      person.display_name as "personName", person.user_id as "personUserId", e.actor, actor.id as "actorId",
      actor.display_name as "actorName", actor.user_id as "actorUserId", e.support_code as "supportCode", e.data,
      e.block is not null as sealed,
      coalesce((select json_object_agg(p.field, p.value) from audit_personal p where p.event_id = e.id), '{}') as personal
    from found
    join audit_event e on e.id = found.id
    left join account person on person.id = e.account_id and ${ofOrganisation('person', organisationId)}
    left join account actor on actor.id = ${actorId} and ${ofOrganisation('actor', organisationId)}
    order by found.at ${order}, found.id ${order}`.execute(db);
  return rows.map(eventOf);
}

/** The account of an actor that is one: what is not a UUID is nobody's, and must not fail the statement. */
const actorId = sql`case when e.actor ~ '^account:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then substr(e.actor, 9)::uuid end`;

/** Not an index's condition: each account is looked up by its id. */
function ofOrganisation(table: string, organisationId: string): RawBuilder<unknown> {
  return sql`${sql.raw(table)}.organisation_id is not distinct from ${organisationId}::uuid`;
}

function eventOf(row: Row): FoundEvent {
  return {
    place: { micros: row.micros, event: row.id },
    at: row.at,
    kind: row.kind,
    person: named(row.accountId, row.personName, row.personUserId),
    actor: row.actor,
    actorAccount: row.actor.startsWith('account:')
      ? named(row.actor.slice('account:'.length), row.actorName, row.actorUserId)
      : undefined,
    supportCode: present(row.supportCode),
    data: row.data,
    personal: row.personal,
    sealed: row.sealed,
  };
}

function named(id: string | null, display: string | null, userId: string | null): FoundEvent['person'] {
  if (id === null) return undefined;
  return { id, name: display === null || userId === null ? undefined : { display, userId } };
}
