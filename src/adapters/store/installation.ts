import type pg from 'pg';
import type { ClaimResult, Installation, InstallationClaim } from '../../ports/store/installation.ts';
import { inspect, migrateLocked, underMigrationLock } from './migrate.ts';

export function installationIn(pool: pg.Pool): Installation {
  return {
    claim: (claim) =>
      underMigrationLock(pool, async (client) => {
        const found = await inspect(client);
        if (found === 'foreign') return 'not-empty';
        const known = found === 'ours' ? await read(client) : { kind: undefined, keys: new Map() };
        const refusal = judge(claim, known);
        if (refusal) return refusal;
        await migrateLocked(client, pool);
        await write(client, claim);
        return known.kind === undefined ? 'claimed' : 'ours';
      }),

    async keyIds() {
      const { rows } = await pool.query<{ key_id: string }>('select key_id from key_check order by key_id');
      return rows.map((row) => row.key_id);
    },
  };
}

interface Known {
  /** Undefined if it was migrated and never claimed. */
  kind: string | undefined;
  keys: ReadonlyMap<string, Buffer>;
}

async function read(client: pg.PoolClient): Promise<Known> {
  const installation = await client.query<{ kind: string }>('select kind from installation');
  const keys = await client.query<{ key_id: string; check_value: Buffer }>(
    'select key_id, check_value from key_check',
  );
  return {
    kind: installation.rows[0]?.kind,
    keys: new Map(keys.rows.map((row) => [row.key_id, row.check_value])),
  };
}

function judge(claim: InstallationClaim, known: Known): ClaimResult | undefined {
  if (known.kind !== undefined && known.kind !== claim.kind) return 'other-kind';
  const checks = claim.keys.map(({ id, checkValue }) => known.keys.get(id)?.equals(checkValue));
  if (checks.includes(false)) return 'wrong-key';
  if (known.keys.size > 0 && !checks.includes(true)) return 'wrong-key';
  return undefined;
}

async function write(client: pg.PoolClient, claim: InstallationClaim): Promise<void> {
  await client.query(
    `with installed as (insert into installation (kind) values ($1) on conflict do nothing)
     insert into key_check (key_id, check_value) select * from unnest($2::text[], $3::bytea[]) on conflict do nothing`,
    [claim.kind, claim.keys.map((key) => key.id), claim.keys.map((key) => Buffer.from(key.checkValue))],
  );
}
