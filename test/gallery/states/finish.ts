import {
  choose,
  identifyAtOnce,
  proveBySent,
  send,
  type Trouble,
  takeWay,
  tellTrouble,
  typePassword,
} from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

/** Every gate of an account with a mailbox is passed. */
async function proved({ page, regain }: Stage, name: 'member' | 'locked', trouble: Trouble): Promise<void> {
  await identifyAtOnce(page, `${name}@alpenglow.example`);
  await tellTrouble(page, trouble);
  await proveBySent(page, regain, 'email', name === 'member' ? 'marta@mail.example' : 'luca@mail.example');
}

async function toTheFactor({ page, regain }: Stage): Promise<void> {
  await identifyAtOnce(page, 'twofactor@alpenglow.example');
  await tellTrouble(page, 'lost-factor');
  await takeWay(page, 'password');
  await page.fill('[name="code"]', 'blue kettle by the door');
  await send(page, 'code-form');
  await proveBySent(page, regain, 'email', 'tino@mail.example');
}

async function toTheNew(stage: Stage, factor: 'app' | 'phone'): Promise<void> {
  await toTheFactor(stage);
  await choose(stage.page, 'factor', factor);
  await send(stage.page, 'factor-form');
}

async function toTheNumber(stage: Stage, number: string): Promise<void> {
  await toTheNew(stage, 'phone');
  await stage.page.fill('[name="phone"]', number);
  await send(stage.page, 'phone-form');
}

/** What follows the proofs. */
export const finishStates: State[] = [
  { name: 'password', reach: (stage) => proved(stage, 'member', 'forgotten') },
  {
    name: 'password, half typed',
    reach: async (stage) => {
      await proved(stage, 'member', 'forgotten');
      await stage.page.fill('[name="new-password"]', 'member');
    },
  },
  {
    name: 'password, suggested',
    reach: async (stage) => {
      await proved(stage, 'member', 'forgotten');
      await stage.page.click('suggest-password button');
    },
  },
  {
    name: 'password, refused',
    status: 422,
    reach: async (stage) => {
      await proved(stage, 'member', 'forgotten');
      await typePassword(stage.page, 'alpenglow');
    },
  },
  {
    name: 'password, empty',
    status: 422,
    reach: async (stage) => {
      await proved(stage, 'member', 'forgotten');
      await send(stage.page, 'password-form');
    },
  },
  { name: 'keep', reach: (stage) => proved(stage, 'locked', 'locked') },
  {
    name: 'done, password changed',
    reach: async (stage) => {
      await proved(stage, 'member', 'forgotten');
      await typePassword(stage.page, 'seven wet otters in line');
    },
  },
  {
    name: 'done, unlocked',
    reach: async (stage) => {
      await proved(stage, 'locked', 'locked');
      await send(stage.page, 'keep-form');
    },
  },
  { name: 'factor', reach: toTheFactor },
  {
    name: 'factor, none chosen',
    status: 422,
    reach: async (stage) => {
      await toTheFactor(stage);
      await send(stage.page, 'factor-form');
    },
  },
  { name: 'factor, app', reach: (stage) => toTheNew(stage, 'app') },
  {
    name: 'factor, app wrong',
    status: 422,
    reach: async (stage) => {
      await toTheNew(stage, 'app');
      await stage.page.fill('[name="code"]', '000000');
      await send(stage.page, 'app-form');
    },
  },
  { name: 'factor, phone', reach: (stage) => toTheNew(stage, 'phone') },
  { name: 'factor, no such number', status: 422, reach: (stage) => toTheNumber(stage, '12') },
  { name: 'factor, code to the number', reach: (stage) => toTheNumber(stage, '+41791234599') },
  {
    name: 'done, factor replaced',
    reach: async (stage) => {
      await toTheNumber(stage, '+41791234599');
      await stage.page.fill('[name="code"]', await stage.regain.code('+41791234599'));
      await send(stage.page, 'code-form');
    },
  },
];
