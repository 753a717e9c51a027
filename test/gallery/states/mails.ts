import {
  identifyAtOnce,
  proveBySent,
  send,
  signIn,
  takeWay,
  tellTrouble,
  typePassword,
} from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

/** Who asked for a mail reads it: the newest to this address with these marks in its text. */
export async function read({ page, regain }: Stage, to: string, mark: RegExp): Promise<void> {
  const { id } = await regain.message(to, ({ html, text }) => html !== null && mark.test(text));
  // The demonstration shows mails in a sandbox without scripts. Axe is one.
  await page.route('**/mail', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: await answer.text(), contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(`/demo/outbox/${id}/mail`);
}

async function asked(stage: Stage): Promise<void> {
  await identifyAtOnce(stage.page, 'member@alpenglow.example');
  await tellTrouble(stage.page, 'forgotten');
}

/** Mails as their reader's program shows them. */
export const mailStates: State[] = [
  {
    name: 'mail, code',
    mail: true,
    reach: async (stage) => {
      await asked(stage);
      await takeWay(stage.page, 'email');
      await read(stage, 'marta@mail.example', /\/recover\/link\?t=/);
    },
  },
  {
    name: 'mail, ways',
    mail: true,
    reach: async (stage) => {
      await asked(stage);
      await takeWay(stage.page, 'totp');
      await read(stage, 'marta@mail.example', /./);
    },
  },
  {
    name: 'mail, notice',
    mail: true,
    reach: async (stage) => {
      await asked(stage);
      await proveBySent(stage.page, stage.regain, 'email', 'marta@mail.example');
      await typePassword(stage.page, 'seven wet otters in line');
      await read(stage, 'marta@mail.example', /\/not-me\?t=/);
    },
  },
  {
    name: 'mail, help digest',
    mail: true,
    reach: async (stage) => {
      await asked(stage);
      await stage.page.goto('/help/ask');
      await send(stage.page, 'help-ask');
      await read(stage, 'ada@mail.example', /./);
    },
  },
  {
    name: 'mail, invitation',
    mail: true,
    reach: async (stage) => {
      const { page } = stage;
      await administrator(stage, '/admin/people/add');
      await page.fill('[name="name"]', 'Nina Start');
      await page.fill('[name="local"]', 'nina');
      await page.fill('[name="mail"]', 'nina@mail.example');
      await send(page, 'add');
      await read(stage, 'nina@mail.example', /\/enrol\?t=/);
    },
  },
  {
    name: 'mail, many at once',
    mail: true,
    reach: async (stage) => {
      const { page } = stage;
      await administrator(stage, '/admin/people?role=member');
      for (const box of await page.locator('input[name^="person-"]').all()) await box.check({ force: true });
      await page.selectOption('[name="act"]', 'require-registration');
      await page.locator('#bulk button:not([name])').click();
      await send(page, 'begin');
      await read(stage, 'bruno@mail.example', /Ada Furrer/);
    },
  },
];

/** Whom administrators write to has chosen no language yet: the organisation's is what the mail is in. */
async function administrator({ page, regain }: Stage, path: string): Promise<void> {
  const locale = await page.evaluate('navigator.language');
  await regain.sql("update organisation set default_locale = $1 where name = 'Alpenglow'", [locale]);
  await signIn(page, 'admin@alpenglow.example', 'nine quiet glaciers hum');
  await page.goto(path);
}
