import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnMailbox } from '../../../../src/domain/policy/methods.ts';
import { addAccount, later, now, sha, withStore } from '../fixture.ts';

const fixture = withStore();

test('ways are right after any sequence of changes', async () => {
  const { store, sql } = fixture;
  const change = fc.oneof(
    fc.record({
      does: fc.constant('mail' as const),
      address: fc.constantFrom('a@mail.example', 'a@own', 'b@below.own', 'c@notown'),
    }),
    fc.record({
      does: fc.constantFrom('phone', 'app', 'codes', 'use', 'remove', 'unconfirm', 'domain', 'domain gone'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const own = `${randomUUID()}.example`;
      const second = `${randomUUID()}.example`;
      const organisationId = await store.provisioning.createOrganisation({
        name: 'Ways',
        domains: [own],
        preset: 'standard',
        policy: {},
        defaultLocale: 'en',
      });
      const accountId = await addAccount(store, { organisationId });
      const bound = { accountId, boundBy: 'owner', confirmedAt: now, usableFrom: later(9) } as const;
      for (const one of changes) {
        if (one.does === 'mail') {
          const address = one.address.replace(/own$/, one.address.includes('notown') ? second : own);
          await store.methods.add({ ...bound, kind: 'email', address, addressKey: address });
        }
        if (one.does === 'phone')
          await store.methods.add({ ...bound, kind: 'phone', address: '+1', addressKey: '+1' });
        if (one.does === 'app') await store.methods.add({ ...bound, kind: 'totp', secretSealed: 'sealed' });
        if (one.does === 'codes') {
          await store.methods.add({
            ...bound,
            kind: 'recovery-codes',
            codeHashes: [sha(randomUUID()), sha(randomUUID())],
          });
        }
        if (one.does === 'use') {
          const { rows } = await sql(
            `select c.hash from recovery_code c join method m on m.id = c.method_id
             where m.account_id = $1 and used_at is null limit 1`,
            [accountId],
          );
          if (rows[0]) await store.methods.useRecoveryCode(accountId, rows[0].hash, now);
        }
        if (one.does === 'remove') {
          await sql(
            'delete from method where id = (select id from method where account_id = $1 order by id limit 1)',
            [accountId],
          );
        }
        if (one.does === 'unconfirm') {
          await sql('update method set confirmed_at = null where account_id = $1 and kind = $2', [
            accountId,
            'phone',
          ]);
        }
        if (one.does === 'domain') {
          await sql('insert into organisation_domain values ($1, $2) on conflict do nothing', [
            second,
            organisationId,
          ]);
        }
        if (one.does === 'domain gone')
          await sql('delete from organisation_domain where domain = $1', [second]);
      }
      const account = (await store.accounts.findById(accountId))!;
      const expected = account.methods
        .filter(({ confirmedAt }) => confirmedAt !== undefined)
        .reduce((mask, { kind, address, unusedCodes }) => {
          if (kind === 'email') return mask | (isOwnMailbox(address, account.organisation!.domains) ? 2 : 1);
          if (kind === 'recovery-codes') return mask | (unusedCodes > 0 ? 16 : 0);
          return mask | (kind === 'phone' ? 4 : 8);
        }, 0);
      const { rows } = await sql('select ways from account where id = $1', [accountId]);
      expect(rows[0].ways).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('of two ways that are added at once neither is missed', async () => {
  const { store, sql } = fixture;
  for (let i = 0; i < 20; i++) {
    const accountId = await addAccount(store);
    const bound = { accountId, boundBy: 'owner', confirmedAt: now, usableFrom: now } as const;
    await Promise.all([
      store.methods.add({ ...bound, kind: 'email', address: 'a@b.example', addressKey: 'a@b.example' }),
      store.methods.add({ ...bound, kind: 'phone', address: '+1', addressKey: '+1' }),
      store.methods.add({ ...bound, kind: 'totp', secretSealed: 'sealed' }),
      store.methods.add({ ...bound, kind: 'recovery-codes', codeHashes: [sha('1')] }),
    ]);
    const { rows } = await sql('select ways from account where id = $1', [accountId]);
    expect(rows[0].ways).toBe(1 + 4 + 8 + 16);
  }
});

test('R81: a domain in its own letters is the one that mail addresses have in ASCII', async () => {
  const label = fc.stringMatching(/^[a-zäöüßéñ例えテ中文пример한국]{1,12}$/u);
  await fc.assert(
    fc.asyncProperty(fc.array(label, { minLength: 1, maxLength: 3 }), async (labels) => {
      const domain = [...labels, 'example'].join('.').normalize('NFC');
      const expected = URL.parse(`http://${domain}`)?.hostname;
      fc.pre(expected !== undefined);
      const { rows } = await fixture.sql('select domain_in_ascii($1) as ascii', [domain]);
      expect(rows[0].ascii).toBe(expected);
    }),
    { numRuns: 300 },
  );
});
