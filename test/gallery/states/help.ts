import { createHash, randomBytes } from 'node:crypto';
import { identifyAtOnce, proveBySent, send, tellTrouble, typePassword } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

async function toTheNotice({ page, regain }: Stage): Promise<void> {
  await identifyAtOnce(page, 'member@alpenglow.example');
  await tellTrouble(page, 'forgotten');
  await proveBySent(page, regain, 'email', 'marta@mail.example');
  await typePassword(page, 'seven wet otters in line');
  const { text } = await regain.message('marta@mail.example', (each) => each.text.includes('/not-me?t='));
  await page.goto(/http:\S+\/not-me\?t=\w+/.exec(text)![0]);
}

/** A one-time link as `regain init` prints it. */
async function toEnrol({ page, regain }: Stage): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await regain.sql("update account set password_hash = null where user_id = 'member@alpenglow.example'");
  await regain.sql(
    `insert into one_time_link (token_hash, purpose, account_id, event_at, expires_at)
     select $1, 'enrol', id, now(), now() + interval '1 day' from account where user_id = 'member@alpenglow.example'`,
    [createHash('sha256').update(token).digest()],
  );
  await page.goto(`/enrol?t=${token}`);
}

/** Help, and what messages and operators link to. */
export const helpStates: State[] = [
  ...['', '/cannot-sign-in', '/reset-password', '/messages'].map((path) => ({
    name: `help${path.replace('/', ', ').replaceAll('-', ' ')}`,
    reach: async ({ page }: Stage) => void (await page.goto(`/help${path}`)),
  })),
  { name: 'ask for help, outside', reach: async ({ page }) => void (await page.goto('/help/ask')) },
  {
    name: 'ask for help',
    reach: async ({ page }) => {
      await identifyAtOnce(page, 'admin@harbour.example');
      await page.goto('/help/ask');
    },
  },
  {
    name: 'ask for help, taken',
    reach: async ({ page }) => {
      await identifyAtOnce(page, 'admin@harbour.example');
      await page.goto('/help/ask');
      await send(page, 'help-ask');
    },
  },
  { name: 'not me', reach: toTheNotice },
  {
    name: 'not me, frozen',
    reach: async (stage) => {
      await toTheNotice(stage);
      await send(stage.page, 'not-me');
    },
  },
  {
    name: 'not me, dead',
    status: 410,
    refused: true,
    reach: async ({ page }) => void (await page.goto('/not-me')),
  },
  { name: 'enrol', reach: toEnrol },
  {
    name: 'enrol, refused',
    status: 422,
    reach: async (stage) => {
      await toEnrol(stage);
      await stage.page.fill('[name="new-password"]', 'short');
      await send(stage.page, 'enrol');
    },
  },
  {
    name: 'enrol, dead',
    status: 410,
    refused: true,
    reach: async ({ page }) => void (await page.goto('/enrol')),
  },
];
