import { choose, send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';
import { read } from './mails.ts';

const helpDesk = ['helpdesk@alpenglow.example', 'amber lamps in the fog'] as const;

/** The help desk at the choice of ways of somebody. */
async function atChoice({ page, regain }: Stage, userId = 'member@alpenglow.example'): Promise<void> {
  const id = await regain.idOf(userId);
  await signIn(page, ...helpDesk);
  await page.goto(`/admin/people/${id}/verify-caller`);
}

/** … where what the caller reads is typed. */
async function atCode(stage: Stage, userId?: string): Promise<void> {
  await atChoice(stage, userId);
  const app = userId === 'twofactor@alpenglow.example' ? 'app' : undefined;
  const last = stage.page.locator('input[name="way"]').last();
  await choose(stage.page, 'way', app ?? (await last.getAttribute('value'))!);
  await send(stage.page, 'act');
}

async function typed(stage: Stage, code: string): Promise<void> {
  await stage.page.fill('[name="code"]', code);
  await send(stage.page, 'act');
}

async function verified(stage: Stage, phone = '+41791234502', userId?: string): Promise<void> {
  await atCode(stage, userId);
  await typed(stage, await stage.regain.code(phone));
}

/** *Verify a caller*, and who asks for help. */
export const consoleCallerStates: State[] = [
  { name: 'caller, which way', reach: (stage) => atChoice(stage) },
  { name: 'caller, with an app', reach: (stage) => atChoice(stage, 'twofactor@alpenglow.example') },
  {
    name: 'caller, none chosen',
    status: 422,
    reach: async (stage) => {
      await atChoice(stage);
      await send(stage.page, 'act');
    },
  },
  { name: 'caller, code', reach: (stage) => atCode(stage) },
  { name: 'caller, code of an app', reach: (stage) => atCode(stage, 'twofactor@alpenglow.example') },
  {
    name: 'caller, wrong code',
    status: 422,
    reach: async (stage) => {
      await atCode(stage);
      await typed(stage, 'nonsense');
    },
  },
  {
    name: 'caller, code dead',
    status: 422,
    reach: async (stage) => {
      await atCode(stage);
      for (let wrong = 0; wrong < 5; wrong++) await typed(stage, 'nonsense');
    },
  },
  { name: 'caller, verified', reach: (stage) => verified(stage) },
  {
    name: 'caller, verified already',
    reach: async (stage) => {
      await verified(stage);
      await stage.page.goto(`${new URL(stage.page.url()).pathname}/verify-caller`);
    },
  },
  {
    name: 'caller, self-service only',
    status: 403,
    refused: true,
    reach: async ({ page, regain }) => {
      const id = await regain.idOf('member@lotus.example');
      await signIn(page, 'admin@lotus.example', 'slow river under bamboo');
      await page.goto(`/admin/people/${id}/verify-caller`);
    },
  },
  {
    name: 'caller, the mail',
    mail: true,
    reach: async (stage) => {
      await atChoice(stage);
      const first = stage.page.locator('input[name="way"]').first();
      await choose(stage.page, 'way', (await first.getAttribute('value'))!);
      await send(stage.page, 'act');
      await read(stage, 'marta@mail.example', /Hanna Vogt/);
    },
  },
];
