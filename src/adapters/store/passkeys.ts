import type { PasskeyRecord, Passkeys } from '../../ports/store/passkeys.ts';
import type { Db } from './database.ts';

export function passkeysIn(db: Db): Passkeys {
  return {
    async add(passkey) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('passkey')
        .values({
          method_id: passkey.methodId,
          credential_id: passkey.credentialId,
          public_key: passkey.publicKey,
          counter: passkey.counter,
          transports: [...passkey.transports],
          backed_up: passkey.backedUp,
          aaguid: passkey.aaguid,
        })
        .onConflict((conflict) => conflict.column('credential_id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async find(credentialId) {
      const row = await withOwner(db).where('passkey.credential_id', '=', credentialId).executeTakeFirst();
      return row && passkeyOf(row);
    },

    async ofAccount(accountId) {
      const rows = await withOwner(db)
        .where('method.account_id', '=', accountId)
        .orderBy('method.created_at')
        .execute();
      return rows.map(passkeyOf);
    },

    async use(methodId, { counter, backedUp, at }) {
      const { numUpdatedRows } = await db
        .updateTable('passkey')
        .set({ counter, backed_up: backedUp, last_used_at: at })
        .where('method_id', '=', methodId)
        .where((eb) => (counter === 0 ? eb('counter', '=', 0) : eb('counter', '<', counter)))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function withOwner(db: Db) {
  return db
    .selectFrom('passkey')
    .innerJoin('method', 'method.id', 'passkey.method_id')
    .select([
      'passkey.method_id',
      'method.account_id',
      'passkey.credential_id',
      'passkey.public_key',
      'passkey.counter',
      'passkey.transports',
      'passkey.backed_up',
    ]);
}

function passkeyOf(
  row: Awaited<ReturnType<ReturnType<typeof withOwner>['executeTakeFirstOrThrow']>>,
): PasskeyRecord {
  return {
    methodId: row.method_id,
    accountId: row.account_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    backedUp: row.backed_up,
  };
}
