import type { PgStore } from '../../../src/adapters/store/open.ts';
import { everybody } from '../../../src/app/people-search.ts';
import { unrecoverableGroups, wayBits } from '../../../src/domain/people/way-mask.ts';
import { policyOf } from '../../../src/domain/policy/policy.ts';
import type { PeopleSearch } from '../../../src/ports/store/people.ts';
import type { PortalPopulation } from './population.ts';
import { type PortalRow, timed } from './timing.ts';

const day = 86_400_000;

/** What administrators look for, by the words of the report. */
function searches(now: Date): Record<string, Partial<PeopleSearch>> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const rules = { policy: policyOf('standard', {}), textMessages: true };
  const groups = unrecoverableGroups(rules);
  return {
    'first page': {},
    'first page, last sign-in first': { sort: 'last-sign-in', descending: true },
    'a rare name': { text: 'rossi37' },
    'a common name': { text: 'anna' },
    'two words': { text: 'zhang w' },
    'one character, all over the list': { text: 'a' },
    'one character, at its end': { text: 'z' },
    'one Chinese character': { text: '王' },
    'two Chinese characters': { text: '小明' },
    'no hit': { text: 'nobodyatall' },
    'a user ID': { text: 'anna.rossi7@' },
    'not recoverable': { groups },
    'not recoverable, newest first': { groups, sort: 'created', descending: true },
    'role: Global admin': { role: 'global-admin' },
    'state: disabled': { state: 'disabled' },
    'never signed in': { lastSignIn: 'never' },
    'not for 180 days': { lastSignIn: { before: ago(180) } },
    'an app, and no mail': { ways: { held: wayBits.totp, lacking: wayBits.email } },
    'disabled, and never signed in': { state: 'disabled', lastSignIn: 'never' },
    'not recoverable, and a name': { groups, text: 'anna' },
    'a name, and not for 180 days': { text: 'anna', lastSignIn: { before: ago(180) } },
    'a name, last sign-in first': { text: 'anna', sort: 'last-sign-in', descending: true },
    'three characters, of nobody together': { text: 'm z x' },
  };
}

export async function measurePeople(
  store: PgStore,
  { organisationId, accounts }: PortalPopulation,
): Promise<PortalRow[]> {
  const now = new Date();
  const all: PeopleSearch = { ...everybody, organisationId, now, limit: 50 };
  const rows: PortalRow[] = [];
  for (const [what, search] of Object.entries(searches(now))) {
    rows.push(await timed(store, `people: ${what}`, 50, () => store.people.search({ ...all, ...search })));
  }
  const { rows: deep } = await store.pool.query<{ key: string; id: string }>(
    `select search_key as key, id from account where organisation_id = $1 order by search_key, id offset $2 limit 1`,
    [organisationId, Math.floor(accounts * 0.7)],
  );
  rows.push(
    await timed(store, 'people: a deep page', 50, () =>
      store.people.search({ ...all, from: { side: 'after', ...deep[0]! } }),
    ),
  );
  rows.push(
    await timed(store, 'groups of ways', undefined, () => store.people.wayGroups(organisationId, now)),
  );
  const { rows: someone } = await store.pool.query<{ id: string }>(
    'select id from account where organisation_id = $1 order by md5(id::text) limit 500',
    [organisationId],
  );
  let next = 0;
  rows.push(
    await timed(store, "a person's page", 50, async () => {
      const { id } = someone[next++ % someone.length]!;
      await store.accounts.findById(id);
      await Promise.all([
        store.sessions.list(id, now),
        store.deliveries.ofAccount(id, 20),
        store.audit.ofAccount(id, 20),
      ]);
    }),
  );
  return rows;
}
