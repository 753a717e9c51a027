import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openStore, type PgStore } from '../../../src/adapters/store/open.ts';
import { uuidv7 } from '../../../src/domain/uuidv7.ts';
import type { StoredFlow } from '../../../src/ports/store/flows.ts';
import type { NewAccount } from '../../../src/ports/store/provisioning.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

export const now = new Date('2026-03-29T01:30:00.123Z');
export const later = (seconds: number, from = now) => new Date(from.getTime() + seconds * 1000);
export const sha = (text: string) => createHash('sha256').update(text).digest();

/** A store of the test file's own. Read its fields inside tests only: they are set before the first one. */
export function withStore(): { store: PgStore; url: string; statements: string[]; sql: pg.Pool['query'] } {
  const fixture = { statements: [] as string[] } as ReturnType<typeof withStore>;
  let database: TestDatabase;
  let direct: pg.Pool;
  beforeAll(async () => {
    database = await freshDatabase();
    fixture.url = database.url;
    fixture.store = openStore({
      connectionString: database.url,
      onStatement: (sql) => fixture.statements.push(sql),
    });
    direct = new pg.Pool({ connectionString: database.url });
    fixture.sql = direct.query.bind(direct) as pg.Pool['query'];
  });
  afterAll(async () => {
    await fixture.store.close();
    await direct.end();
    await database.drop();
  });
  return fixture;
}

export function newFlow(changes: Partial<StoredFlow> = {}, at = now): Omit<StoredFlow, 'version'> {
  return {
    id: uuidv7(at, randomBytes(10)),
    kind: 'recovery',
    schemaVersion: 1,
    secretHash: sha('secret'),
    userIdMac: sha('mac'),
    accountId: undefined,
    state: { at: 'trouble' },
    createdAt: at,
    expiresAt: later(900, at),
    ...changes,
  };
}

export async function addOrganisation(store: PgStore): Promise<string> {
  return store.provisioning.createOrganisation({
    name: 'Alpenglow',
    domains: [`${randomUUID()}.example`],
    preset: 'standard',
    policy: { gates: 2 },
    defaultLocale: 'it',
  });
}

export async function addAccount(store: PgStore, changes: Partial<NewAccount> = {}): Promise<string> {
  const key = `${randomUUID()}@mail.example`;
  const id = await store.provisioning.createAccount({
    kind: changes.organisationId === undefined ? 'personal' : 'work',
    organisationId: undefined,
    userId: key,
    userIdKey: key,
    userIdSkeleton: key,
    displayName: 'Ada Example',
    roles: [],
    locale: undefined,
    passwordHash: 'old-hash',
    passwordChangedAt: now,
    methods: [],
    ...changes,
  });
  return id!;
}

/** The same call 100 times at once, as an attacker makes it. */
export function hundredfold<T>(work: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: 100 }, (_, i) => work(i)));
}
