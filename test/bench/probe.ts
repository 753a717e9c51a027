import pg from 'pg';

/** Looks at the measured database from a connection of its own. */
export class Probe {
  readonly #client: pg.Client;

  constructor(databaseUrl: string) {
    this.#client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench probe' });
  }

  async open(): Promise<void> {
    await this.#client.connect();
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  /** Has the next start load what counts statements. */
  async countStatementsFromNextStart(): Promise<void> {
    await this.#client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
  }

  async prepare(): Promise<void> {
    await this.#client.query('create extension if not exists pg_stat_statements');
    await this.#client.query('create extension if not exists pg_walinspect');
  }

  /** Begins to count. Right after a checkpoint pages are logged whole: it is made now, and not in between. */
  async begin(): Promise<string> {
    await this.#client.query('checkpoint');
    await this.#client.query('select pg_stat_statements_reset()');
    return this.position();
  }

  /** Where the write-ahead log ends. */
  async position(): Promise<string> {
    const { rows } = await this.#client.query('select pg_current_wal_insert_lsn() as lsn');
    return rows[0].lsn;
  }

  /** Waits until no job is due or under way. */
  async untilIdle(): Promise<void> {
    for (;;) {
      const { rows } = await this.#client.query<{ busy: boolean }>(
        `select exists (select from graphile_worker._private_jobs
         where locked_at is not null or (run_at <= now() and attempts < max_attempts)) as busy`,
      );
      if (!rows[0]!.busy) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Statements that were run since `begin`, by text; not what this bench ran, nor what comes round by itself. */
  async statements(): Promise<{ text: string; calls: number; milliseconds: number }[]> {
    const { rows } = await this.#client.query(
      `select query as text, calls::int, total_exec_time as milliseconds from pg_stat_statements
       where toplevel and query !~* '(pg_stat_|pg_wal|pg_current_wal|checkpoint|outbox_message\\s+where sent_at > now|as busy$)'
       order by calls desc, query`,
    );
    return rows;
  }

  async wal(from: string, to: string): Promise<Wal> {
    const { rows } = await this.#client.query(
      `select ($2::pg_lsn - $1::pg_lsn)::float8 as bytes, coalesce(sum(fpi_size), 0)::float8 as "wholePages",
         coalesce(sum(count) filter (where "resource_manager/record_type" = 'Transaction/COMMIT'), 0)::int as commits
       from pg_get_wal_stats($1, $2, true)`,
      [from, to],
    );
    return rows[0];
  }

  /**
   * Commits that had to reach the disk, by what they wrote: a step's own state (`request`), or what runs after the
   * answer (`background`: the queue, messages, the audit log; what refers to an account locks its row, so that
   * one tells nothing). `counters` wrote unlogged counts only: nothing waits
   * for the disk there.
   */
  async commits(from: string, to: string): Promise<Commits> {
    const { rows } = await this.#client.query(
      `with ended as (
         select xid from pg_get_wal_records_info($1, $2)
         where resource_manager = 'Transaction' and record_type = 'COMMIT'
       ), wrote as (
         select distinct r.xid, coalesce(i.indrelid, c.oid)::regclass::text as relation
         from pg_get_wal_records_info($1, $2) r
           join pg_get_wal_block_info($1, $2) b on b.start_lsn = r.start_lsn
           join pg_class c on pg_relation_filenode(c.oid) = b.relfilenode
           left join pg_index i on i.indexrelid = c.oid
       ), judged as (
         select xid, count(relation) as relations, bool_or(
           relation ~ '^(flow|code|session|device|spent|password_guard|authenticator_guard)') as own
         from ended left join wrote using (xid) group by xid
       )
       select count(*) filter (where own)::int as request, count(*) filter (where relations = 0)::int as counters,
         count(*) filter (where not own and relations > 0)::int as background from judged`,
      [from, to],
    );
    return rows[0];
  }
}

interface Wal {
  bytes: number;
  /** Bytes of these that are whole pages, logged because a checkpoint came before. */
  wholePages: number;
  commits: number;
}

interface Commits {
  request: number;
  counters: number;
  background: number;
}
