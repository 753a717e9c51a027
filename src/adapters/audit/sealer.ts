import type { Pool } from 'pg';
import type { Head } from '../../domain/audit/block.ts';
import { HeadExport, type HeadExporter } from './head-export.ts';
import type { HeadSigner } from './keys.ts';
import { longestWait, sealBlock } from './seal-block.ts';

export interface SealerOptions {
  /** One whose connections may break without ending the process, as the store's does. */
  pool: Pool;
  signingKey: HeadSigner;
  /** Where heads are kept outside this machine; without one, a cut tail can't be shown. */
  exporters?: readonly HeadExporter[];
  log: SealerLog;
  /** Events in one block; 1000 if left out. */
  batch?: number;
  /** Milliseconds between two looks; 500 if left out, so that an event is sealed within a second. */
  interval?: number;
}

/** A part of pino's logger. */
interface SealerLog {
  error(details: object, message: string): void;
}

interface Sealer {
  /** Begins to look for events. */
  start(): void;
  /** Ends after the block under way. */
  stop(): Promise<void>;
  /** Seals what is there now; returns how many events. Zero if another node is sealing. */
  sealNow(): Promise<number>;
}

/**
 * Seals the audit log (R60). Every node runs one; an advisory lock, held for one block, lets one at a time work, so
 * that no node is special and none has to be missed.
 */
export function createSealer(options: SealerOptions): Sealer {
  const { pool, signingKey, log, batch = 1000, interval = 500 } = options;
  const heads = new HeadExport(pool, options.exporters ?? [], log);
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let underway: Promise<unknown> = Promise.resolve();
  let warnedAt = Number.NEGATIVE_INFINITY;

  async function seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const head = await sealOne();
      if (head === 'kept-out') warn();
      if (head === undefined || head === 'kept-out') return sealed;
      sealed += head.count;
      heads.add(head);
    }
  }

  /** Once a minute: the log of the process is read by somebody else than whoever holds the database. */
  function warn(): void {
    if (performance.now() - warnedAt < longestWait) return;
    warnedAt = performance.now();
    log.error(
      {},
      'Events wait unsealed for more than a minute: another connection holds the lock of the sealer',
    );
  }

  async function sealOne(): Promise<Head | 'kept-out' | undefined> {
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query('begin');
      const head = await sealBlock(client, signingKey, batch, new Date());
      await client.query('commit');
      broken = false;
      return head;
    } finally {
      // A transaction that did not commit ends with its connection.
      client.release(broken);
    }
  }

  /** One after the other, whoever asks. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = underway.then(work);
    underway = turn.catch(() => {});
    return turn;
  }

  async function look(): Promise<void> {
    try {
      await inTurn(seal);
    } catch (error) {
      log.error({ err: error }, 'The audit log could not be sealed; trying again');
    }
    await heads.deliver();
    if (running) timer = setTimeout(look, interval);
  }

  return {
    start: () => {
      if (running) return;
      running = true;
      heads.addLast();
      void look();
    },
    stop: async () => {
      running = false;
      clearTimeout(timer);
      await underway;
      await heads.deliver();
    },
    sealNow: async () => {
      const sealed = await inTurn(seal);
      await heads.deliver();
      return sealed;
    },
  };
}
