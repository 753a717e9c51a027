import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuditExports } from '../../src/adapters/audit/exports.ts';
import { auditStory, searchAudit } from '../../src/app/administration/audit.ts';
import { exportAudit } from '../../src/app/administration/audit-export.ts';
import { readAuditQuery } from '../../src/app/administration/audit-query.ts';
import { overviewOf } from '../../src/app/administration/overview.ts';
import type { Visitor } from '../../src/app/context.ts';
import { type OrganisationRole, organisationRoles } from '../../src/domain/roles/roles.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { someone } from './support/administration.ts';

const visitor: Visitor = {
  address: '192.0.2.7',
  prefix: '192.0.2.0/24',
  visit: 'visit',
  device: undefined,
  locale: 'en',
  userAgent: '=HYPERLINK("https://evil.example")',
};
const code = 'K7QF-3MWD';

let app: TestApp;
let mine: string;
let other: string;
const staff = {} as Record<OrganisationRole, Person>;
let theirAdmin: Person;

beforeAll(async () => {
  app = await startTestApp();
  mine = await app.addOrganisation({ name: 'Alpenglow', domains: ['alpenglow.example'] });
  other = await app.addOrganisation({ name: 'Lotus', domains: ['lotus.example'] });
  for (const role of organisationRoles) staff[role] = await someone(app, mine, role, role.replace('-', ''));
  theirAdmin = await someone(app, other, 'global-admin', 'theirs', { organisation: 'lotus' });
  for (const [organisationId, accountId] of [
    [mine, staff.member.id],
    [other, theirAdmin.id],
  ] as const) {
    await app.store.audit.append(
      Array.from({ length: 120 }, (_, i) => ({
        at: new Date(Date.UTC(2026, 2, 29, 1, i)),
        kind: 'recovery.begun',
        organisationId,
        accountId,
        actor: 'stranger',
        supportCode: code,
        data: {},
        personal: { address: organisationId === mine ? '192.0.2.1' : '198.51.100.1' },
      })),
    );
  }
});
afterAll(() => app.stop());

/** The turn of the export before it ends with its connection, which takes a moment. */
async function exporting(readerId: string, filter = {}, format: 'csv' | 'json-lines' = 'csv') {
  const exports = createAuditExports({ pool: app.store.pool });
  for (const end = Date.now() + 5000; ; ) {
    const exported = await exportAudit({ app: app.app, exports }, visitor, { readerId, format, filter });
    if (exported.kind !== 'busy' || Date.now() > end) return exported;
  }
}

async function textOf(exported: Awaited<ReturnType<typeof exporting>>): Promise<string> {
  if (exported.kind !== 'export') throw new Error(exported.kind);
  let text = '';
  for await (const chunk of exported.chunks) text += chunk;
  return text;
}

describe.each(organisationRoles)('as %s', (role) => {
  const reads = role !== 'member';

  test(`the log is ${reads ? 'read' : 'not read'}, page, story and overview alike`, async () => {
    const { id } = staff[role];
    const kinds = [
      (await searchAudit(app.app, id, {})).kind,
      (await auditStory(app.app, id, code)).kind,
      (await overviewOf(app.app, id)).kind,
    ];
    expect(kinds).toEqual(reads ? ['page', 'story', 'overview'] : ['refused', 'refused', 'refused']);
  });

  test('all of it leaves the house with auditors and Global admins only', async () => {
    const exported = await exporting(staff[role].id);
    const may = role === 'auditor' || role === 'global-admin';
    expect(exported.kind).toBe(may ? 'export' : 'refused');
    if (may) expect(await textOf(exported)).not.toMatch(/198\.51\.100\.1|lotus/);
  });
});

test('a reader who was disabled or demoted meanwhile reads nothing', async () => {
  const leaver = await someone(app, mine, 'auditor', 'leaver');
  expect((await searchAudit(app.app, leaver.id, {})).kind).toBe('page');
  await app.store.pool.query(`update account set roles = '{member}' where id = $1`, [leaver.id]);
  expect((await searchAudit(app.app, leaver.id, {})).kind).toBe('refused');
  await app.store.pool.query(`update account set roles = '{auditor}', state = 'disabled' where id = $1`, [
    leaver.id,
  ]);
  expect((await searchAudit(app.app, leaver.id, {})).kind).toBe('refused');
  expect((await exporting(leaver.id)).kind).toBe('refused');
});

test('R45: another organisation’s person, code or page of the log shows nothing of it', async () => {
  const { id } = staff.auditor;
  const theirs = await searchAudit(app.app, theirAdmin.id, {});
  if (theirs.kind !== 'page') throw new Error();
  const forged = await searchAudit(app.app, id, {}, theirs.older);
  if (forged.kind !== 'page') throw new Error();
  expect(forged.events.length).toBeGreaterThan(0);
  expect(forged.events.filter(({ person }) => person?.id === theirAdmin.id)).toEqual([]);
  const { filter } = readAuditQuery({ person: theirAdmin.id });
  expect(await searchAudit(app.app, id, filter)).toMatchObject({ events: [], count: { events: 0 } });
  expect(await textOf(await exporting(id, filter, 'json-lines'))).not.toMatch(/198\.51\.100\.1/);
  const story = await auditStory(app.app, id, code);
  if (story.kind !== 'story') throw new Error();
  expect(story.people.map(({ person }) => person?.id)).toEqual([staff.member.id]);
  expect(story.people[0]!.events).toHaveLength(120);
});

test('pages lead to each other and nowhere else', async () => {
  const { id } = staff.auditor;
  const { filter } = readAuditQuery({ kind: 'recovery.begun' });
  const first = await searchAudit(app.app, id, filter);
  if (first.kind !== 'page') throw new Error();
  expect(first).toMatchObject({ newer: undefined, count: { events: 120, more: false } });
  const second = await searchAudit(app.app, id, filter, first.older);
  if (second.kind !== 'page') throw new Error();
  const third = await searchAudit(app.app, id, filter, second.older);
  if (third.kind !== 'page') throw new Error();
  expect(third.events).toHaveLength(20);
  expect(third.older).toBeUndefined();
  expect(await searchAudit(app.app, id, filter, third.newer)).toMatchObject({ events: second.events });
  expect(await searchAudit(app.app, id, filter, second.newer)).toMatchObject({ events: first.events });
  for (const forged of ['', 'o', 'o1-', 'x1-1', 'o1-1;', 'ozzzzzzzzzzz-1', 'o01-1', "o1-1' or 1=1"]) {
    expect(await searchAudit(app.app, id, filter, forged)).toEqual({ kind: 'unknown-place' });
  }
});

test('R58: an export is in the log before it is written: who, what of it, and where from', async () => {
  const { id } = staff.auditor;
  const { filter } = readAuditQuery({ kind: 'recovery.begun', from: '2026-03-01', person: staff.member.id });
  const text = await textOf(await exporting(id, filter));
  expect(text.match(/\r\nevent,/g)).toHaveLength(120);
  const [line] = await app.store.audit.latest(1);
  expect(line).toMatchObject({
    kind: 'audit.exported',
    actor: `account:${id}`,
    data: {
      format: 'csv',
      kinds: 'recovery.begun',
      from: '2026-03-01T00:00:00.000Z',
      person: staff.member.id,
    },
    personal: { address: '192.0.2.7' },
  });
  const next = await textOf(await exporting(id, { kinds: ['audit.exported'] }));
  expect(next).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
});

test('what stands in an address is understood or told, and fails no statement', () => {
  const wrong = {
    person: 'x',
    actor: 'nobody',
    kind: 'recovery.',
    from: '2026-04-31',
    until: '2026-13-01',
    code: 'K7',
  };
  expect(readAuditQuery(wrong)).toEqual({
    filter: {},
    wrong: ['person', 'actor', 'kind', 'from', 'until', 'code'],
  });
  expect(readAuditQuery({ person: ' ', kind: '' })).toEqual({ filter: {}, wrong: [] });
  const { filter } = readAuditQuery({
    actor: 'system',
    kind: 'recovery',
    from: '2026-03-29T01:30',
    until: '2026-03-29',
    code: 'k7qf 3mwd',
  });
  expect(filter).toMatchObject({
    actor: 'system',
    from: new Date('2026-03-29T01:30:00Z'),
    until: new Date('2026-03-30T00:00:00Z'),
    supportCode: code,
  });
  expect(filter.kinds).toContain('recovery.stuck');
});

test('the overview’s figures lead to lists of what they count', async () => {
  app.clock.set(new Date('2026-03-30T12:00:00Z'));
  const seen = await overviewOf(app.app, staff.auditor.id);
  if (seen.kind !== 'overview') throw new Error();
  expect(seen.recoveries.begun.count).toBe(120);
  expect(seen.recoveries.left.count).toBe(120);
  // Five of each role, and the one who left; nobody of the other organisation.
  expect(seen.neverSignedIn).toMatchObject({ count: 5, more: false });
  expect(seen.notRecoverable.count).toBeLessThanOrEqual(5);
  const { leads } = seen.recoveries.begun;
  if (leads.list !== 'audit') throw new Error();
  const { filter, wrong } = readAuditQuery(leads.query);
  expect(wrong).toEqual([]);
  expect(await searchAudit(app.app, staff.auditor.id, filter)).toMatchObject({ count: { events: 120 } });
});
