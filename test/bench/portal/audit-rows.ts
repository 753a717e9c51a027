import { createAuditExports } from '../../../src/adapters/audit/exports.ts';
import { sealBlock } from '../../../src/adapters/audit/seal-block.ts';
import type { PgStore } from '../../../src/adapters/store/open.ts';
import { kindsOf } from '../../../src/domain/audit/groups.ts';
import type { AuditExportFormat } from '../../../src/ports/audit-export.ts';
import type { AuditFilter, AuditPlace } from '../../../src/ports/store/audit-search.ts';
import { keyPair } from '../../unit/audit/sample-log.ts';
import { type EventsMade, rareKind } from './events.ts';

/** What is measured again and again: its p50 and p99, how it grows with the log, and its ratio to `select 1`. */
export interface Row {
  name: string;
  run(): Promise<unknown>;
}

const day = 86_400_000;

/** What a reader of the log asks: pages as the page shows them, with their count, the story of a code, the overview. */
export function auditRows(store: PgStore, organisationId: string, made: EventsMade): readonly Row[] {
  const { auditSearch, help, overview } = store;
  const ago = (days: number) => new Date(made.until.getTime() - days * day);
  const month = { from: ago(200), until: ago(170) };
  const page = (filter: AuditFilter, of?: AuditPlace) =>
    Promise.all([
      auditSearch.page(organisationId, filter, { side: 'older', of, limit: 50 }),
      auditSearch.count(organisationId, filter, 1001),
    ]);
  const search = (name: string, filter: AuditFilter, of?: AuditPlace): Row => ({
    name: `log: ${name}`,
    run: () => page(filter, of),
  });
  const recovery = kindsOf('recovery');
  const administrator = `account:${made.administrator}` as const;
  return [
    { name: 'select 1', run: () => store.pool.query('select 1') },
    search('newest', {}),
    search('half a year back', {}, { micros: ago(180).getTime() * 1000, event: 1 }),
    search('a month', month),
    search('a person', { person: made.person }),
    search('a person, a month', { person: made.person, ...month }),
    search('an administrator', { actor: administrator }),
    search('a person as actor', { actor: `account:${made.person}` }),
    search('strangers', { actor: 'stranger' }),
    search('the system, a month', { actor: 'system', ...month }),
    search('nobody (operator)', { actor: 'operator' }),
    search('a rare kind', { kinds: [rareKind] }),
    search('a group of kinds', { kinds: recovery }),
    search('a group of kinds, a month', { kinds: recovery, ...month }),
    search('a group of kinds by strangers, a month', { kinds: recovery, actor: 'stranger', ...month }),
    search('a kind by who never does it', { kinds: ['sign-in.succeeded'], actor: 'stranger' }),
    search('a support code', { supportCode: made.supportCode }),
    {
      name: 'log: a story',
      run: () => auditSearch.story(organisationId, made.supportCode, 1001),
    },
    {
      name: 'overview: recoveries of 30 days',
      run: () => overview.recoveries(organisationId, ago(30)),
    },
    {
      name: 'overview: people locked out in 7 days',
      run: () => overview.lockedOut(organisationId, ago(7)),
    },
    {
      name: 'overview: messages not delivered, help waiting',
      run: () =>
        Promise.all([overview.notDelivered(organisationId, ago(7)), help.countWaiting(organisationId, 1001)]),
    },
  ];
}

const exportedEvents = 100_000;

/** Events a second of an export, of its first hundred thousand; those of a proof are sealed first. */
export async function exportRate(
  store: PgStore,
  organisationId: string,
  format: AuditExportFormat,
): Promise<number> {
  if (format === 'json-lines') await seal(store, exportedEvents);
  const exports = createAuditExports({ pool: store.pool });
  const turn = await exports.take(organisationId);
  if (turn === undefined) throw new Error('another export is at it');
  const begun = performance.now();
  let events = 0;
  for await (const chunk of turn.write({ format, filter: {}, now: new Date() })) {
    events += format === 'csv' ? count(chunk, '\r\nevent,') : count(chunk, '\n{"event":');
    if (events >= exportedEvents) break;
  }
  return (events * 1000) / (performance.now() - begun);
}

function count(text: string, what: string): number {
  return text.split(what).length - 1;
}

async function seal(store: PgStore, events: number): Promise<void> {
  const { privateKey } = keyPair();
  const client = await store.pool.connect();
  try {
    for (let sealed = 0; sealed < events; sealed += 1000) {
      await client.query('begin');
      await sealBlock(client, privateKey, 1000, new Date());
      await client.query('commit');
    }
  } finally {
    client.release(true);
  }
}
