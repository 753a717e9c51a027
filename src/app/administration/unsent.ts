import type { AuditKind } from '../../domain/audit/kinds.ts';
import type { AuditRecord, DeliveryRecord } from '../../ports/store/records.ts';

/** Messages that somebody waits for, by the line of the log that was written when they were queued. */
const announced: Partial<Record<AuditKind, string>> = {
  'recovery.code-requested': 'send-code',
  'administration.caller-asked': 'caller-code',
  'administration.send-way-back': 'send-way-back',
  'administration.reset-link': 'send-reset-link',
  'administration.invite': 'invitation',
  'account.created': 'invitation',
};

/** After how long a message that did not leave is no news any more: no code lives longer. Milliseconds. */
const newsFor = 600_000;
/** For how long it is worth looking again every few seconds. Milliseconds; ours. */
const soonFor = 120_000;

/** Messages to a person that were asked for, and of which no other side has said anything final yet. */
export interface Unsent {
  /** When the newest of them was asked for. */
  since: Date;
  /** True while its outcome is to be expected in a moment. */
  soon: boolean;
}

/**
 * Queued jobs are sealed, and of no account that could be told from outside (R2, R16). So what is under way is what the
 * log announced and the list of deliveries lacks: also what will never leave, since the person lacks that way.
 */
export function unsentMessages(
  lines: readonly AuditRecord[],
  deliveries: readonly DeliveryRecord[],
  now: Date,
): Unsent | undefined {
  const queued = lines
    .filter((line) => sends(line) && !deliveries.some((one) => answers(one, line)))
    .map(({ at }) => ({ since: at, last: at }));
  const failing = deliveries
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ queuedAt, finishedAt }) => ({ since: queuedAt, last: finishedAt }));
  const [newest] = [...queued, ...failing]
    .filter(({ since }) => age(since, now) < newsFor)
    .toSorted((a, b) => b.last.getTime() - a.last.getTime());
  return newest && { since: newest.since, soon: age(newest.last, now) < soonFor };
}

function sends({ kind, actor, data }: AuditRecord): boolean {
  switch (kind) {
    case 'recovery.code-requested':
    case 'administration.caller-asked':
      return data.way === 'email' || data.way === 'phone';
    case 'account.created':
      // Whom the operator adds is invited by nobody, or by hand.
      return actor.startsWith('account:');
    default:
      return Object.hasOwn(announced, kind);
  }
}

function answers({ kind, queuedAt }: DeliveryRecord, line: AuditRecord): boolean {
  return kind === announced[line.kind as AuditKind] && queuedAt >= line.at;
}

function age(since: Date, now: Date): number {
  return now.getTime() - since.getTime();
}
