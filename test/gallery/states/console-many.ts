import { send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

/** Signed in as a Global admin, on this page. */
function at(path: string) {
  return async ({ page }: Stage): Promise<void> => {
    await signIn(page, 'admin@alpenglow.example', 'nine quiet glaciers hum');
    await page.goto(path);
  };
}

async function fill({ page }: Stage, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  await send(page, 'add');
}

const nina = { name: 'Nina Start', local: 'nina', mail: 'nina@mail.example' };

function onPerson(userId: string, act: string) {
  return async (stage: Stage): Promise<void> => {
    const id = await stage.regain.idOf(userId);
    await at(`/admin/people/${id}/${act}`)(stage);
  };
}

/** Chooses people, as the list does, and comes to the preview. */
async function choose(stage: Stage, names: readonly string[], act: string): Promise<void> {
  await at('/admin/people/add')(stage);
  const ids = [];
  for (const name of names) ids.push(await stage.regain.idOf(`${name}@alpenglow.example`));
  // The form of this page, with the fields of the list.
  await stage.page.evaluate(`
    const form = document.querySelector('form#add');
    form.action = '/admin/people/bulk';
    for (const [name, value] of ${JSON.stringify([
      ['act', act],
      ['people', ids.join(' ')],
    ])}) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name, value });
      form.append(input);
    }
    form.submit();`);
  await stage.page.waitForURL(/bulk\/[0-9a-f-]{36}/);
}

const everybody = ['admin', 'second', 'member', 'locked', 'twofactor', 'helpdesk', 'auditor'];

/** People added, invited again, given roles, and many at once. */
export const consoleManyStates: State[] = [
  { name: 'console, add a person', reach: at('/admin/people/add') },
  {
    name: 'console, add a person, refused',
    status: 422,
    reach: async (stage) => {
      await at('/admin/people/add')(stage);
      await fill(stage, { name: '', local: 'membеr', mail: 'nina@alpenglow.example' });
    },
  },
  {
    name: 'console, a person was added',
    reach: async (stage) => {
      await at('/admin/people/add')(stage);
      await fill(stage, nina);
    },
  },
  {
    name: 'console, invite again',
    reach: async (stage) => {
      await at('/admin/people/add')(stage);
      await fill(stage, nina);
      await stage.page.goto(`${new URL(stage.page.url()).pathname}/invite`);
    },
  },
  { name: 'console, change roles', reach: onPerson('member@alpenglow.example', 'change-roles') },
  { name: 'console, many at once, none yet', reach: at('/admin/people/bulk') },
  {
    name: 'console, many at once, nobody chosen',
    status: 422,
    reach: async (stage) => {
      await at('/admin/people?text=ma')(stage);
      await stage.page.selectOption('[name="act"]', 'end-sessions');
      const button = stage.page.locator('#bulk .button-secondary').last();
      await Promise.all([stage.page.waitForEvent('domcontentloaded'), button.click()]);
    },
  },
  { name: 'console, many at once, preview', reach: (stage) => choose(stage, everybody, 'disable') },
  {
    name: 'console, many at once, report',
    reach: async (stage) => {
      await choose(stage, ['member', 'locked', 'auditor', 'admin'], 'require-registration');
      await send(stage.page, 'begin');
      await stage.page.waitForSelector('section#progress', { timeout: 20_000 });
    },
  },
  {
    name: 'welcome, asked to look',
    reach: async ({ page, regain }) => {
      await regain.sql(
        "update account set registration_required_at = now() where user_id = 'member@alpenglow.example'",
      );
      await signIn(page, 'member@alpenglow.example', 'seven larks over snow');
    },
  },
];
