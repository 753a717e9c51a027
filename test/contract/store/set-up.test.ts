import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirstOrganisation, makeFirstOrganisation } from '../../../src/app/set-up/first-organisation.ts';
import { canonicalUserId } from '../../../src/domain/user-id/user-id.ts';
import { startTestApp, type TestApp } from '../../support/compose.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

function wanted(domain: string): FirstOrganisation {
  const userId = canonicalUserId(`ada@${domain}`);
  if (!userId.ok) throw new Error(domain);
  return {
    name: domain,
    domains: [domain],
    preset: 'standard',
    locale: 'en',
    admin: { userId: userId.value, name: 'Ada', mail: undefined },
  };
}

test('of eight set-ups at once, one makes the first organisation, and the others learn which', async () => {
  const domains = Array.from({ length: 8 }, (_, i) => `org${i}.example`);
  const results = await Promise.all(domains.map((domain) => makeFirstOrganisation(app.app, wanted(domain))));
  const made = results.flatMap(({ kind }, i) => (kind === 'made' ? [domains[i]!] : []));
  expect(made).toHaveLength(1);
  const others = results.filter(({ kind }) => kind !== 'made');
  for (const other of others) expect(other).toEqual({ kind: 'exists', name: made[0], domains: made });
  const { rows } = await app.store.pool.query('select name from organisation');
  expect(rows).toEqual([{ name: made[0] }]);
});
