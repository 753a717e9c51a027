import { signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

const adminPassword = 'nine quiet glaciers hum';
const code = 'K7QF-3MWD';

/** A page of the console, as a Global admin sees it. */
function open(path: string, admin = 'admin@alpenglow.example', password = adminPassword) {
  return async ({ page }: Stage): Promise<void> => {
    await signIn(page, admin, password);
    await page.goto(path);
  };
}

/** A month in which people got back in, or did not; somebody asks for help; one message did not leave. */
async function busyMonth({ regain }: Stage): Promise<void> {
  const marta = await regain.idOf('member@alpenglow.example');
  const of = '(select organisation_id from account where id = $1)';
  await regain.sql(
    `insert into audit_event (at, kind, organisation_id, account_id, actor, support_code, data)
     select now() - n * interval '7 hours', k, ${of}, $1, case when k = 'sign-in.blocked' then 'system' else 'stranger' end,
       case when n < 3 then '${code}' end,
       case when k = 'recovery.completed' then jsonb_build_object('outcome', (array['password-changed','password-changed','unlocked'])[1 + n % 3]) else '{}' end
     from generate_series(0, 59) n, unnest(case when n % 7 = 0 then array['recovery.begun','recovery.stuck','sign-in.blocked']
       when n % 5 = 0 then array['recovery.begun'] else array['recovery.begun','recovery.completed'] end) k`,
    [marta],
  );
  await regain.sql(
    `insert into help_request (account_id, support_code, created_at) values ($1, '${code}', now())`,
    [marta],
  );
  await regain.sql(
    `insert into delivery (id, account_id, channel, kind, recipient, queued_at, finished_at, outcome, answer)
     select gen_random_uuid(), $1, 'mail', 'send-code', 'm…a@mail.example', now(), now() - n * interval '1 hour',
       (array['refused','failed'])[1 + n % 2], '550 5.1.1 <m…a@mail.example>: recipient address rejected, no such user here'
     from generate_series(0, 3) n`,
    [marta],
  );
}

function inBusyMonth(path: string, admin?: string, password?: string) {
  return async (stage: Stage): Promise<void> => {
    await busyMonth(stage);
    await open(path, admin, password)(stage);
  };
}

/** Overview and log, in every state. */
export const consoleAuditStates: State[] = [
  {
    name: 'overview, nothing happened',
    reach: open('/admin', 'admin@lotus.example', 'slow river under bamboo'),
  },
  { name: 'overview', reach: inBusyMonth('/admin') },
  { name: 'undelivered', reach: inBusyMonth('/admin/undelivered') },
  {
    name: 'undelivered, none',
    reach: open('/admin/undelivered', 'admin@lotus.example', 'slow river under bamboo'),
  },
  { name: 'log', reach: inBusyMonth('/admin/audit') },
  {
    name: 'log, second page',
    reach: async (stage) => {
      await inBusyMonth('/admin/audit?kind=recovery')(stage);
      await stage.page.click('.pages a');
    },
  },
  {
    name: 'log, nothing found',
    reach: open('/admin/audit?kind=account.frozen&person=member@alpenglow.example'),
  },
  {
    name: 'log, filter wrong',
    status: 422,
    reach: open('/admin/audit?person=nobody@alpenglow.example&from=2026-04-31&code=K7'),
  },
  {
    name: 'log, by the help desk',
    reach: open('/admin/audit?kind=sign-in', 'helpdesk@alpenglow.example', 'amber lamps in the fog'),
  },
  { name: 'story', reach: inBusyMonth(`/admin/audit?code=${code}`) },
  { name: 'story, none', reach: open('/admin/audit?code=CCCC-CCCC') },
  { name: 'export', reach: open('/admin/audit/export?kind=recovery&person=member@alpenglow.example') },
  {
    name: 'export, refused',
    status: 403,
    refused: true,
    reach: open('/admin/audit/export', 'helpdesk@alpenglow.example', 'amber lamps in the fog'),
  },
];
