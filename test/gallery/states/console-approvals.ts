import { choose, send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const twofactor = 'twofactor@alpenglow.example';
const reason = 'Lost the phone on the train; called back on the number on file';

/** Signed in as one of the two Global admins. */
function as(who: 'admin' | 'second', path: string) {
  return async ({ page }: Stage): Promise<void> => {
    const passwords = { admin: 'nine quiet glaciers hum', second: 'two owls share a birch' };
    await page.context().clearCookies({ name: 'regain-session' });
    await signIn(page, `${who}@alpenglow.example`, passwords[who]);
    await page.goto(path);
  };
}

async function passPage(stage: Stage, userId = twofactor): Promise<void> {
  await as('admin', `/admin/people/${await stage.regain.idOf(userId)}/access-pass`)(stage);
}

/** One administrator asked for a pass, and is at the page of the request. */
async function asked(stage: Stage): Promise<void> {
  await stage.regain.sql('delete from approval');
  await stage.regain.sql('delete from intervention');
  await passPage(stage);
  await stage.page.fill('[name="reason"]', reason);
  await send(stage.page, 'ask');
}

/** The other administrator, at that request. */
async function seen(stage: Stage): Promise<void> {
  await asked(stage);
  await as('second', new URL(stage.page.url()).pathname)(stage);
}

async function agreed(stage: Stage): Promise<void> {
  await seen(stage);
  await send(stage.page, 'decide');
  await passPage(stage);
}

async function made(stage: Stage): Promise<void> {
  await agreed(stage);
  await choose(stage.page, 'minutes', '60');
  await send(stage.page, 'act');
}

/** The second administrator's room and pages, and the temporary access pass (R48). */
export const consoleApprovalStates: State[] = [
  {
    name: 'approvals, none',
    reach: async (stage) => {
      await stage.regain.sql('delete from approval');
      await as('second', '/admin/approvals')(stage);
    },
  },
  { name: 'approval, needed', reach: (stage) => passPage(stage) },
  {
    name: 'approval, without a reason',
    status: 422,
    reach: async (stage) => {
      await stage.regain.sql('delete from approval');
      await passPage(stage);
      await send(stage.page, 'ask');
    },
  },
  { name: 'approval, asked', reach: asked },
  {
    name: 'approval, waits',
    reach: async (stage) => {
      await asked(stage);
      await passPage(stage);
    },
  },
  {
    name: 'approvals, one waits',
    reach: async (stage) => {
      await asked(stage);
      await as('second', '/admin/approvals')(stage);
    },
  },
  { name: 'approval, to decide', reach: seen },
  {
    name: 'approval, agreed',
    reach: async (stage) => {
      await seen(stage);
      const { pathname } = new URL(stage.page.url());
      await send(stage.page, 'decide');
      await as('admin', pathname)(stage);
    },
  },
  { name: 'pass, how long', reach: agreed },
  { name: 'pass, made', reach: made },
  {
    name: 'pass, is out',
    reach: async (stage) => {
      await made(stage);
      await stage.page.goto(`/admin/people/${await stage.regain.idOf(twofactor)}`);
    },
  },
  {
    name: 'pass, used at sign-in',
    reach: async (stage) => {
      await made(stage);
      const pass = await stage.page.locator('#pass').textContent();
      await stage.page.context().clearCookies({ name: 'regain-session' });
      await signIn(stage.page, twofactor, 'blue kettle by the door');
      await stage.page.fill('[name="code"]', pass ?? '');
      await send(stage.page, 'second-factor');
    },
  },
];
