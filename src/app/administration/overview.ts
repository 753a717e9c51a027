import type { RecoveryCounts } from '../../ports/store/overview.ts';
import type { AppContext } from '../context.ts';
import type { AuditQuery } from './audit-query.ts';
import { auditReader } from './audit-reader.ts';

const day = 86_400_000;
const monthDays = 30;
const weekDays = 7;

/** What the list of people counts, by its own filters. */
export interface PeopleFigures {
  notRecoverable(organisationId: string): Promise<number>;
  neverSignedIn(organisationId: string): Promise<number>;
}

/** Where a figure leads: to the list of exactly what it counts, or of what it is made from. */
export type ListOf =
  | { list: 'audit'; query: AuditQuery }
  | { list: 'people'; filter: 'not-recoverable' | 'never-signed-in' }
  | { list: 'help' }
  | { list: 'undelivered' };

export interface Figure {
  count: number;
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
  { app, people }: { app: AppContext; people: PeopleFigures },
  readerId: string,
): Promise<OverviewFigures | { kind: 'refused' }> {
  const reader = await auditReader(app, readerId);
  if (reader === undefined) return { kind: 'refused' };
  const { id } = reader.organisation;
  const { overview } = app.store;
  const since = { month: firstDay(app.clock.now(), monthDays), week: firstDay(app.clock.now(), weekDays) };
  const [recoveries, lockedOut, notDelivered, helpWaiting, notRecoverable, neverSignedIn] = await Promise.all(
    [
      overview.recoveries(id, since.month),
      overview.lockedOut(id, since.week),
      overview.notDelivered(id, since.week),
      overview.helpWaiting(id),
      people.notRecoverable(id),
      people.neverSignedIn(id),
    ],
  );
  return {
    kind: 'overview',
    since,
    recoveries: recoveryFigures(recoveries, since.month),
    notRecoverable: { count: notRecoverable, leads: { list: 'people', filter: 'not-recoverable' } },
    lockedOut: { count: lockedOut, leads: events('sign-in.blocked', since.week) },
    notDelivered: { count: notDelivered, leads: { list: 'undelivered' } },
    helpWaiting: { count: helpWaiting, leads: { list: 'help' } },
    neverSignedIn: { count: neverSignedIn, leads: { list: 'people', filter: 'never-signed-in' } },
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
