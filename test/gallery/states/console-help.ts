import { choose, send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

/** People who asked, and the queue as somebody sees it. */
async function queue(
  { page, regain }: Stage,
  admin = 'helpdesk@alpenglow.example',
  password = 'amber lamps in the fog',
): Promise<void> {
  await regain.sql(
    `insert into help_request (account_id, support_code, created_at)
     select id, 'K7QF-3MWD', now() - make_interval(mins => length(user_id)) from account
     where user_id like '%@alpenglow.example' and user_id not like 'helpdesk%' and user_id not like 'auditor%'`,
  );
  await signIn(page, admin, password);
  await page.goto('/admin/help');
}

async function request(stage: Stage, name = 'Marta Keller'): Promise<void> {
  await queue(stage);
  await stage.page.getByRole('link', { name }).click();
  await stage.page.waitForURL(/admin\/help\/[0-9a-f-]{36}/);
}

async function answered(stage: Stage, fields: { answer?: string; note?: string }): Promise<void> {
  await request(stage);
  if (fields.answer !== undefined) await choose(stage.page, 'answer', fields.answer);
  await stage.page.fill('[name="note"]', fields.note ?? '');
  await send(stage.page, 'answer');
}

/** Who asks for help, and what becomes of it. */
export const consoleHelpStates: State[] = [
  { name: 'help queue, waiting', reach: (stage) => queue(stage) },
  {
    name: 'help queue, empty',
    reach: async ({ page }) => {
      await signIn(page, 'helpdesk@alpenglow.example', 'amber lamps in the fog');
      await page.goto('/admin/help');
    },
  },
  {
    name: 'help queue, nothing done',
    reach: async (stage) => {
      await queue(stage);
      await stage.page.goto('/admin/help/done');
    },
  },
  {
    name: 'help queue, self-service only',
    reach: async ({ page }) => {
      await signIn(page, 'admin@lotus.example', 'slow river under bamboo');
      await page.goto('/admin/help');
    },
  },
  { name: 'help queue, one request', reach: (stage) => request(stage) },
  { name: 'help queue, of a stronger role', reach: (stage) => request(stage, 'Ada Furrer') },
  { name: 'help queue, nothing chosen', status: 422, reach: (stage) => answered(stage, {}) },
  {
    name: 'help queue, sentence with a link',
    status: 422,
    reach: (stage) => answered(stage, { answer: 'declined', note: 'See https://evil.example' }),
  },
  { name: 'help queue, declined', reach: (stage) => answered(stage, { answer: 'declined' }) },
  {
    name: 'help queue, done',
    reach: async (stage) => {
      await answered(stage, { answer: 'shown', note: 'Use the sign-in page.' });
      await stage.page.goto('/admin/help/done');
    },
  },
  {
    name: 'help queue, answered already',
    reach: async (stage) => {
      await answered(stage, { answer: 'shown' });
      await stage.page.goto('/admin/help/done');
      await stage.page.getByRole('link', { name: 'Marta Keller' }).click();
      await stage.page.waitForURL(/admin\/help\/[0-9a-f-]{36}/);
    },
  },
];
