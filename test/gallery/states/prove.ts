import {
  identifyAtOnce,
  proveBySent,
  send,
  type Trouble,
  takeWay,
  tellTrouble,
  type Way,
} from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const admin = 'admin@alpenglow.example';
const member = 'member@alpenglow.example';
const twofactor = 'twofactor@alpenglow.example';

async function toTheCode({ page }: Stage, userId: string, way: Way, trouble: Trouble = 'forgotten') {
  await identifyAtOnce(page, userId);
  await tellTrouble(page, trouble);
  await takeWay(page, way);
}

async function type({ page }: Stage, code: string): Promise<void> {
  await page.fill('[name="code"]', code);
  await send(page, 'code-form');
}

const toThePassword = (stage: Stage) => toTheCode(stage, twofactor, 'password', 'lost-factor');

async function toTheMailedLink(stage: Stage): Promise<string> {
  await toTheCode(stage, member, 'email');
  const { text } = await stage.regain.message('marta@mail.example', (each) =>
    each.text.includes('/recover/link'),
  );
  return /http:\S+\/recover\/link\?t=[\w.-]+/.exec(text)![0];
}

/** From a chosen way to what was proved by it. */
export const proveStates: State[] = [
  { name: 'code, mail', reach: (stage) => toTheCode(stage, member, 'email') },
  { name: 'code, text', reach: (stage) => toTheCode(stage, member, 'phone') },
  { name: 'code, app', reach: (stage) => toTheCode(stage, twofactor, 'totp') },
  { name: 'code, recovery code', reach: (stage) => toTheCode(stage, twofactor, 'recovery-code') },
  { name: 'code, password', reach: toThePassword },
  {
    name: 'code, unknown ID',
    reach: (stage) => toTheCode(stage, 'nobody.at.all.with.a.rather.long.name@alpenglow.example', 'email'),
  },
  {
    name: 'code, empty',
    status: 422,
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      await type(stage, '');
    },
  },
  {
    name: 'code, wrong',
    status: 422,
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      await type(stage, '000000');
    },
  },
  {
    name: 'code, wrong five times',
    status: 422,
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      for (let time = 0; time < 5; time++) await type(stage, '000000');
    },
  },
  {
    name: 'code, app wrong twice',
    status: 422,
    reach: async (stage) => {
      await toTheCode(stage, twofactor, 'totp');
      await type(stage, '000000');
      await type(stage, '000001');
    },
  },
  {
    name: 'code, recovery code wrong',
    status: 422,
    reach: async (stage) => {
      await toTheCode(stage, twofactor, 'recovery-code');
      await type(stage, 'ABCD-EFGH-JKMN');
    },
  },
  {
    name: 'code, password wrong',
    status: 422,
    reach: async (stage) => {
      await toThePassword(stage);
      await type(stage, 'not the password at all');
    },
  },
  {
    name: 'code, another too soon',
    status: 422,
    refused: true,
    scripts: false,
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      const { page } = stage;
      await Promise.all([page.waitForEvent('domcontentloaded'), page.click('#resend-form button')]);
    },
  },
  {
    name: 'code, little time left',
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      await stage.regain.sql("update flow set expires_at = now() + interval '110 seconds'");
      await stage.page.reload();
      await stage.page.locator('[data-near]').waitFor();
    },
  },
  {
    name: 'way, as well',
    reach: async (stage) => {
      const { page, regain } = stage;
      await identifyAtOnce(page, admin);
      await tellTrouble(page, 'forgotten');
      await proveBySent(page, regain, 'email', 'ada@mail.example');
    },
  },
  {
    name: 'code, step 2 of 2',
    reach: async (stage) => {
      const { page, regain } = stage;
      await identifyAtOnce(page, admin);
      await tellTrouble(page, 'forgotten');
      await proveBySent(page, regain, 'email', 'ada@mail.example');
      await takeWay(page, 'phone');
    },
  },
  {
    name: 'stuck',
    reach: async ({ page, regain }) => {
      await regain.sql("delete from method where kind = 'phone'");
      await identifyAtOnce(page, admin);
      await tellTrouble(page, 'forgotten');
      await proveBySent(page, regain, 'email', 'ada@mail.example');
    },
  },
  {
    name: 'nothing arrived',
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      await stage.page.goto('/recover/nothing-arrived');
    },
  },
  {
    name: 'link, here',
    reach: async (stage) => void (await stage.page.goto(await toTheMailedLink(stage))),
  },
  {
    name: 'link, elsewhere',
    reach: async (stage) => {
      const link = await toTheMailedLink(stage);
      await stage.page.context().clearCookies();
      await stage.page.goto(link);
    },
  },
  {
    name: 'link, dead',
    status: 410,
    refused: true,
    reach: async ({ page }) => void (await page.goto('/recover/link?t=nothing')),
  },
  {
    name: 'expired',
    reach: async (stage) => {
      await toTheCode(stage, member, 'email');
      await stage.regain.sql("update flow set expires_at = now() - interval '1 second'");
      await stage.page.reload();
    },
  },
];
