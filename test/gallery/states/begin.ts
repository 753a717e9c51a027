import { choose, identifyAtOnce, send, tellTrouble } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const member = 'member@alpenglow.example';
const who = `/recover/who?kind=work&username=${encodeURIComponent(member)}`;

/** Sends the ID and an answer to the check. */
async function answer({ page }: Stage, userId: string, text: string): Promise<void> {
  await page.goto('/recover/who?kind=work');
  await page.fill('[name="username"]', userId);
  await page.fill('[name="check-answer"]', text);
  await send(page, 'who-form');
}

/** From *Can't access your account?* to the ways back in. */
export const beginStates: State[] = [
  { name: 'kind', reach: async ({ page }) => void (await page.goto('/recover')) },
  {
    name: 'kind, none chosen',
    status: 422,
    reach: async ({ page }) => {
      await page.goto('/recover');
      await send(page, 'kind-form');
    },
  },
  {
    name: 'kind, already begun',
    reach: async ({ page }) => {
      await identifyAtOnce(page, member);
      await page.goto('/recover');
    },
  },
  {
    name: 'kind, gone on elsewhere',
    reach: async ({ page, regain }) => {
      await identifyAtOnce(page, member);
      await regain.sql('delete from flow');
      await page.goto('/recover/trouble');
    },
  },
  { name: 'who', reach: async ({ page }) => void (await page.goto('/recover/who?kind=work')) },
  { name: 'who, personal', reach: async ({ page }) => void (await page.goto('/recover/who?kind=personal')) },
  {
    name: 'who, sound',
    reach: async ({ page }) => {
      await page.goto(who);
      await choose(page, 'check-way', 'sound');
    },
  },
  {
    name: 'who, without a puzzle',
    reach: async ({ page }) => {
      await page.goto(who);
      await choose(page, 'check-way', 'none');
    },
  },
  {
    name: 'who, without a puzzle or scripts',
    scripts: false,
    reach: async ({ page }) => {
      await page.goto(who);
      await choose(page, 'check-way', 'none');
    },
  },
  {
    name: 'who, too soon',
    status: 422,
    scripts: false,
    reach: async ({ page }) => {
      await page.goto(who);
      await choose(page, 'check-way', 'none');
      await send(page, 'who-form');
    },
  },
  { name: 'who, no user ID', status: 422, reach: (stage) => answer(stage, '', 'anything') },
  { name: 'who, no at sign', status: 422, reach: (stage) => answer(stage, 'member', 'anything') },
  { name: 'who, malformed', status: 422, reach: (stage) => answer(stage, 'a b@c@d', 'anything') },
  { name: 'who, no characters', status: 422, reach: (stage) => answer(stage, member, '') },
  {
    name: 'who, no digits',
    status: 422,
    reach: async ({ page }) => {
      await page.goto(who);
      await choose(page, 'check-way', 'sound');
      await send(page, 'who-form');
    },
  },
  {
    name: 'who, check expired',
    status: 422,
    reach: async ({ page }) => {
      await page.goto(who);
      await page.evaluate('document.querySelector("[name=check-token]").value = "too-old"');
      await page.fill('[name="check-answer"]', 'anything');
      await send(page, 'who-form');
    },
  },
  {
    name: 'who, too many from one network',
    status: 429,
    refused: true,
    reach: async (stage) => {
      await answer(stage, 'first@alpenglow.example', 'anything');
      await stage.regain.sql('update request_limit set count = 1000000 where seconds = 86400');
      await answer(stage, member, 'anything');
    },
  },
  { name: 'trouble', reach: ({ page }) => identifyAtOnce(page, member) },
  {
    name: 'trouble, none chosen',
    status: 422,
    reach: async ({ page }) => {
      await identifyAtOnce(page, member);
      await send(page, 'trouble-form');
    },
  },
  {
    name: 'way, forgotten',
    reach: async ({ page }) => {
      await identifyAtOnce(page, member);
      await tellTrouble(page, 'forgotten');
    },
  },
  {
    name: 'way, lost factor',
    reach: async ({ page }) => {
      await identifyAtOnce(page, 'twofactor@alpenglow.example');
      await tellTrouble(page, 'lost-factor');
    },
  },
  {
    name: 'way, none chosen',
    status: 422,
    reach: async ({ page }) => {
      await identifyAtOnce(page, member);
      await tellTrouble(page, 'intruder');
      await send(page, 'way-form');
    },
  },
  {
    name: 'way, page out of date',
    reach: async ({ page }) => {
      await identifyAtOnce(page, member);
      const tab = await page.context().newPage();
      await tab.goto('/recover/trouble');
      await tellTrouble(tab, 'forgotten');
      await tab.close();
      await tellTrouble(page, 'forgotten');
    },
  },
];
