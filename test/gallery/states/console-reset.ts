import { send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';
import { read } from './mails.ts';

const member = 'member@alpenglow.example';
const two = 'twofactor@alpenglow.example';

/** Signed in as an administrator, on the page of an act. */
function asks(act: string, userId = member) {
  return async ({ page, regain }: Stage): Promise<void> => {
    await signIn(page, 'admin@alpenglow.example', 'nine quiet glaciers hum');
    await page.goto(`/admin/people/${await regain.idOf(userId)}/${act}`);
  };
}

async function make(stage: Stage, userId = member): Promise<string> {
  await asks('temporary-password', userId)(stage);
  await send(stage.page, 'act');
  return (await stage.page.locator('#temporary-password').textContent())!;
}

/** The person, in their own browser, with the password that was read out to them. */
async function toOwnPassword(stage: Stage): Promise<void> {
  const password = await make(stage);
  await stage.page.context().clearCookies();
  await signIn(stage.page, member, password);
}

async function sendLink(stage: Stage, userId = member): Promise<void> {
  await asks('reset-link', userId)(stage);
  await send(stage.page, 'act');
}

/** The person, with the link out of the mail. */
async function openLink(stage: Stage, userId = member, mail = 'marta@mail.example'): Promise<void> {
  await sendLink(stage, userId);
  await stage.page.context().clearCookies();
  const { text } = await stage.regain.message(mail, (each) => each.text.includes('/reset?t='));
  await stage.page.goto(/http:\S+\/reset\?t=[\w-]+/.exec(text)![0]);
}

async function choose({ page }: Stage, form: string, password: string): Promise<void> {
  await page.fill('[name="new-password"]', password);
  await send(page, form);
}

/** Resetting a password, both ways, as the administrator and as the person sees it. */
export const consoleResetStates: State[] = [
  { name: 'reset link, asked', reach: asks('reset-link') },
  { name: 'reset link, asked for two steps', reach: asks('reset-link', two) },
  { name: 'reset link, sent', reach: sendLink },
  {
    name: 'reset link, mail',
    mail: true,
    reach: async (stage) => {
      await sendLink(stage);
      await read(stage, 'marta@mail.example', /\/reset\?t=/);
    },
  },
  { name: 'reset, chosen by link', reach: openLink },
  {
    name: 'reset, chosen by link with two steps',
    reach: (stage) => openLink(stage, two, 'tino@mail.example'),
  },
  {
    name: 'reset, refused',
    status: 422,
    reach: async (stage) => {
      await openLink(stage);
      await choose(stage, 'reset', 'short');
    },
  },
  {
    name: 'reset, done',
    reach: async (stage) => {
      await openLink(stage);
      await choose(stage, 'reset', 'seven wet otters in line');
    },
  },
  {
    name: 'reset, dead link',
    status: 410,
    refused: true,
    reach: async ({ page }) => void (await page.goto('/reset')),
  },
  { name: 'temporary password, asked', reach: asks('temporary-password') },
  { name: 'temporary password, made', reach: async (stage) => void (await make(stage)) },
  {
    name: 'temporary password, self-service only',
    status: 403,
    refused: true,
    reach: async ({ page, regain }) => {
      await signIn(page, 'admin@lotus.example', 'slow river under bamboo');
      await page.goto(`/admin/people/${await regain.idOf('member@lotus.example')}/temporary-password`);
    },
  },
  { name: 'own password, after a temporary one', reach: toOwnPassword },
  {
    name: 'own password, refused',
    status: 422,
    reach: async (stage) => {
      await toOwnPassword(stage);
      await choose(stage, 'own-password', 'short');
    },
  },
  {
    name: 'own password, left too long',
    reach: async (stage) => {
      await toOwnPassword(stage);
      await stage.regain.sql("update flow set expires_at = now() where kind = 'sign-in'");
      await stage.page.goto('/signin/new-password');
    },
  },
  {
    name: 'help, reset user password',
    reach: async ({ page }) => void (await page.goto('/help/reset-user-password')),
  },
];
