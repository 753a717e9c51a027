import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SessionRecord } from '../../../src/ports/store/sessions.ts';
import { addAccount, later, now, sha, withStore } from './fixture.ts';

const fixture = withStore();

async function newSession(accountId: string, changes: Partial<SessionRecord> = {}): Promise<SessionRecord> {
  const session: SessionRecord = {
    idHash: randomBytes(32),
    accountId,
    securityEpoch: 0,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: later(86_400),
    idleSeconds: 3600,
    provedAt: now,
    provedWith: 'password',
    enrolling: false,
    deviceHash: undefined,
    clientAddress: '192.0.2.7',
    userAgent: 'Browser',
    ...changes,
  };
  await fixture.store.sessions.insert(session);
  return session;
}

test('R41: a session lives until it was idle for its hour, or is a day old, to the second', async () => {
  const { sessions } = fixture.store;
  const session = await newSession(await addAccount(fixture.store), { deviceHash: sha('device') });
  expect(await sessions.findLive(session.idHash, later(3599))).toEqual(session);
  expect(await sessions.findLive(session.idHash, later(3600))).toBeUndefined();
  await sessions.touch(session.idHash, later(86_399));
  expect(await sessions.findLive(session.idHash, later(86_399))).toBeDefined();
  expect(await sessions.findLive(session.idHash, later(86_400))).toBeUndefined();
});

test.each([{ state: 'disabled' }, { frozenAt: now }, { password: { hash: 'x', at: now } }] as const)(
  'R40, R42: a change of the account ends its sessions: %o',
  async (change) => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const session = await newSession(accountId);
    expect(await store.sessions.list(accountId, now)).toHaveLength(1);
    await store.accounts.change(accountId, 0, change);
    expect(await store.sessions.findLive(session.idHash, now)).toBeUndefined();
    expect(await store.sessions.list(accountId, now)).toEqual([]);
  },
);

test('a frozen or disabled account has no live session even at its own epoch', async () => {
  const { store } = fixture;
  for (const change of [{ state: 'disabled' }, { frozenAt: now }] as const) {
    const accountId = await addAccount(store);
    await store.accounts.change(accountId, 0, change);
    const session = await newSession(accountId, { securityEpoch: 1 });
    expect(await store.sessions.findLive(session.idHash, now)).toBeUndefined();
  }
});

test('R39: a fresh proof gives a new id, and the old one is worthless', async () => {
  const { store } = fixture;
  const accountId = await addAccount(store);
  const { idHash } = await newSession(accountId);
  await store.accounts.change(accountId, 0, { password: { hash: 'x', at: now } });
  await store.sessions.renew(idHash, sha('new'), { at: later(5), with: 'passkey' }, 1);
  expect(await store.sessions.findLive(idHash, now)).toBeUndefined();
  expect(await store.sessions.findLive(sha('new'), now)).toMatchObject({
    provedAt: later(5),
    provedWith: 'passkey',
    securityEpoch: 1,
    createdAt: now,
  });
});

test('are listed latest first and ended by their own account only', async () => {
  const { store } = fixture;
  const [accountId, other] = [await addAccount(store), await addAccount(store)];
  const one = await newSession(accountId);
  const two = await newSession(accountId, { lastSeenAt: later(5) });
  const three = await newSession(accountId, { lastSeenAt: later(9) });
  const listed = await store.sessions.list(accountId, later(10));
  expect(listed.map((session) => session.idHash)).toEqual([three, two, one].map((session) => session.idHash));
  expect(await store.sessions.end(other, one.idHash)).toBe(false);
  expect(await store.sessions.end(accountId, one.idHash)).toBe(true);
  expect(await store.sessions.endAll(accountId, two.idHash)).toBe(1);
  expect(await store.sessions.endAll(accountId, undefined)).toBe(1);
});

test('sweeping drops dead sessions and spares living ones', async () => {
  const { store, sql } = fixture;
  const accountId = await addAccount(store);
  await newSession(accountId, { lastSeenAt: later(-3600) });
  await newSession(accountId, { expiresAt: now });
  const alive = await newSession(accountId);
  await store.sessions.sweep(now);
  const { rows } = await sql('select id_hash from session where account_id = $1', [accountId]);
  expect(rows).toEqual([{ id_hash: alive.idHash }]);
});

test('devices are known to the account that remembered them, until it forgets them', async () => {
  const { store } = fixture;
  const [accountId, other] = [await addAccount(store), await addAccount(store)];
  await store.devices.remember(accountId, sha('d'), now);
  await store.devices.remember(accountId, sha('d'), later(1));
  expect(await store.devices.isKnown(accountId, sha('d'))).toBe(true);
  expect(await store.devices.isKnown(other, sha('d'))).toBe(false);
  await store.devices.forgetAll(accountId);
  expect(await store.devices.isKnown(accountId, sha('d'))).toBe(false);
});
