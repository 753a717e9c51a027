import type { RecoveryCounts, Undelivered } from '../../ports/store/overview.ts';
import type { AppContext } from '../context.ts';
import type { AuditQuery } from './audit-query.ts';
import { auditReader } from './audit-reader.ts';
import { peopleFigures } from './people-figures.ts';

const day = 86_400_000;
const monthDays = 30;
const weekDays = 7;
/** Who waits for help is counted as far as that: beyond, nobody counts. */
const mostCounted = 1000;

/** Where a figure leads: to the list of exactly what it counts, or of what it is made from. */
export type ListOf =
  | { list: 'audit'; query: AuditQuery }
  | { list: 'people'; filter: 'not-recoverable' | 'never-signed-in' }
  | { list: 'help' }
  | { list: 'undelivered' };

export interface Figure {
  count: number;
  /** There are more than were counted. */
  more?: boolean;
  leads: ListOf;
}

export interface OverviewFigures {
  kind: 'overview';
  /** The first days that count, UTC, today included. */
  since: { month: Date; week: Date };
  recoveries: {
    begun: Figure;
    completed: readonly (Figure & { outcome: string })[];
    stuck: Figure;
    /** Begun, and neither done nor stuck: under way, given up, or run out of time. */
    left: Figure;
  };
  notRecoverable: Figure;
  lockedOut: Figure;
  notDelivered: Figure;
  helpWaiting: Figure;
  neverSignedIn: Figure;
}

/** What an administrator looks at in the morning; each figure leads to its list. */
export async function overviewOf(
  app: AppContext,
  readerId: string,
): Promise<OverviewFigures | { kind: 'refused' }> {
  const reader = await auditReader(app, readerId);
  if (reader === undefined) return { kind: 'refused' };
  const { id } = reader.organisation;
  const { overview, help } = app.store;
  const now = app.clock.now();
  const since = { month: firstDay(now, monthDays), week: firstDay(now, weekDays) };
  const [recoveries, lockedOut, notDelivered, helpWaiting, people] = await Promise.all([
    overview.recoveries(id, since.month),
    overview.lockedOut(id, since.week),
    overview.notDelivered(id, since.week),
    help.countWaiting(id, mostCounted + 1),
    peopleFigures(app, reader.organisation),
  ]);
  return {
    kind: 'overview',
    since,
    recoveries: recoveryFigures(recoveries, since.month),
    notRecoverable: { count: people.notRecoverable, leads: { list: 'people', filter: 'not-recoverable' } },
    lockedOut: { count: lockedOut, leads: events('sign-in.blocked', since.week) },
    notDelivered: { count: notDelivered, leads: { list: 'undelivered' } },
    helpWaiting: {
      count: Math.min(helpWaiting, mostCounted),
      more: helpWaiting > mostCounted,
      leads: { list: 'help' },
    },
    neverSignedIn: { ...people.neverSignedIn, leads: { list: 'people', filter: 'never-signed-in' } },
  };
}

function recoveryFigures(
  { begun, stuck, completed }: RecoveryCounts,
  since: Date,
): OverviewFigures['recoveries'] {
  const done = Object.entries(completed).map(([outcome, count]) => ({ outcome, count }));
  const ended = done.reduce((sum, { count }) => sum + count, stuck);
  return {
    begun: { count: begun, leads: events('recovery.begun', since) },
    completed: done
      .sort((a, b) => b.count - a.count)
      .map((one) => ({ ...one, leads: events('recovery.completed', since) })),
    stuck: { count: stuck, leads: events('recovery.stuck', since) },
    // One that was begun before the month and ended within it counts as ended only.
    left: { count: Math.max(0, begun - ended), leads: events('recovery.begun', since) },
  };
}

function events(kind: string, since: Date): ListOf {
  return { list: 'audit', query: { kind, from: since.toISOString().slice(0, 10) } };
}

/** Whole days, so that a list of days shows what was counted. */
function firstDay(now: Date, days: number): Date {
  const today = Math.floor(now.getTime() / day) * day;
  return new Date(today - (days - 1) * day);
}

/** As many as a page may have before nobody reads on. */
const longestList = 200;

export interface UndeliveredList {
  kind: 'undelivered';
  /** Newest first. */
  messages: readonly Undelivered[];
  /** The first day that counts, UTC. */
  since: Date;
  /** There are older ones that are not listed. */
  cut: boolean;
}

/** The messages that the overview counts as not delivered. */
export async function undeliveredMessages(
  app: AppContext,
  readerId: string,
): Promise<UndeliveredList | { kind: 'refused' }> {
  const reader = await auditReader(app, readerId);
  if (reader === undefined) return { kind: 'refused' };
  const since = firstDay(app.clock.now(), weekDays);
  const found = await app.store.overview.undelivered(reader.organisation.id, since, longestList + 1);
  const messages = found.slice(0, longestList);
  return { kind: 'undelivered', messages, since, cut: found.length > longestList };
}
