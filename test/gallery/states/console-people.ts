import { signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

/** Signed in with a role, on the list of people. */
function list(search = '', userId = 'admin@alpenglow.example', password = 'nine quiet glaciers hum') {
  return async ({ page }: Stage): Promise<void> => {
    await signIn(page, userId, password);
    await page.goto(`/admin/people${search}`);
  };
}

export const consolePeopleStates: State[] = [
  { name: 'people', reach: list() },
  { name: 'people, found', reach: list('?text=ma') },
  { name: 'people, nobody', reach: list('?text=zzz') },
  { name: 'people, nobody by a code', reach: list('?text=cccc-cccc') },
  { name: 'people, filtered', reach: list('?recoverable=no&sort=last-sign-in&order=descending') },
  {
    name: 'people, by an auditor',
    reach: list('', 'auditor@alpenglow.example', 'quiet ledger by candle'),
  },
  {
    name: 'people, more than a page',
    reach: async (stage) => {
      await stage.regain.sql(`
        insert into account (kind, organisation_id, user_id, user_id_key, user_id_skeleton, display_name, roles)
        select 'work', organisation_id, 'p' || n || '@alpenglow.example', 'p' || n || '@alpenglow.example', 'p' || n,
          'Person ' || n, '{member}'
        from account, generate_series(1, 60) n where user_id = 'admin@alpenglow.example'`);
      await list('?text=person')(stage);
    },
  },
  { name: 'people, without scripts', scripts: false, reach: list('?text=ma') },
];
