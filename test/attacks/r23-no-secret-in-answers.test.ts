import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { beginRecovery } from '../support/recovery.ts';
import { newPassword, toMailedCode } from './support/recover.ts';
import { isSignedIn, stranger } from './support/sign-in.ts';
import { tour } from './support/tour.ts';

/** R23: no answer carries a secret, and what the client claims counts for nothing. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  await app.addPerson('ada@alpenglow.example', {
    organisation,
    emails: ['ada@mail.example'],
    phones: ['+393331234567'],
  });
});
afterAll(() => app.stop());

test('R23: codes, links, hashes, seeds and passwords stand in no answer of a whole journey', async () => {
  const { pages, typed } = await tour(app);
  const secrets = new Set<string>([...typed, 'canary-wrong-password', 'canary-wrong-current', 'canary7']);
  for (const { task, payload } of await app.queued()) {
    if (task !== 'send-code') continue;
    secrets.add(payload.code);
    if (payload.link !== undefined) secrets.add(payload.link.split('.')[1]!);
  }
  const { rows } = await app.store.pool.query(
    `select password_hash as value from account where password_hash is not null
     union all select secret_sealed from method where secret_sealed is not null
     union all select encode(id_hash, 'base64') from session
     union all select encode(secret_hash, 'base64') from flow`,
  );
  for (const { value } of rows) secrets.add(value);
  for (const page of pages) {
    for (const { body, headers, path } of page.answers) {
      const all = `${body}\n${[...headers].filter(([name]) => name !== 'set-cookie').join('\n')}`;
      for (const secret of secrets) {
        if (/^\d{6}$/.test(secret))
          expect(all, path).not.toMatch(new RegExp(`(?<![\\w-])${secret}(?![\\w-])`));
        else expect(all.includes(secret), `${path} holds ${secret}`).toBe(false);
      }
    }
  }
  expect(secrets.size).toBeGreaterThan(12);
}, 120_000);

describe('R23: claiming it does not make it so:', () => {
  const claims = new URLSearchParams(
    'verified=true&matched=true&proved=1&proofs=email&proofs=phone&gates=0&step=password&state=password&done=true' +
      '&success=true&isAdmin=true&accountId=x&trusted=1&skip=1',
  );
  claims.delete('proofs');

  test('a wrong code stays wrong', async () => {
    const browser = stranger(app);
    await toMailedCode(browser, 'ada@alpenglow.example');
    const { code } = await app.newestCode();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const { action, body } = fillIn(browser.page.document, '', { code: wrong }, { form: 'code-form' });
    const page = await browser.post(action, `${body}&${claims}`);
    expect(page.status).toBe(422);
    await browser.get('/recover/password/new');
    expect(browser.page.path).toBe('/recover/code');
  });

  test('a new password before the gates is written for nobody, whatever cookie or header says', async () => {
    const browser = stranger(app);
    await beginRecovery(browser, 'ada@alpenglow.example');
    const before = await app.store.accounts.findByUserIdKey('ada@alpenglow.example');
    const { body } = fillIn(browser.page.document, '', { way: 'email' });
    body.set('new-password', newPassword);
    for (const name of ['regain-verified', 'regain-proved', 'regain-flow', 'regain-step'])
      browser.cookies.set(name, 'true');
    for (const path of [
      '/recover/password',
      '/recover/password/new',
      '/recover/password/keep',
      '/recover/done',
    ]) {
      const page = await browser.post(path, `${body}&${claims}`);
      expect(page.html).not.toContain('is changed');
    }
    expect(await app.store.accounts.findByUserIdKey('ada@alpenglow.example')).toEqual(before);
  });

  test('nor does the version of the flow that the form claims', async () => {
    const browser = stranger(app);
    await toMailedCode(browser, 'ada@alpenglow.example');
    const { code } = await app.newestCode();
    const { action, body } = fillIn(browser.page.document, '', { code }, { form: 'code-form' });
    for (const at of ['', 'x', '1', body.get('at')!.replace(/\d+$/, '99')]) {
      body.set('at', at);
      const page = await browser.post(action, body);
      expect(page.path).toBe('/recover/code');
    }
  });

  test('nor a session cookie that was made up', async () => {
    const browser = stranger(app);
    for (const cookie of [
      'admin',
      'a'.repeat(43),
      '../',
      '0',
      'ada@alpenglow.example',
      '%00',
      `' or '1'='1`,
    ]) {
      browser.cookies.set('regain-session', cookie);
      expect(await isSignedIn(browser)).toBe(false);
    }
  });
});
