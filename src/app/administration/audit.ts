import type { AuditFilter, FoundEvent, Named } from '../../ports/store/audit-search.ts';
import type { AppContext } from '../context.ts';
import { readPlace, type Turned, writePlace } from './audit-place.ts';
import { auditReader } from './audit-reader.ts';

const pageSize = 50;
/** Beyond that many nobody counts: "more than a thousand" is as good. */
const counted = 1000;
/** A visit that left more lines than this is told as far as here. */
const longestStory = 1000;

export interface AuditPage {
  kind: 'page';
  /** Newest first. */
  events: readonly FoundEvent[];
  /** Of all pages; `more` if there are more than that. */
  count: { events: number; more: boolean };
  /** For the address of the next page; undefined where there is none. */
  older: string | undefined;
  newer: string | undefined;
}

/** Nobody who may read this log; or no place that a page has led to. */
type AuditRefusal = { kind: 'refused' } | { kind: 'unknown-place' };

/** A page of the reader's own organisation's log. `place` is what an earlier page gave. */
export async function searchAudit(
  app: AppContext,
  readerId: string,
  filter: AuditFilter,
  place?: string,
): Promise<AuditPage | AuditRefusal> {
  const reader = await auditReader(app, readerId);
  if (reader === undefined) return { kind: 'refused' };
  const turned = place === undefined ? undefined : readPlace(place);
  if (place !== undefined && turned === undefined) return { kind: 'unknown-place' };
  const { auditSearch } = app.store;
  const [page, events] = await Promise.all([
    pageAt(app, reader.organisation.id, filter, turned),
    auditSearch.count(reader.organisation.id, filter, counted + 1),
  ]);
  return { ...page, count: { events: Math.min(events, counted), more: events > counted } };
}

async function pageAt(
  app: AppContext,
  organisationId: string,
  filter: AuditFilter,
  turned: Turned | undefined,
): Promise<Omit<AuditPage, 'count'>> {
  const { side, of } = turned ?? { side: 'older' as const, of: undefined };
  const { events, more } = await app.store.auditSearch.page(organisationId, filter, {
    side,
    of,
    limit: pageSize,
  });
  // Turned back to the newest: the first page, and as long as a first page is.
  if (side === 'newer' && !more) return pageAt(app, organisationId, filter, undefined);
  const edge = (to: Turned['side'], event: FoundEvent | undefined, there: boolean) =>
    there && event ? writePlace({ side: to, of: event.place }) : undefined;
  return {
    kind: 'page',
    events,
    older: edge('older', events.at(-1), side === 'newer' || more),
    newer: edge('newer', events[0], side === 'newer' || turned !== undefined),
  };
}

export interface AuditStory {
  kind: 'story';
  /** One chapter a person, by what happened first. More than one is chance, or one browser of several people. */
  people: readonly { person: Named | undefined; events: readonly FoundEvent[] }[];
  /** True if there is more than is told. */
  cut: boolean;
}

/** What happened under a support code, oldest first. `supportCode` as `readSupportCode` gives it. */
export async function auditStory(
  app: AppContext,
  readerId: string,
  supportCode: string,
): Promise<AuditStory | AuditRefusal> {
  const reader = await auditReader(app, readerId);
  if (reader === undefined) return { kind: 'refused' };
  const found = await app.store.auditSearch.story(reader.organisation.id, supportCode, longestStory + 1);
  const events = found.slice(0, longestStory);
  const people = Map.groupBy(events, (event) => event.person?.id);
  return {
    kind: 'story',
    people: [...people.values()].map((theirs) => ({ person: theirs[0]?.person, events: theirs })),
    cut: found.length > longestStory,
  };
}
