import { send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const adminPassword = 'nine quiet glaciers hum';
const bamboo = 'slow river under bamboo';

/** Signed in as somebody with a role, on the page about a person. */
function about(userId: string, act = '', admin = 'admin@alpenglow.example', password = adminPassword) {
  return async ({ page, regain }: Stage): Promise<void> => {
    const id = await regain.idOf(userId);
    await signIn(page, admin, password);
    await page.goto(`/admin/people/${id}${act}`);
  };
}

/** The page about one person, and what can be done there with a yes. */
export const consolePersonStates: State[] = [
  { name: 'person, member', reach: about('member@alpenglow.example') },
  { name: 'person, locked', reach: about('locked@alpenglow.example') },
  {
    name: 'person, frozen',
    reach: async (stage) => {
      await stage.regain.sql(
        "update account set frozen_at = now() where user_id = 'twofactor@alpenglow.example'",
      );
      await about('twofactor@alpenglow.example')(stage);
    },
  },
  {
    name: 'person, switched off',
    reach: async (stage) => {
      await stage.regain.sql(
        "update account set state = 'disabled' where user_id = 'member@alpenglow.example'",
      );
      await about('member@alpenglow.example')(stage);
    },
  },
  {
    name: 'person, a message under way',
    reach: async (stage) => {
      await stage.regain.sql(
        `insert into audit_event (at, kind, organisation_id, account_id, actor)
         select now(), 'administration.reset-link', organisation_id, id, 'system' from account where user_id = $1`,
        ['member@alpenglow.example'],
      );
      await about('member@alpenglow.example')(stage);
    },
  },
  { name: 'person, oneself', reach: about('admin@alpenglow.example') },
  {
    name: 'person, by an auditor',
    reach: about('member@alpenglow.example', '', 'auditor@alpenglow.example', 'quiet ledger by candle'),
  },
  {
    name: 'person, by the help desk',
    reach: about('admin@alpenglow.example', '', 'helpdesk@alpenglow.example', 'amber lamps in the fog'),
  },
  {
    name: 'person, self-service only',
    reach: about('member@lotus.example', '', 'admin@lotus.example', bamboo),
  },
  { name: 'person, to be switched off', reach: about('member@alpenglow.example', '/disable') },
  {
    name: 'person, prove it first',
    reach: async (stage) => {
      await about('member@alpenglow.example')(stage);
      const { pathname } = new URL(stage.page.url());
      await stage.page.goto(`/security/prove?to=${pathname}/disable&from=${pathname}`);
    },
  },
  {
    name: 'person, done',
    reach: async (stage) => {
      await about('locked@alpenglow.example', '/unlock')(stage);
      await send(stage.page, 'act');
    },
  },
  {
    name: 'person, refused',
    status: 403,
    refused: true,
    reach: about('member@lotus.example', '/unlock', 'admin@lotus.example', bamboo),
  },
  {
    name: 'person, act after an access pass',
    status: 403,
    refused: true,
    reach: async (stage) => {
      await about('member@alpenglow.example')(stage);
      await stage.regain.sql("update session set proved_with = 'access-pass'");
      await stage.regain.sql(
        "update account set pass_signed_in_at = now() where user_id = 'admin@alpenglow.example'",
      );
      await stage.page.goto(`${stage.page.url()}/disable`);
    },
  },
  {
    name: 'console, without a role',
    status: 403,
    refused: true,
    reach: async ({ page }) => {
      await signIn(page, 'member@alpenglow.example', 'seven larks over snow');
      await page.goto('/admin/people/00000000-0000-0000-0000-000000000000');
    },
  },
];
