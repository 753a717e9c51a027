import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';

const code = 'K7QF-3MWD';

let app: TestApp;
let mine: string;
let other: string;
let auditor: Person;
let helpdesk: Person;
let marta: Person;
let theirs: Person;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2026-03-29T09:30:00Z') });
  mine = await app.addOrganisation({ domains: ['alpenglow.example'] });
  other = await app.addOrganisation({ name: 'Lotus', domains: ['lotus.example'] });
  auditor = await someone(app, mine, 'auditor', 'ada');
  helpdesk = await someone(app, mine, 'helpdesk-admin', 'hugo');
  marta = await someone(app, mine, 'member', 'marta');
  theirs = await someone(app, other, 'global-admin', 'theirs', { organisation: 'lotus' });
  await story(marta, mine, '192.0.2.1');
  await story(theirs, other, '198.51.100.1');
});
afterAll(() => app.stop());

/** Sixty tries, under one code, and then a way back in. */
async function story(person: Person, organisationId: string, address: string): Promise<void> {
  const line = (minute: number) => ({
    at: new Date(Date.UTC(2026, 2, 29, 1, minute)),
    organisationId,
    accountId: person.id,
    supportCode: code,
    personal: { address },
  });
  const tries = Array.from({ length: 58 }, (_, i) => ({
    ...line(i),
    kind: 'recovery.begun' as const,
    actor: 'stranger',
    data: {},
  }));
  const back = {
    ...line(59),
    kind: 'recovery.completed' as const,
    actor: `account:${person.id}`,
    data: { outcome: 'password-changed' },
  };
  await app.store.audit.append([...tries, back]);
}

let reading: HttpBrowser;
beforeAll(async () => {
  reading = await at(app, auditor);
});

describe('the log', () => {
  test('is newest first, in pages that lead there and back', async () => {
    await reading.get('/admin/audit?kind=recovery');
    expect(reading.page.title).toBe('What happened?');
    expect(reading.page.text).toContain('59 events');
    expect(rows(reading)).toHaveLength(50);
    expect(rows(reading)[0]).toMatch(/^The account was regained.*Outcome: Back in, with a new password/);
    const first = rows(reading);
    await reading.follow('Older');
    expect(rows(reading)).toHaveLength(9);
    expect(reading.page.html).not.toContain('>Older<');
    await reading.follow('Newer');
    expect(rows(reading)).toEqual(first);
  });

  test('a line says what, when, about whom, by whom, where from, under which code, and that it is not sealed yet', async () => {
    await reading.get('/admin/audit?kind=recovery.completed');
    expect(rows(reading)[0]).toMatch(
      /29 Mar 2026, 01:59 UTC.*Marta Example.*Marta Example.*192\.0\.2\.1.*K7QF-3MWD.*Not yet/,
    );
    expect(reading.page.html).toContain(`href="/admin/people/${marta.id}"`);
    expect(reading.page.html).toContain(`href="/admin/audit?code=${code}"`);
  });

  test('is asked by user ID, kind and time, and shows what was asked', async () => {
    const asked = new URLSearchParams({
      person: 'Marta@Alpenglow.example',
      kind: 'recovery.begun',
      from: '2026-03-29 01:10',
      until: '2026-03-29T01:12',
    });
    await reading.get(`/admin/audit?${asked}`);
    expect(reading.page.text).toContain('3 events');
    expect(reading.page.html).toContain('value="marta@alpenglow.example"');
    expect(reading.page.html).toMatch(/<option value="recovery.begun" selected/);
    await reading.get('/admin/audit?by=marta@alpenglow.example');
    expect(reading.page.text).toContain('One event');
  });

  test('what can’t be understood is told field by field, and kept', async () => {
    const typed = {
      person: 'nobody@alpenglow.example',
      by: 'no id',
      actor: 'devil',
      kind: 'recovery.',
      from: '2026-04-31',
      until: 'soon',
      code: 'K7',
    };
    const page = await reading.get(`/admin/audit?${new URLSearchParams(typed)}`);
    expect(page.status).toBe(422);
    for (const field of Object.keys(typed)) expect(page.html).toContain(`href="#${field}"`);
    for (const text of [typed.person, typed.by, typed.from, typed.until, typed.code]) {
      expect(page.html).toContain(`value="${text}"`);
    }
    const early = await reading.get('/admin/audit?from=2026-03-29&until=2026-03-28');
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('The end comes before')]);
  });

  test('what did not happen is told as such', async () => {
    const page = await reading.get('/admin/audit?kind=account.frozen');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Nothing like that happened.')]);
    expect(page.text).not.toContain('Export these events');
  });

  test('an address that leads to no page shows the newest, and says so', async () => {
    const page = await reading.get(`/admin/audit?kind=recovery&at=o1'--`);
    expect(page.text).toContain('led to no page');
    expect(rows(reading)).toHaveLength(50);
  });
});

describe('a support code', () => {
  test('leads to its story, oldest first, typed as it was read out', async () => {
    await reading.get('/admin/audit?code=k7qf%203mwd');
    expect(reading.page.title).toBe(`What happened under ${code}?`);
    expect(rows(reading)).toHaveLength(59);
    expect(rows(reading)[0]).toMatch(/^Somebody began to get back in/);
    expect(reading.page.text).toContain('marta@alpenglow.example');
  });

  test('under which nothing happened says so', async () => {
    expect((await reading.get('/admin/audit?code=CCCC-CCCC')).text).toContain(
      'Nothing happened under this code',
    );
  });

  test('is reached from the page about a person, as all of their events are', async () => {
    await reading.get(`/admin/people/${marta.id}`);
    expect(reading.page.text).toContain('The account was regained');
    await reading.follow('All of it, in the log');
    expect(reading.page.text).toContain('59 events');
    await reading.get(`/admin/people/${marta.id}`);
    await reading.follow(code);
    expect(reading.page.title).toBe(`What happened under ${code}?`);
  });
});

describe('R45: another organisation’s', () => {
  test('person, by user ID, is nobody, and by id has no events', async () => {
    const byName = await reading.get('/admin/audit?person=theirs@lotus.example');
    expect([byName.status, byName.text]).toEqual([
      422,
      expect.stringContaining('Nobody in your organisation'),
    ]);
    const nobody = await reading.get('/admin/audit?person=nobody@lotus.example');
    expect(nobody.text).toContain('Nobody in your organisation');
    const byId = await reading.get(`/admin/audit?person=${theirs.id}`);
    expect(byId.text).toContain('Nothing like that happened.');
    expect(byId.html).not.toContain('theirs@');
    expect((await reading.get(`/admin/audit?actor=${theirs.id}`)).html).not.toContain('theirs@');
  });

  test('code and place lead to one’s own lines alone', async () => {
    expect((await reading.get(`/admin/audit?code=${code}`)).html).not.toMatch(/198\.51\.100\.1|Theirs/);
    const foreign = await at(app, theirs);
    await foreign.get('/admin/audit?kind=recovery');
    const place = /at=([^"&]+)"/.exec(foreign.page.html)![1]!;
    const forged = await reading.get(`/admin/audit?kind=recovery&at=${place}`);
    expect(forged.html).not.toMatch(/198\.51\.100\.1|Theirs/);
    expect(forged.html).toContain('192.0.2.1');
  });
});

test('whoever has no role reads neither log nor story', async () => {
  const member = await at(app, marta);
  for (const path of ['/admin/audit', `/admin/audit?code=${code}`, '/admin/audit/export']) {
    expect([path, (await member.get(path)).status]).toEqual([path, 403]);
  }
});

test('the help desk reads the log and is told who exports it', async () => {
  const browser = await at(app, helpdesk);
  const page = await browser.get('/admin/audit');
  expect(page.text).toContain('Only auditors and Global admins export');
  expect(page.html).not.toContain('/admin/audit/export');
});

/** The lines in sight. */
function rows(browser: HttpBrowser): string[] {
  const body = /<tbody[^>]*>(.*)<\/tbody>/s.exec(browser.page.html)?.[1] ?? '';
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}
