import { type RawBuilder, sql } from 'kysely';
import type { AuditActor, AuditFilter, AuditPlace } from '../../ports/store/audit-search.ts';

/**
 * One statement for each shape of filter, and within it one index that answers it. Plans are made once, for values that
 * PostgreSQL has not seen (see `connection.ts`): a statement with every filter in it, most of them switched off, would
 * be right for none.
 */
type Sql = RawBuilder<unknown>;

interface Walk {
  bounds: Bounds;
  /** Undefined: in any order. */
  side: 'older' | 'newer' | undefined;
  limit: number;
}

/** Both edges as places, neither of them within. */
export interface Bounds {
  above: readonly [at: string, event: number];
  below: readonly [at: string, event: number];
}

/**
 * Time and page as one pair of edges. Two conditions on the same side would each be checked, but only one of them says
 * where the index begins to be read: all that was turned over before would be read again for each page.
 */
export function boundsOf(
  { from, until }: AuditFilter,
  side: 'older' | 'newer',
  of: AuditPlace | undefined,
): Bounds {
  const lowest = from && { micros: from.getTime() * 1000, event: 0 };
  const highest = until && { micros: until.getTime() * 1000, event: 0 };
  const above = side === 'newer' ? later(lowest, of) : lowest;
  const below = side === 'older' ? earlier(highest, of) : highest;
  return {
    above: above ? [moment(above.micros), above.event] : ['-infinity', 0],
    below: below ? [moment(below.micros), below.event] : ['infinity', 0],
  };
}

function later(one: AuditPlace | undefined, other: AuditPlace | undefined): AuditPlace | undefined {
  return one === undefined || (other !== undefined && isBefore(one, other)) ? other : one;
}

function earlier(one: AuditPlace | undefined, other: AuditPlace | undefined): AuditPlace | undefined {
  return one === undefined || (other !== undefined && isBefore(other, one)) ? other : one;
}

function isBefore(one: AuditPlace, other: AuditPlace): boolean {
  return one.micros === other.micros ? one.event < other.event : one.micros < other.micros;
}

/** With all its digits: `Date` has three of them less. */
function moment(micros: number): string {
  const thousandths = ((micros % 1000) + 1000) % 1000;
  const whole = new Date((micros - thousandths) / 1000).toISOString();
  return whole.replace('Z', `${String(thousandths).padStart(3, '0')}Z`);
}

/** Rows `at, id`: at least the first `limit` of the walk. */
export function sourceOf(organisationId: string, filter: AuditFilter, walk: Walk): Sql {
  if (filter.supportCode !== undefined) return bySupportCode(organisationId, filter, walk);
  if (filter.person !== undefined) return byPerson(organisationId, filter.person, filter, walk);
  if (filter.actor?.startsWith('account:')) return byActor(organisationId, filter.actor, filter, walk);
  if (filter.kinds !== undefined || filter.actor !== undefined) return byKind(organisationId, filter, walk);
  return sql`select at, id from audit_event
    where organisation_id = ${organisationId}::uuid and ${within(walk.bounds)} ${firstOf(walk)}`;
}

/** Few, so that their order is made of all of them; `materialized` keeps the order of time from being read instead. */
function bySupportCode(organisationId: string, filter: AuditFilter, { bounds }: Walk): Sql {
  return sql`with story as materialized (
      select at, id, kind, actor, account_id from audit_event
      where organisation_id = ${organisationId}::uuid and support_code = ${filter.supportCode}
    )
    select at, id from story where ${within(bounds)} ${narrowed(filter)}`;
}

function byPerson(organisationId: string, person: string, filter: AuditFilter, walk: Walk): Sql {
  return sql`select at, id from audit_event
    where account_id = ${person}::uuid and ${elsewhere(organisationId)} and ${within(walk.bounds)}
      ${narrowed({ kinds: filter.kinds, actor: filter.actor })} ${firstOf(walk)}`;
}

/** Two indexes: what they did to their own account is found by person, all else is few and has one of its own. */
function byActor(organisationId: string, actor: AuditActor, { kinds }: AuditFilter, walk: Walk): Sql {
  const own = byPerson(organisationId, actor.slice('account:'.length), { kinds, actor }, walk);
  const others = sql`select at, id from audit_event
    where organisation_id = ${organisationId}::uuid and actor = ${actor} and ${within(walk.bounds)}
      and left(actor, 2) = 'ac' and (account_id is null or actor <> 'account:' || account_id::text)
      ${narrowed({ kinds })} ${firstOf(walk)}`;
  return sql`(${own}) union all (${others})`;
}

/** The first of each kind and sort of actor: the first of all are among them. */
function byKind(organisationId: string, { kinds, actor }: AuditFilter, walk: Walk): Sql {
  const sorts = actor === undefined ? ['ac', 'op', 'st', 'sy'] : [actor.slice(0, 2)];
  const asked =
    kinds === undefined ? kindsThere(organisationId) : sql`select unnest(${kinds}::text[]) as kind`;
  return sql`select e.at, e.id from (${asked}) asked cross join unnest(${sorts}::text[]) as sort
    cross join lateral (
      select at, id from audit_event
      where organisation_id = ${organisationId}::uuid and kind = asked.kind and left(actor, 2) = sort
        and ${within(walk.bounds)} ${firstOf(walk)}
    ) e`;
}

/** From one kind to the next in the index: another release may know kinds that this one does not. */
function kindsThere(organisationId: string): Sql {
  const next = (after: Sql) => sql`select kind from audit_event
    where organisation_id = ${organisationId}::uuid ${after} order by organisation_id, kind limit 1`;
  return sql`with recursive there as (
      (${next(sql``)}) union all
      select (${next(sql`and kind > there.kind`)}) from there where there.kind is not null
    ) select kind from there where kind is not null`;
}

function within({ above, below }: Bounds): Sql {
  return sql`(at, id) > (${above[0]}::timestamptz, ${above[1]}::bigint)
      and (at, id) < (${below[0]}::timestamptz, ${below[1]}::bigint)`;
}

function narrowed({ kinds, actor, person }: AuditFilter): Sql {
  const conditions = [
    kinds && sql`and kind = any(${kinds}::text[])`,
    actor && sql`and actor = ${actor}`,
    person && sql`and account_id = ${person}::uuid`,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` `,
  );
}

/** The organisation as a check of rows, not as the beginning of an index: there is a better one. */
function elsewhere(organisationId: string): Sql {
  return sql`organisation_id is not distinct from ${organisationId}::uuid`;
}

function firstOf({ side, limit }: Walk): Sql {
  const order =
    side &&
    sql.raw(`order by at ${side === 'older' ? 'desc' : 'asc'}, id ${side === 'older' ? 'desc' : 'asc'}`);
  return sql`${order ?? sql``} limit ${sql.lit(limit)}`;
}
