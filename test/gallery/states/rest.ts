import { identifyAtOnce, send, takeWay, tellTrouble } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

async function withMessages({ page, regain }: Stage): Promise<void> {
  await identifyAtOnce(page, 'member@alpenglow.example');
  await tellTrouble(page, 'forgotten');
  await takeWay(page, 'email');
  await regain.code('marta@mail.example');
  await page.click('#another-form button');
  await takeWay(page, 'phone');
  await regain.code('+41791234502');
}

async function addApp({ page }: Stage, key: string): Promise<void> {
  await page.goto('/demo/phone');
  await page.fill('[name="key"]', key);
  await send(page, 'setup-key');
}

/** The demonstration's own pages, and what every page may turn into. */
export const restStates: State[] = [
  { name: 'demo', reach: async ({ page }) => void (await page.goto('/demo')) },
  {
    name: 'demo, started over',
    reach: async ({ page }) => {
      await page.goto('/demo');
      await Promise.all([page.waitForEvent('domcontentloaded'), page.click('#start-over button')]);
      await page.click('summary');
    },
  },
  { name: 'outbox, empty', reach: async ({ page }) => void (await page.goto('/demo/outbox')) },
  {
    name: 'outbox',
    reach: async (stage) => {
      await withMessages(stage);
      await stage.page.goto('/demo/outbox');
    },
  },
  { name: 'phone, empty', reach: async ({ page }) => void (await page.goto('/demo/phone')) },
  {
    name: 'phone',
    reach: async (stage) => {
      await withMessages(stage);
      await addApp(stage, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
    },
  },
  { name: 'phone, no such key', refused: true, reach: (stage) => addApp(stage, 'not a key') },
  {
    name: 'not found',
    status: 404,
    refused: true,
    reach: async ({ page }) => void (await page.goto('/nowhere')),
  },
  {
    name: 'forbidden',
    status: 403,
    refused: true,
    reach: async ({ page }) => {
      await page.goto('/recover');
      await page.evaluate('document.querySelector("[name=csrf]").value = "foreign"');
      await send(page, 'kind-form');
    },
  },
  {
    name: 'failed',
    status: 500,
    refused: true,
    reach: async ({ page, regain }) => {
      await page.goto('/signin?username=member%40alpenglow.example');
      await page.fill('[name="password"]', 'whatever it was');
      await regain.sql('alter table password_guard rename to password_guard_away');
      try {
        await send(page, 'sign-in');
      } finally {
        await regain.sql('alter table password_guard_away rename to password_guard');
      }
    },
  },
  {
    name: 'busy',
    status: 503,
    refused: true,
    reach: async ({ page, regain }) => {
      await page.goto('/signin');
      // Until the server refuses it has much to do, and on a machine that is slow itself it takes its time.
      page.setDefaultTimeout(60_000);
      const flood = await regain.flood();
      try {
        // Now and then a place is free just when this person comes; another name each time, since a name waits after some.
        for (let time = 0; time < 20 && (await page.locator('#sign-in').count()) > 0; time++) {
          await page.fill('[name="username"]', `hurried${time}@alpenglow.example`);
          await page.fill('[name="password"]', 'whatever it was');
          await send(page, 'sign-in');
        }
      } finally {
        await flood.stop();
      }
    },
  },
];
