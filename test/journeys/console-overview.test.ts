import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisationRoles } from '../../src/domain/roles/roles.ts';
import { at, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';

let app: TestApp;
let mine: string;
let other: string;
let ada: Person;
let marta: Person;
let theirs: Person;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2026-03-29T09:30:00Z') });
  mine = await app.addOrganisation({ domains: ['alpenglow.example'] });
  other = await app.addOrganisation({ name: 'Lotus', domains: ['lotus.example'] });
  ada = await someone(app, mine, 'global-admin', 'ada');
  marta = await someone(app, mine, 'member', 'marta', { emails: [] });
  theirs = await someone(app, other, 'global-admin', 'theirs', { organisation: 'lotus' });
});
afterAll(() => app.stop());

/** A line of the log about somebody. */
async function happened(
  kind: 'recovery.begun' | 'recovery.stuck' | 'recovery.completed' | 'sign-in.blocked',
  person: Person,
  organisationId: string,
  data: Record<string, string> = {},
): Promise<void> {
  await app.store.audit.append([
    {
      at: app.clock.now(),
      kind,
      organisationId,
      accountId: person.id,
      actor:
        kind === 'sign-in.blocked'
          ? 'system'
          : kind === 'recovery.completed'
            ? `account:${person.id}`
            : 'stranger',
      supportCode: undefined,
      data,
      personal: {},
    },
  ]);
}

async function refused(person: Person, answer: string): Promise<void> {
  const at = app.clock.now();
  await app.store.deliveries.record({
    id: randomUUID(),
    accountId: person.id,
    channel: 'mail',
    kind: 'send-code',
    recipient: 'm…@mail.example',
    queuedAt: at,
    finishedAt: at,
    outcome: 'refused',
    answer,
  });
}

async function figures(browser: HttpBrowser): Promise<string> {
  return (await browser.get('/admin')).text;
}

test('an organisation in which nothing happened says so', async () => {
  const browser = await at(app, ada);
  const text = await figures(browser);
  expect(browser.page.title).toBe('What needs somebody today?');
  expect(text).toContain('Nobody waits for you.');
  expect(text).toContain('Nobody had to get back in.');
  expect((await browser.get('/admin/undelivered')).text).toContain('All messages left.');
});

describe('when things happened', () => {
  beforeAll(async () => {
    for (const outcome of ['password-changed', 'password-changed', 'unlocked']) {
      await happened('recovery.begun', marta, mine);
      await happened('recovery.completed', marta, mine, { outcome });
    }
    await happened('recovery.begun', marta, mine);
    await happened('recovery.stuck', marta, mine);
    await happened('recovery.begun', marta, mine);
    await happened('sign-in.blocked', marta, mine);
    await refused(marta, '550 5.1.1 no such mailbox here');
    for (let i = 0; i < 7; i++) {
      await happened('recovery.begun', theirs, other);
      await happened('sign-in.blocked', theirs, other);
      await refused(theirs, '550 of the others');
    }
    // Whoever asks twice is one who waits, here as in the queue.
    for (const seconds of [60, 0]) {
      const at = new Date(app.clock.now().getTime() - seconds * 1000);
      await app.store.help.add({ accountId: marta.id, supportCode: 'K7QF-3MWD', at, sinceSeconds: 60 });
    }
  });

  test('who asks for help comes first, and each figure counts its own organisation alone', async () => {
    const text = await figures(await at(app, ada));
    expect(text).toMatch(
      /Today.*1 person asks for help.*2 people have no way back in that works today.*1 person had to wait.*1 message was not delivered.*1 person has never signed in/s,
    );
    expect(text).not.toContain('Nobody waits');
    expect(text).toMatch(
      /Back in, with a new password\s*2\s*Back in, unlocked\s*1\s*Not back in.*?1\s*Under way.*?1/s,
    );
  });

  test('each figure leads to the list of what it counts', async () => {
    const browser = await at(app, ada);
    await figures(browser);
    for (const address of [
      '/admin/help',
      '/admin/people?recoverable=no',
      '/admin/people?last-sign-in=never&amp;state=active',
      '/admin/undelivered',
      '/admin/audit?kind=sign-in.blocked&amp;from=2026-03-23',
      '/admin/audit?kind=recovery.stuck&amp;from=2026-02-28',
      '/admin/people/add',
    ]) {
      expect(browser.page.html).toContain(`href="${address}"`);
    }
  });

  test('messages that did not leave name their person and the other side’s answer, and nobody of another organisation', async () => {
    const browser = await at(app, ada);
    const { text, html } = await browser.get('/admin/undelivered');
    expect(text).toContain('550 5.1.1 no such mailbox here');
    expect(html).toContain(`href="/admin/people/${marta.id}"`);
    expect(html).not.toMatch(/of the others|theirs/);
  });

  test('somebody who can’t get in is looked up from here, without scripts', async () => {
    const browser = await at(app, ada);
    await figures(browser);
    expect(browser.page.html).toMatch(
      /<form[^>]* method="get" action="\/admin\/people"[^>]*>.*<input[^>]* name="text"/s,
    );
  });
});

test.each(organisationRoles)(
  'as %s: both pages are read by whoever has a role, and adding is offered to who may',
  async (role) => {
    const person = await someone(app, mine, role, `r${role.slice(0, 4)}`);
    const browser = await at(app, person);
    const expected = role === 'member' ? 403 : 200;
    expect((await browser.get('/admin/undelivered')).status).toBe(expected);
    expect((await browser.get('/admin')).status).toBe(expected);
    const adds = role === 'user-admin' || role === 'global-admin';
    expect(browser.page.html.includes('href="/admin/people/add"')).toBe(adds);
  },
);
