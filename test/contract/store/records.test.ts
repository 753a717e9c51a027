import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../../src/ports/store/records.ts';
import { addAccount, addOrganisation, hundredfold, later, now, sha, withStore } from './fixture.ts';

const fixture = withStore();

const entry: AuditEntry = {
  at: now,
  kind: 'recovery.completed',
  organisationId: undefined,
  accountId: undefined,
  actor: 'system',
  supportCode: 'ABC-123',
  data: { gates: 2, ok: true, none: null },
  personal: {},
};

describe('the audit log', () => {
  test('writes events, commitments and personal values in one statement, and reads them newest first', async () => {
    const { store, statements, sql } = fixture;
    const accountId = await addAccount(store);
    statements.length = 0;
    await store.audit.append([
      { ...entry, accountId, personal: { address: '192.0.2.7', browser: 'Évil\r\n{"x"}\0\ud800' } },
      { ...entry, accountId, kind: 'password.changed', supportCode: undefined },
    ]);
    expect(statements).toHaveLength(1);
    const [second, first] = await store.audit.ofAccount(accountId, 10);
    expect(second).toMatchObject({
      kind: 'password.changed',
      supportCode: undefined,
      personal: {},
      sealed: false,
    });
    expect(first).toMatchObject({
      at: now,
      kind: 'recovery.completed',
      supportCode: 'ABC-123',
      data: { gates: 2, ok: true, none: null },
      personal: { address: '192.0.2.7', browser: 'Évil\r\n{"x"}\ufffd\ufffd' },
    });
    const { rows } = await sql('select commitments from audit_event where id = $1', [first!.id]);
    const values = await sql('select field, salt, value from audit_personal where event_id = $1', [
      first!.id,
    ]);
    expect(values.rows).toHaveLength(2);
    for (const { field, salt, value } of values.rows) {
      expect(salt).toHaveLength(16);
      expect(rows[0].commitments[field]).toBe(
        createHash('sha256').update(salt).update(value, 'utf8').digest('hex'),
      );
    }
    expect(await store.audit.ofAccount(accountId, 1)).toHaveLength(1);
    expect((await store.audit.latest(1))[0]).toEqual(second);
  });

  test('equal values of two events have different commitments', async () => {
    const { store, sql } = fixture;
    const accountId = await addAccount(store);
    await store.audit.append([1, 2].map(() => ({ ...entry, accountId, personal: { address: '192.0.2.7' } })));
    const { rows } = await sql("select commitments->>'address' as c from audit_event where account_id = $1", [
      accountId,
    ]);
    expect(new Set(rows.map((row) => row.c)).size).toBe(2);
  });
});

describe('a transaction', () => {
  test('carries jobs and state, or neither', async () => {
    const { store, sql, statements } = fixture;
    const accountId = await addAccount(store);
    const jobs = async () => (await sql('select count(*)::int as n from graphile_worker.jobs')).rows[0].n;
    statements.length = 0;
    const work = store.transaction(async (tx) => {
      await tx.accounts.change(accountId, 0, { frozenAt: now });
      await tx.jobs.add([
        { task: 'mail', sealed: 'sealed-1' },
        { task: 'mail', sealed: 'sealed-2' },
      ]);
      throw new Error('crash');
    });
    await expect(work).rejects.toThrow('crash');
    expect(await jobs()).toBe(0);
    expect((await store.accounts.findById(accountId))!.securityEpoch).toBe(0);
    expect(statements.slice(0, 4).map((text) => text.trim().split(' ')[0])).toEqual([
      'begin',
      'update',
      'select',
      'rollback',
    ]);
  });
});

describe('jobs', () => {
  test('enter sealed, at their time, with their key and tries', async () => {
    const { store, sql } = fixture;
    await store.jobs.add([
      { task: 'text', sealed: 'old', key: 'k' },
      { task: 'mail', sealed: 'plain' },
    ]);
    await store.jobs.add([{ task: 'text', sealed: 'new', key: 'k', runAt: later(60), maxAttempts: 3 }]);
    await store.jobs.add([]);
    const { rows } = await sql(
      `select t.identifier as task, payload, key, j.run_at as at, j.max_attempts as tries
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by 1`,
    );
    expect(rows).toEqual([
      { task: 'mail', payload: { sealed: 'plain' }, key: null, at: expect.any(Date), tries: 25 },
      { task: 'text', payload: { sealed: 'new' }, key: 'k', at: later(60), tries: 3 },
    ]);
  });
});

describe('one-time links', () => {
  test('R17: of 100 uses one succeeds, for its own purpose and in its time', async () => {
    const { links } = fixture.store;
    const accountId = await addAccount(fixture.store);
    const link = {
      tokenHash: sha('t'),
      purpose: 'not-me' as const,
      accountId,
      eventAt: later(-5),
      expiresAt: later(60),
    };
    await links.add(link);
    const { tokenHash, ...facts } = link;
    expect(await links.find(tokenHash)).toEqual({ ...facts, usedAt: undefined });
    expect(await links.use(tokenHash, 'enrol', now)).toBeUndefined();
    expect(await links.use(tokenHash, 'not-me', later(60))).toBeUndefined();
    const used = await hundredfold(() => links.use(tokenHash, 'not-me', later(59)));
    expect(used.filter((result) => result !== undefined)).toEqual([{ ...facts, usedAt: later(59) }]);
    expect(await links.find(sha('other'))).toBeUndefined();
  });

  test('R37: killing them leaves those of other purposes', async () => {
    const { links } = fixture.store;
    const accountId = await addAccount(fixture.store);
    for (const purpose of ['enrol', 'not-me'] as const) {
      await links.add({ tokenHash: sha(purpose), purpose, accountId, eventAt: now, expiresAt: later(60) });
    }
    await links.kill(accountId, 'enrol', now);
    expect(await links.use(sha('enrol'), 'enrol', now)).toBeUndefined();
    expect(await links.use(sha('not-me'), 'not-me', now)).toBeDefined();
  });
});

describe('help requests', () => {
  test('of 100 at once one is kept; the next may come when the time is over; each is told once', async () => {
    const { store } = fixture;
    const organisationId = await addOrganisation(store);
    const accountId = await addAccount(store, { organisationId, userId: 'Ada@x.example' });
    const ask = (at: Date) => store.help.add({ accountId, supportCode: 'ABC-123', at, sinceSeconds: 3600 });
    expect((await hundredfold(() => ask(now))).filter(Boolean)).toHaveLength(1);
    expect(await ask(later(3599))).toBe(false);
    expect(await ask(later(3600))).toBe(true);
    const one = { accountId, displayName: 'Ada Example', userId: 'Ada@x.example', supportCode: 'ABC-123' };
    expect(await store.help.takeUntold(organisationId, later(4000))).toEqual([
      { ...one, at: now },
      { ...one, at: later(3600) },
    ]);
    expect(await store.help.takeUntold(organisationId, later(4000))).toEqual([]);
  });
});

describe('deliveries and the outbox', () => {
  test('a delivery stored again is updated', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const delivery = {
      id: 'd1',
      accountId,
      channel: 'mail',
      kind: 'code',
      recipient: 'a…@mail.example',
      queuedAt: now,
      finishedAt: now,
      outcome: 'failed',
      answer: '451',
    } as const;
    await store.deliveries.record(delivery);
    const sent = { ...delivery, finishedAt: later(5), outcome: 'sent', answer: '250' } as const;
    await store.deliveries.record(sent);
    await store.deliveries.record({ ...sent, id: 'd2', queuedAt: later(1) });
    expect(await store.deliveries.ofAccount(accountId, 9)).toEqual([
      { ...sent, id: 'd2', queuedAt: later(1) },
      sent,
    ]);
  });

  test('the outbox lists newest first, keeps a retry once, and empties', async () => {
    const { outbox } = fixture.store;
    const mail = {
      id: 'm',
      to: 'a@mail.example',
      channel: 'mail',
      subject: 'Code',
      text: 't',
      html: '<p>',
      sentAt: now,
    } as const;
    const text = {
      id: 't',
      to: '+393331234567',
      channel: 'text',
      subject: null,
      text: 't',
      html: null,
      sentAt: later(1),
    } as const;
    for (const message of [mail, text, mail]) await outbox.save(message);
    expect(await outbox.list()).toEqual([text, mail]);
    await outbox.clear();
    expect(await outbox.list()).toEqual([]);
  });
});
