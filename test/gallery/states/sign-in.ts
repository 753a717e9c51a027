import { question, send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const member = 'member@alpenglow.example';

async function toTheCode({ page }: Stage): Promise<void> {
  await signIn(page, 'twofactor@alpenglow.example', 'blue kettle by the door');
}

async function wrongCodes(stage: Stage, times: number): Promise<void> {
  await toTheCode(stage);
  for (let time = 0; time < times; time++) {
    await stage.page.fill('[name="code"]', '000000');
    await send(stage.page, 'second-factor');
  }
}

export const signInStates: State[] = [
  { name: 'sign-in', reach: async ({ page }) => void (await page.goto('/signin')) },
  {
    name: 'sign-in, filled in',
    reach: async ({ page }) => void (await page.goto(`/signin?username=${encodeURIComponent(member)}`)),
  },
  {
    name: 'sign-in, empty',
    status: 422,
    reach: async ({ page }) => {
      await page.goto('/signin');
      await send(page, 'sign-in');
    },
  },
  { name: 'sign-in, wrong', status: 422, reach: ({ page }) => signIn(page, member, 'a guess of somebody') },
  {
    name: 'sign-in, has to wait',
    status: 422,
    reach: ({ page }) => signIn(page, 'locked@alpenglow.example', 'paper boats in april rain'),
  },
  {
    name: 'sign-in, after signing out',
    reach: async ({ page }) => {
      await signIn(page, member, 'seven larks over snow');
      await page.goto('/security');
      await Promise.all([page.waitForEvent('domcontentloaded'), page.click('#sign-out button')]);
    },
  },
  {
    name: 'sign-in, session ended',
    reach: async ({ page, regain }) => {
      await signIn(page, member, 'seven larks over snow');
      await regain.sql('delete from session');
      await page.goto('/security');
    },
  },
  { name: 'second factor', reach: toTheCode },
  { name: 'second factor, wrong', status: 422, reach: (stage) => wrongCodes(stage, 1) },
  { name: 'second factor, wrong again', status: 422, reach: (stage) => wrongCodes(stage, 2) },
  {
    name: 'second factor, too many wrong',
    reach: async (stage) => {
      await wrongCodes(stage, 4);
      await stage.page.fill('[name="code"]', '000000');
      await send(stage.page, 'second-factor');
      if ((await stage.page.locator('#second-factor').count()) > 0) {
        throw new Error(`five wrong codes end at ${await question(stage.page)}`);
      }
    },
  },
];
