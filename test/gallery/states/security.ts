import { send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const password = 'seven larks over snow';

/** Signed in as the member, on this page. */
function at(path: string) {
  return async ({ page }: Stage): Promise<void> => {
    await signIn(page, 'member@alpenglow.example', password);
    await page.goto(path);
  };
}

function then(path: string, act: (stage: Stage) => Promise<void>) {
  return async (stage: Stage): Promise<void> => {
    await at(path)(stage);
    await act(stage);
  };
}

async function nameAddress({ page }: Stage, address: string): Promise<void> {
  await page.fill('[name="address"]', address);
  await send(page, 'name-address');
}

async function toConfirm(stage: Stage): Promise<void> {
  await at('/security/ways/email')(stage);
  await nameAddress(stage, 'marta.keller@mail.example');
}

async function toRemove(stage: Stage): Promise<void> {
  await at('/security/ways')(stage);
  const link = stage.page.locator('a[href*="/security/ways/remove"]').first();
  await stage.page.goto((await link.getAttribute('href'))!);
}

/** What a signed-in person sees. */
export const securityStates: State[] = [
  {
    name: 'welcome',
    reach: async ({ page, regain }) => {
      await regain.sql("delete from method where kind = 'phone'");
      await signIn(page, 'member@alpenglow.example', password);
    },
  },
  {
    name: 'welcome, required',
    reach: async ({ page, regain }) => {
      await regain.sql(`update organisation set policy = '{"registration": {"atSignIn": "required"}}'`);
      await regain.sql('delete from method');
      await signIn(page, 'member@alpenglow.example', password);
    },
  },
  {
    name: 'welcome, still yours',
    reach: async ({ page, regain }) => {
      await regain.sql("update method set confirmed_at = now() - interval '200 days'");
      await signIn(page, 'member@alpenglow.example', password);
    },
  },
  {
    name: 'security, no',
    reach: async (stage) => {
      await stage.regain.sql("delete from method where kind = 'email'");
      await at('/security')(stage);
    },
  },
  {
    name: 'security, yes',
    reach: async ({ page, regain }) => {
      await signIn(page, 'twofactor@alpenglow.example', 'blue kettle by the door');
      await page.fill('[name="code"]', await regain.appCode('twofactor@alpenglow.example'));
      await send(page, 'second-factor');
      await page.goto('/security');
    },
  },
  {
    name: 'security, no way at all',
    reach: async ({ page }) => {
      await signIn(page, 'admin@harbour.example', 'seventeen gulls asleep');
      await page.goto('/security');
    },
  },
  { name: 'change password', reach: at('/security/password') },
  {
    name: 'change password, wrong and too short',
    status: 422,
    reach: then('/security/password', async ({ page }) => {
      await page.fill('[name="current-password"]', 'not the right one');
      await page.fill('[name="new-password"]', 'short');
      await send(page, 'password');
    }),
  },
  {
    name: 'change password, empty',
    status: 422,
    reach: then('/security/password', ({ page }) => send(page, 'password')),
  },
  {
    name: 'password changed',
    reach: then('/security/password', async ({ page }) => {
      await page.fill('[name="current-password"]', password);
      await page.fill('[name="new-password"]', 'seven wet otters in line');
      await send(page, 'password');
    }),
  },
  { name: 'sessions', reach: at('/security/sessions') },
  {
    name: 'sessions, several',
    reach: async (stage) => {
      await at('/security')(stage);
      await stage.page.context().clearCookies();
      await at('/security/sessions')(stage);
    },
  },
  { name: 'activity', reach: at('/security/activity') },
  { name: 'prove', reach: at('/security/prove?to=/security/ways') },
  {
    name: 'prove, wrong',
    status: 422,
    reach: then('/security/prove?to=/security/ways', async ({ page }) => {
      await page.fill('[name="password"]', 'not the right one');
      await send(page, 'prove');
    }),
  },
  { name: 'ways', reach: at('/security/ways') },
  {
    name: 'ways, none',
    reach: async ({ page }) => {
      await signIn(page, 'admin@harbour.example', 'seventeen gulls asleep');
      await page.goto('/security/ways');
    },
  },
  { name: 'ways, mail', reach: at('/security/ways/email') },
  {
    name: 'ways, mail malformed',
    status: 422,
    reach: then('/security/ways/email', (stage) => nameAddress(stage, 'marta')),
  },
  { name: 'ways, phone', reach: at('/security/ways/phone') },
  {
    name: 'ways, phone malformed',
    status: 422,
    reach: then('/security/ways/phone', (stage) => nameAddress(stage, '12')),
  },
  { name: 'ways, confirm', reach: toConfirm },
  {
    name: 'ways, confirm wrong',
    status: 422,
    reach: async (stage) => {
      await toConfirm(stage);
      await stage.page.fill('[name="code"]', '000000');
      await send(stage.page, 'confirm');
    },
  },
  {
    name: 'ways, added',
    reach: async (stage) => {
      await toConfirm(stage);
      await stage.page.fill('[name="code"]', await stage.regain.code('marta.keller@mail.example'));
      await send(stage.page, 'confirm');
    },
  },
  { name: 'ways, app', reach: at('/security/ways/app') },
  {
    name: 'ways, app wrong',
    status: 422,
    reach: then('/security/ways/app', async ({ page }) => {
      await page.fill('[name="code"]', '000000');
      await send(page, 'app');
    }),
  },
  { name: 'ways, codes', reach: at('/security/ways/codes') },
  { name: 'ways, codes made', reach: then('/security/ways/codes', ({ page }) => send(page, 'codes')) },
  { name: 'ways, remove', reach: toRemove },
];
