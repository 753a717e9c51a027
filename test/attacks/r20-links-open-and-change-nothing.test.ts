import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEnrolLink } from '../../src/app/enrolment/link.ts';
import { notMeLink } from '../../src/app/messages/not-me-link.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements } from '../support/html.ts';
import type { Person } from '../support/people.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, newestLink, newPassword } from './support/way-back.ts';

/** R20: opening a mailed link changes nothing, however often a scanner does it; a person presses a button. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

/** Everything but what belongs to the requests of whoever opens the link. */
async function everything(): Promise<string> {
  const names = [
    'account',
    'method',
    'recovery_code',
    'session',
    'device',
    'flow',
    'code',
    'one_time_link',
    'spent',
    'audit_event',
    'help_request',
  ];
  const tables = [];
  for (const name of names)
    tables.push((await app.store.pool.query(`select * from ${name} order by 1, 2`)).rows);
  tables.push(
    (await app.store.pool.query('select id, payload from graphile_worker._private_jobs order by id')).rows,
  );
  return JSON.stringify(tables);
}

let people = 0;
const add = (more = {}) => {
  people += 1;
  return app.addPerson(`p${people}@alpenglow.example`, {
    organisation,
    emails: [`p${people}@mail.example`],
    ...more,
  });
};

async function recoveryLink(person: Person): Promise<string> {
  await atCode(app, person.userId, 'email');
  return newestLink(app);
}

async function freezeLink({ id: accountId }: Person): Promise<string> {
  const at = app.clock.now().toISOString();
  const payload = {
    id: accountId,
    accountId,
    event: 'password-changed',
    at,
    supportCode: '',
    formerAddresses: [],
    detail: '',
  } as const;
  return (await notMeLink(app.app as never, payload, 'x@mail.example')).slice(app.origin.length);
}

async function enrolLink({ id }: Person): Promise<string> {
  await app.store.pool.query('update account set password_hash = null where id = $1', [id]);
  return `/enrol?t=${await app.store.transaction((tx) => createEnrolLink(app.app, tx, id, 24))}`;
}

describe.each([
  ['that proves a mailbox', recoveryLink, {}, 'Choose a new password'],
  ['of “This wasn’t me”', freezeLink, {}, undefined],
  ['of a first enrolment', enrolLink, { 'new-password': newPassword }, undefined],
])('R20: a link %s', (_what, make, fields, title) => {
  test('opened ten times, by GET and by HEAD, changes no row; then the person presses, and it works', async () => {
    const link = await make(await add());
    const before = await everything();
    for (let i = 0; i < 5; i++) {
      const scanner = stranger(app);
      await scanner.get(link);
      expect(scanner.page.status).toBe(200);
      // It follows every link of the page, as some do.
      for (const anchor of elements(scanner.page.document, 'a')) {
        const href = anchor.attributes.get('href')!;
        if (href.startsWith('/')) await scanner.request(href);
      }
      const head = stranger(app);
      await head.request(link, { method: 'HEAD' });
      await head.request('/recover/go-on', { method: 'HEAD' });
      await head.request('/not-me', { method: 'HEAD' });
    }
    expect(await everything()).toBe(before);
    const reader = stranger(app);
    await reader.get(link);
    await reader.submit(fields);
    expect(reader.page.status).toBe(200);
    if (title !== undefined) expect(reader.page.title).toBe(title);
    expect(await everything()).not.toBe(before);
    const late = stranger(app);
    await late.get(link);
    expect(late.page.status).toBe(410);
  });

  test('is pressed by a form of our own page alone: a post from outside, or without its token, changes nothing', async () => {
    const link = await make(await add());
    const opened = stranger(app);
    await opened.get(link);
    const before = await everything();
    const { csrf } = opened;
    const action = opened.page.path;
    const post = (body: Record<string, string>, headers: Record<string, string>) =>
      opened.request(action, {
        method: 'POST',
        body: String(new URLSearchParams({ ...fields, ...body })),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    for (const answer of [
      await post({ csrf }, { 'sec-fetch-site': 'cross-site' }),
      await post({ csrf }, { origin: 'https://evil.example' }),
      await post({ csrf }, {}),
      await post({}, { 'sec-fetch-site': 'same-origin' }),
      await post({ csrf: 'x'.repeat(32) }, { 'sec-fetch-site': 'same-origin' }),
    ]) {
      expect(answer.status).toBe(403);
    }
    expect(await everything()).toBe(before);
  });

  test('leads to a page that submits nothing by itself', async () => {
    const opened = stranger(app);
    await opened.get(await make(await add()));
    const { html } = opened.page;
    expect(html).not.toMatch(/http-equiv="refresh"|\sonload|autosubmit|auto-submit/i);
    expect(
      [...elements(opened.page.document, 'script')].filter((script) => script.children.join('') !== ''),
    ).toEqual([]);
  });
});

test('R20: no script that can submit a form works on the page behind a link', async () => {
  const folder = join(import.meta.dirname, '../../src/web/client');
  const submitting = readdirSync(folder, { encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && /\.(requestSubmit|submit)\(/.test(readFileSync(join(folder, name), 'utf8')),
    )
    .map((name) => name.replace(/(-compute|-renew)?\.ts$/, ''));
  expect([...new Set(submitting)].sort()).toEqual(['human-check', 'passkey-field', 'session-timer']);
  const opened = stranger(app);
  await opened.get(await recoveryLink(await add()));
  for (const name of submitting) expect(opened.page.html).not.toContain(`<${name}`);
});
