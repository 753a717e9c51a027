import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginBulk } from '../../src/app/administration/bulk/begin.ts';
import { draftBulk } from '../../src/app/administration/bulk/draft.ts';
import { findBulk, stopBulk } from '../../src/app/administration/bulk/read.ts';
import { runBulk } from '../../src/app/administration/bulk/run.ts';
import { select } from '../../src/app/administration/bulk/selection.ts';
import type { AppContext } from '../../src/app/context.ts';
import type { Signed } from '../../src/app/session/session.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { someone } from './support/administration.ts';
import { signed, visitor } from './support/signed.ts';

/**
 * A tenth of the people that a filter may choose, made by SQL alone, and others in another organisation: all of them take
 * half a minute, and every turn is the same.
 */
const many = 5_000;
let app: TestApp;
let organisation: string;
let ada: Signed;
const statements: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ onStatement: (sql) => statements.push(sql) });
  organisation = await app.addOrganisation();
  const other = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  ada = await signed(app, await someone(app, organisation, 'global-admin', 'ada'));
  await people(organisation, 'alpenglow.example', many);
  await people(other, 'harbour.example', 1000);
}, 60_000);
afterAll(() => app.stop());

async function people(of: string, domain: string, many: number): Promise<void> {
  await app.store.pool.query(
    `insert into account (id, kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name, roles)
     select gen_random_uuid(), 'work', $1, id, id, id, 'Robin ' || n, '{member}'
     from generate_series(1, $3) as n, lateral (select 'p' || n || '@' || $2 as id) as named`,
    [of, domain, many],
  );
}

/** An application that remembers how many accounts were in memory at once. */
function watched(): { context: AppContext; most: () => number } {
  let most = 0;
  const { store } = app.app;
  const bulkActs = new Proxy(store.bulkActs, {
    get: (real, name) =>
      name !== 'candidates'
        ? Reflect.get(real, name)
        : async (...asked: Parameters<typeof real.candidates>) => {
            const found = await real.candidates(...asked);
            most = Math.max(most, found.length);
            return found;
          },
  });
  return {
    context: { ...app.app, store: Object.assign(Object.create(store), { bulkActs }) },
    most: () => most,
  };
}

test('R45, R78: five thousand are chosen by a filter, and acted on fifty at a time until somebody stops it', async () => {
  const { context, most } = watched();
  const choice = { query: 'role=member' };
  const drafted = await draftBulk(context, visitor, ada, { act: 'require-registration', choice });
  if (drafted.kind !== 'drafted') throw new Error(drafted.kind);
  const { id } = drafted;
  // Of another organisation nobody, and of ours no more than a batch in memory at once.
  expect((await findBulk(app.app, ada, id))?.total).toBe(many);
  expect(most()).toBeGreaterThan(0);
  expect(most()).toBeLessThanOrEqual(500);

  expect(await beginBulk(app.app, visitor, ada, id, '')).toEqual({ kind: 'begun' });
  const turns = async () => (await app.queued()).filter(({ task }) => task === 'bulk-act').length;
  expect(await turns()).toBe(1);
  for (let turn = 1; turn <= 3; turn++) {
    statements.length = 0;
    await runBulk(app.app, id);
    const view = (await findBulk(app.app, ada, id))!;
    expect(view.waiting).toBe(many - 50 * turn);
    expect(view.bulk.state).toBe('running');
    // The next turn waits in the queue: one, however many were done.
    expect(await turns()).toBe(1);
    expect(statements.filter((sql) => /update "bulk_act_item"/.test(sql))).toHaveLength(50);
  }
  const { rows } = await app.store.pool.query(
    `select count(*)::int as asked, count(distinct account_id)::int as people from audit_event
     where kind = 'administration.require-registration' and data->>'bulk' = $1`,
    [id],
  );
  expect(rows).toEqual([{ asked: 150, people: 150 }]);
  expect(await stopBulk(app.app, visitor, ada, id)).toBe('stopped');
  await runBulk(app.app, id);
  const report = (await findBulk(app.app, ada, id))!;
  expect(report.bulk.state).toBe('stopped');
  expect(report.groups.find(({ state }) => state === 'done')).toMatchObject({ people: 150 });
});

test('R78: fifty thousand are chosen by a filter; of one more nobody is, and nothing is written', async () => {
  const large = await app.addOrganisation({ name: 'Large', domains: ['large.example'] });
  const bea = await signed(app, await someone(app, large, 'global-admin', 'bea', { organisation: 'large' }));
  const choice = { query: 'role=member' };
  // Their words, which a search for text reads, take most of the time of making people.
  await app.store.pool.query('alter table account disable trigger words_inserted');
  await people(large, 'large.example', 50_000);
  await app.store.pool.query('alter table account enable trigger words_inserted');
  const chosen = await select(app.app, bea.account.organisation!, choice);
  expect(chosen.kind === 'chosen' && chosen.ids.length).toBe(50_000);
  await people(large, 'more.large.example', 1);
  const drafted = await draftBulk(app.app, visitor, bea, { act: 'disable', choice });
  expect(drafted).toEqual({ kind: 'too-many', most: 50_000 });
  const { rows } = await app.store.pool.query('select from bulk_act where organisation_id = $1', [large]);
  expect(rows).toEqual([]);
}, 60_000);
