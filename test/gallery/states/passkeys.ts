import { addPasskey, plugIn, pressPasskey } from '../../e2e/support/passkey.ts';
import { identifyAtOnce, send, signIn, takeWay, tellTrouble } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const member = 'member@alpenglow.example';
const password = 'seven larks over snow';

async function withPasskey({ page }: Stage): Promise<void> {
  await plugIn(page);
  await signIn(page, member, password);
  await addPasskey(page, 'My laptop');
}

/** Posts an answer that no passkey gave, as a browser would the real one. */
async function forge(page: Stage['page'], form: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.evaluate(
      `document.querySelector('#${form} [name="passkey"]').value = '{}'; document.querySelector('#${form} passkey-field button').click()`,
    ),
  ]);
}

async function toTheGate({ page }: Stage): Promise<void> {
  await identifyAtOnce(page, member);
  await tellTrouble(page, 'forgotten');
  await takeWay(page, 'passkey');
}

/** Wherever a passkey is made or asked for. */
export const passkeyStates: State[] = [
  {
    name: 'sign in, without scripts',
    scripts: false,
    reach: async ({ page }) => void (await page.goto('/signin')),
  },
  {
    name: 'sign in, passkey refused',
    status: 422,
    reach: async ({ page }) => {
      await page.goto('/signin');
      await forge(page, 'passkey-form');
    },
  },
  {
    name: 'second factor, passkey',
    reach: async (stage) => {
      const { page, regain } = stage;
      await withPasskey(stage);
      await regain.sql(
        `insert into method (account_id, kind, bound_by, confirmed_at, usable_from, secret_sealed)
         select (select id from account where user_id = $1), 'totp', 'enrolment', now(), now(), secret_sealed
         from method where kind = 'totp' limit 1`,
        [member],
      );
      await page.context().clearCookies();
      await signIn(page, member, password);
    },
  },
  {
    name: 'prove, passkey',
    reach: async (stage) => {
      await withPasskey(stage);
      await stage.page.goto('/security/prove?to=/security/ways');
    },
  },
  {
    name: 'ways, passkey',
    reach: async ({ page }) => {
      await signIn(page, member, password);
      await page.goto('/security/ways/passkey');
    },
  },
  {
    name: 'ways, passkey without a name',
    status: 422,
    reach: async ({ page }) => {
      await plugIn(page);
      await signIn(page, member, password);
      await page.goto('/security/ways/passkey');
      await page.fill('[name="name"]', ' ');
      await pressPasskey(page);
    },
  },
  {
    name: 'ways, passkey refused',
    status: 422,
    reach: async ({ page }) => {
      await signIn(page, member, password);
      await page.goto('/security/ways/passkey');
      await forge(page, 'add-passkey');
    },
  },
  {
    name: 'ways, passkey without scripts',
    scripts: false,
    reach: async ({ page }) => {
      await signIn(page, member, password);
      await page.goto('/security/ways/passkey');
    },
  },
  { name: 'ways, passkey added', reach: withPasskey },
  {
    name: 'ways, remove a passkey',
    reach: async (stage) => {
      await withPasskey(stage);
      const link = stage.page.locator('tr', { hasText: 'My laptop' }).locator('a');
      await stage.page.goto((await link.getAttribute('href'))!);
    },
  },
  {
    name: 'ways, passkey removed',
    reach: async (stage) => {
      await withPasskey(stage);
      const link = stage.page.locator('tr', { hasText: 'My laptop' }).locator('a');
      await stage.page.goto((await link.getAttribute('href'))!);
      await send(stage.page, 'remove');
    },
  },
  { name: 'code, passkey', reach: toTheGate },
  { name: 'code, passkey without scripts', scripts: false, reach: toTheGate },
  {
    name: 'code, passkey wrong',
    status: 422,
    reach: async (stage) => {
      await toTheGate(stage);
      await forge(stage.page, 'code-form');
    },
  },
];
