import type { Pool } from 'pg';
import type { Head } from '../../domain/audit/block.ts';
import { type BlockRow, blockColumns, blockOf } from './rows.ts';

/** Keeps a head where whoever owns the database can't reach it. Rejects if it could not be kept. */
export type HeadExporter = (head: Head) => Promise<void>;

/** Between two tries to reach a place that fails, in milliseconds. */
const patience = 10_000;

/**
 * Brings heads to the places outside. A head covers all blocks before it, so only the newest matters: one that
 * could not be delivered is overtaken by the next, and nothing piles up.
 */
export class HeadExport {
  readonly #pool: Pool;
  readonly #log: { error(details: object, message: string): void };
  readonly #places: { exporter: HeadExporter; due: Head | 'last' | undefined; notBefore: number }[];
  #underway: Promise<void> = Promise.resolve();

  constructor(
    pool: Pool,
    exporters: readonly HeadExporter[],
    log: { error(details: object, message: string): void },
  ) {
    this.#pool = pool;
    this.#log = log;
    this.#places = exporters.map((exporter) => ({ exporter, due: undefined, notBefore: 0 }));
  }

  add(head: Head): void {
    for (const place of this.#places) place.due = head;
  }

  /** The process may have died between a block's commit and its delivery: the last head goes out again. */
  addLast(): void {
    for (const place of this.#places) place.due ??= 'last';
  }

  /** Never rejects: a place that fails is logged and tried again later. */
  deliver(): Promise<void> {
    this.#underway = this.#underway.then(() => this.#deliver());
    return this.#underway;
  }

  async #deliver(): Promise<void> {
    for (const place of this.#places) {
      const { due, notBefore } = place;
      if (due === undefined || Date.now() < notBefore) continue;
      try {
        const head = due === 'last' ? await this.#last() : due;
        if (head !== undefined) await place.exporter(head);
        if (place.due === due) place.due = undefined;
      } catch (error) {
        place.notBefore = Date.now() + patience;
        this.#log.error({ err: error }, 'The head of the audit log could not be kept outside; trying again');
      }
    }
  }

  async #last(): Promise<Head | undefined> {
    const { rows } = await this.#pool.query<BlockRow>(
      `select ${blockColumns} from audit_block order by audit_block.number desc limit 1`,
    );
    return rows[0] && blockOf(rows[0]);
  }
}
