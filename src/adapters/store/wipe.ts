import { sql } from 'kysely';
import type { Wipe } from '../../ports/store/wipe.ts';
import type { Db } from './database.ts';
import { inTransaction } from './transaction.ts';

export function wipeIn(db: Db): Wipe {
  return {
    async everything() {
      await inTransaction(db, async (tx) => {
        const { kind } = await tx.selectFrom('installation').select('kind').executeTakeFirstOrThrow();
        if (kind !== 'demonstration') throw new Error('only a demonstration can be wiped');
        // Their partitions by the hour hold few rows, and emptying each of those files takes as long as all the rest.
        await sql`delete from code`.execute(tx);
        await sql`delete from flow`.execute(tx);
        await sql`truncate table organisation, account, password_guard, authenticator_guard,
          request_limit, spent, outbox_message, audit_block, audit_event, audit_personal, delivery, logo restart identity cascade`.execute(
          tx,
        );
        await sql`delete from graphile_worker._private_jobs where locked_at is null`.execute(tx);
      });
    },
  };
}
