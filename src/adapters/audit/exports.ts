import type { Pool, PoolClient } from 'pg';
import type { AuditExports, ExportTurn } from '../../ports/audit-export.ts';
import { exportLog } from './export.ts';
import { exportCsv } from './export-csv.ts';

/** Locks of two numbers: this one, and one of the organisation. */
const namespace = 724_431_054;

export interface ExportsOptions {
  /** Each export takes one of its connections until it is done. */
  pool: Pool;
  /** Exports at once on this node; 2 if left out. */
  atOnce?: number;
  /** Milliseconds that one may take; half an hour if left out. */
  longest?: number;
  /** Milliseconds for which nobody may take its chunks; a minute if left out. */
  idle?: number;
}

/** Written together, so that not each line is a message of its own to whoever reads. Characters. */
const chunkSize = 64 * 1024;

export function createAuditExports(options: ExportsOptions): AuditExports & { close(): void } {
  const { pool, atOnce = 2, longest = 30 * 60_000, idle = 60_000 } = options;
  let underway = 0;
  const turns = new Set<() => void>();
  return {
    // Before the pool, which waits for its connections.
    close: () => {
      for (const leave of turns) leave();
    },
    async take(organisationId) {
      if (underway >= atOnce) return undefined;
      underway += 1;
      const client = await pool.connect().catch((error: unknown) => {
        underway -= 1;
        throw error;
      });
      const leave = leaving(client, longest, () => {
        underway -= 1;
        turns.delete(leave);
      });
      turns.add(leave);
      try {
        if (await mine(client, organisationId)) return turn(client, organisationId, idle, leave);
      } catch (error) {
        leave();
        throw error;
      }
      leave();
      return undefined;
    },
  };
}

/** Lock and snapshot end with the connection, however that ends: done, too late, or broken. */
function leaving(client: PoolClient, longest: number, then: () => void): () => void {
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    clearTimeout(timer);
    client.release(true);
    then();
  };
  const timer = setTimeout(leave, longest);
  timer.unref();
  client.once('error', leave);
  return leave;
}

async function mine(client: PoolClient, organisationId: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as mine',
    [namespace, organisationId],
  );
  return rows[0]!.mine;
}

function turn(client: PoolClient, organisationId: string, idle: number, leave: () => void): ExportTurn {
  return {
    leave,
    async *write({ format, filter, now }) {
      const patience = { idle, statement: 5 * idle };
      try {
        yield* inChunks(
          format === 'csv'
            ? exportCsv(client, { organisationId, filter }, patience)
            : withLineFeeds(exportLog(client, { organisationId, filter, now }, patience)),
        );
      } finally {
        leave();
      }
    },
  };
}

async function* withLineFeeds(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const line of lines) yield `${line}\n`;
}

async function* inChunks(parts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let chunk: string[] = [];
  let length = 0;
  for await (const part of parts) {
    chunk.push(part);
    length += part.length;
    if (length < chunkSize) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  yield chunk.join('');
}
