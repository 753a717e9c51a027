import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSealer } from '../../src/adapters/audit/sealer.ts';
import { verifyExport } from '../../src/adapters/audit/verify.ts';
import { at, forgeForm, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { keyPair } from '../unit/audit/sample-log.ts';

const { privateKey, publicKey } = keyPair();

let app: TestApp;
let auditor: Person;
let helpdesk: Person;
let marta: Person;
let reading: HttpBrowser;

beforeAll(async () => {
  app = await startTestApp();
  const mine = await app.addOrganisation({ domains: ['alpenglow.example'] });
  const other = await app.addOrganisation({ name: 'Lotus', domains: ['lotus.example'] });
  auditor = await someone(app, mine, 'auditor', 'ada');
  helpdesk = await someone(app, mine, 'helpdesk-admin', 'hugo');
  marta = await someone(app, mine, 'member', 'marta');
  const theirs = await someone(app, other, 'member', 'theirs', { organisation: 'lotus' });
  for (const [organisationId, person] of [
    [mine, marta],
    [other, theirs],
  ] as const) {
    await app.store.audit.append([
      {
        at: app.clock.now(),
        kind: 'recovery.begun',
        organisationId,
        accountId: person.id,
        actor: 'stranger',
        supportCode: 'K7QF-3MWD',
        data: {},
        personal: { address: organisationId === mine ? '192.0.2.1' : '198.51.100.1' },
      },
    ]);
  }
  const log = { error: () => undefined };
  await createSealer({ pool: app.store.pool, signingKey: privateKey, log }).sealNow();
});
afterAll(() => app.stop());

beforeEach(async () => {
  reading = await at(app, auditor);
});

/** The turn of the export before it ends with its connection, which takes a moment. */
async function exported(browser: HttpBrowser, format: string, filter = '') {
  for (const end = Date.now() + 5000; ; ) {
    await browser.get(`/admin/audit/export${filter}`);
    const answer = await browser.submit({ format }, { form: 'export' });
    if (answer.status !== 503 || Date.now() > end) return answer;
  }
}

test('JSON Lines are what the verifier of the command line finds unchanged, and another organisation’s events are not in them', async () => {
  const { status, headers, html } = await exported(reading, 'json-lines');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/jsonl');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.jsonl"$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('192.0.2.1');
  expect(html).not.toMatch(/198\.51\.100\.1|lotus/);
  expect(await verdictOf(html)).toMatchObject({ faults: [] });
  const forged = html.replace('"kind":"recovery.begun"', '"kind":"recovery.stuck"');
  expect(await verdictOf(forged)).not.toMatchObject({ faults: [] });
});

test('CSV has the lines of the filter that the page was opened with', async () => {
  const { html, headers } = await exported(reading, 'csv', `?person=${marta.id}&kind=recovery`);
  expect(headers.get('content-type')).toMatch(/^text\/csv/);
  const lines = parse(html, { bom: true, columns: true }) as Record<string, string>[];
  expect(lines.filter(({ record }) => record === 'event').map(({ kind }) => kind)).toEqual([
    'recovery.begun',
  ]);
});

test('R58: that it was exported, and what, is in the log', async () => {
  await exported(reading, 'csv', '?kind=recovery.begun');
  await reading.get('/admin/audit?kind=audit.exported');
  expect(reading.page.text).toMatch(/The log was exported\s*kinds: recovery\.begun · Format: csv/);
});

test('while somebody of the organisation exports, the next one is told to wait, and nothing of theirs is lost', async () => {
  const [account] = (
    await app.store.pool.query('select organisation_id from account where id = $1', [auditor.id])
  ).rows;
  let turn = await app.auditExports.take(account.organisation_id);
  while (turn === undefined) turn = await app.auditExports.take(account.organisation_id);
  await reading.get('/admin/audit/export?kind=recovery');
  const busy = await reading.submit({ format: 'csv' }, { form: 'export' });
  turn.leave();
  expect(busy.status).toBe(503);
  expect(busy.headers.get('retry-after')).toBe('60');
  expect(busy.text).toContain('Try again in a minute');
  await expect.poll(async () => (await reading.submit({}, { form: 'export' })).status).toBe(200);
});

test('R46: an old proof is renewed before anything leaves the house, on the page and in a forged form', async () => {
  await reading.get('/admin/audit/export?kind=recovery');
  app.clock.pass(6 * 60);
  const late = await reading.submit({ format: 'csv' }, { form: 'export' });
  expect(late.path).toBe(`/security/prove?to=${encodeURIComponent('/admin/audit/export?kind=recovery')}`);
  expect((await reading.get('/admin/audit/export')).path).toMatch(/^\/security\/prove/);
});

test('R77: the help desk exports nothing, with a forged form either', async () => {
  const browser = await at(app, helpdesk);
  expect((await browser.get('/admin/audit/export')).status).toBe(403);
  const forged = await forge(browser, 'csv');
  expect(forged.status).toBe(403);
  expect(forged.headers.get('content-type')).toMatch(/^text\/html/);
});

test('whoever goes away in the middle leaves the turn to the next', async () => {
  await reading.get('/admin/audit/export');
  const { csrf } = reading;
  const answer = await reading.request('/admin/audit/export', {
    method: 'POST',
    body: new URLSearchParams({ csrf, format: 'csv' }),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.status).toBe(200);
  await answer.body!.cancel();
  await reading.get('/admin/audit/export');
  await expect.poll(async () => (await exported(reading, 'csv')).status).toBe(200);
});

test('what can’t be understood is not exported as everything: the filter says what is wrong', async () => {
  const wrong = await reading.get('/admin/audit/export?kind=nothing');
  expect([wrong.path, wrong.status]).toEqual(['/admin/audit?kind=nothing', 422]);
});

test('in a form that there is none of, nothing is exported', async () => {
  const page = await forge(reading, 'parquet');
  expect([page.status, page.text]).toEqual([422, expect.stringContaining('Choose in what form')]);
});

/** Posts the form without having seen its page. */
function forge(browser: HttpBrowser, format: string) {
  return forgeForm(browser, '/admin/audit/export', { format });
}

async function verdictOf(text: string) {
  async function* bytes() {
    yield Buffer.from(text);
  }
  return verifyExport(bytes(), [publicKey]);
}
