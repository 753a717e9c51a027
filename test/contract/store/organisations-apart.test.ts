import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAuditExports } from '../../../src/adapters/audit/exports.ts';
import { uuidv7 } from '../../../src/domain/uuidv7.ts';
import type { PeopleSearch } from '../../../src/ports/store/people.ts';
import { later, now, sha, withStore } from './fixture.ts';
import { day, everybody, method, organisation, person, search } from './people/list.ts';

/**
 * What administrators read is their own organisation's (R45). Each question is asked twice: before there is another
 * organisation, and beside one in which the same happened to people of the same names. The answers have to be the same.
 */
const fixture = withStore();
const code = 'K7QF-3MWD';
const since = later(-7 * day);
const kinds = ['recovery.begun', 'recovery.stuck', 'recovery.completed', 'sign-in.blocked'] as const;

interface Place {
  organisationId: string;
  domain: string;
  ada: string;
  people: string[];
  bulk: string;
}

/** One organisation in which everything happened that a question could be about. */
async function place(domain: string): Promise<Place> {
  const { store, sql } = fixture;
  const organisationId = await organisation(store, domain);
  const add = (name: string, more: Parameters<typeof person>[4] = {}) =>
    person(store, organisationId, `Robin ${name}`, `${name.toLowerCase()}@${domain}`, more);
  const mail = (name: string) => [method({ kind: 'email', address: `${name}@mail.${domain}` })];
  const ada = await add('Ada', { roles: ['global-admin'], methods: mail('ada') });
  const [one, two, frozen, disabled, temporary, probation] = [
    await add('One', { methods: mail('one') }),
    await add('Two'),
    await add('Frozen', { methods: mail('frozen') }),
    await add('Disabled'),
    await add('Temporary'),
    await add('Probation', {
      methods: [method({ kind: 'email', address: `young@mail.${domain}`, usableFrom: later(day) })],
    }),
  ];
  await sql('update account set frozen_at = $2 where id = $1', [frozen, now]);
  await sql(`update account set state = 'disabled' where id = $1`, [disabled]);
  await sql('update account set password_expires_at = $2 where id = $1', [temporary, later(day)]);
  await sql('update account set last_sign_in_at = $2 where id = $1', [one, later(-day)]);
  const people = [ada, one!, two!, frozen!, disabled!, temporary!, probation!];
  for (const accountId of people) {
    await store.audit.append(
      kinds.map((kind, at) => ({
        at: later(-3600 - at),
        kind,
        organisationId,
        accountId,
        actor: at % 2 === 0 ? 'stranger' : `account:${ada}`,
        supportCode: code,
        data: { ...(kind === 'recovery.completed' && { outcome: 'password' }) },
        personal: { address: domain },
      })),
    );
    await store.help.add({ accountId, supportCode: code, at: later(-600), sinceSeconds: 60 });
    await sql(
      `insert into delivery (id, account_id, channel, kind, recipient, queued_at, finished_at, outcome, answer)
       values (gen_random_uuid()::text, $1, 'mail', 'code', 'a…@mail.example', $2, $2, 'failed', '550 no')`,
      [accountId, later(-600)],
    );
  }
  await store.help.decide({
    accountId: two!,
    state: 'answered',
    outcome: 'opened',
    by: ada,
    at: later(-60),
  });
  await store.approvals.ask({
    organisationId,
    accountId: one!,
    act: 'access-pass',
    requesterId: ada,
    reason: `Robin at ${domain}`,
    at: now,
    expiresAt: later(day),
  });
  const bulk = uuidv7(now, randomBytes(10));
  await store.bulkActs.draft(
    {
      id: bulk,
      organisationId,
      actorId: ada,
      act: 'disable',
      strangers: 0,
      supportCode: code,
      createdAt: now,
    },
    [{ accountId: one!, because: undefined }],
  );
  const who = { at: now, sessionHash: sha(domain), securityEpoch: 0, clientAddress: '', userAgent: '' };
  await sql(
    `insert into session (id_hash, account_id, security_epoch, created_at, last_seen_at, expires_at, idle_seconds,
       proved_at, client_address, user_agent) values ($1, $2, 0, $3, $3, $4, 3600, $3, '', '')`,
    [who.sessionHash, ada, now, later(day)],
  );
  await store.bulkActs.begin(bulk, who);
  return { organisationId, domain, ada, people, bulk };
}

let mine: Place;
const found = (changes: Partial<PeopleSearch>) => () =>
  search(fixture.store, { ...everybody(mine.organisationId), ...changes });
const page = (filter: Parameters<typeof fixture.store.auditSearch.page>[1]) => () =>
  fixture.store.auditSearch.page(mine.organisationId, filter, { side: 'older', of: undefined, limit: 90 });
const counted = (filter: Parameters<typeof fixture.store.auditSearch.count>[1]) => () =>
  fixture.store.auditSearch.count(mine.organisationId, filter, 1000);

async function csv(): Promise<string> {
  const exports = createAuditExports({ pool: fixture.store.pool });
  const turn = (await exports.take(mine.organisationId))!;
  let text = '';
  for await (const chunk of turn.write({ format: 'csv', filter: {}, now })) text += chunk;
  // But for the line about the export itself.
  return text.replace(/^\uFEFF?[\s\S]*?(?=^event)/m, '');
}

const questions: Record<string, () => Promise<unknown>> = {
  'log, all': page({}),
  'log, by a kind': page({ kinds: ['recovery.begun'] }),
  'log, by a sort of actor': page({ actor: 'stranger' }),
  'log, by a person': () => page({ person: mine.people[1]! })(),
  'log, by an administrator': () => page({ actor: `account:${mine.ada}` })(),
  'log, by a support code': page({ supportCode: code }),
  'log, counted': counted({}),
  'log, a kind counted': counted({ kinds: ['recovery.begun'] }),
  'log, a person counted': () => counted({ person: mine.people[1]! })(),
  'log, a story': () => fixture.store.auditSearch.story(mine.organisationId, code, 90),
  'log, exported': csv,
  'people, all': found({}),
  'people, by their user ID': found({ sort: 'user-id' }),
  'people, by a word': found({ text: 'robin' }),
  'people, by two words': found({ text: 'robin on' }),
  'people, by the beginning of a user ID': found({ text: 'one@' }),
  'people, by a domain': found({ text: 'robin @' }),
  'people, members': found({ role: 'member' }),
  'people, Global admins': found({ role: 'global-admin' }),
  'people, active': found({ state: 'active' }),
  'people, switched off': found({ state: 'disabled' }),
  'people, frozen': found({ state: 'frozen' }),
  'people, with a temporary password': found({ state: 'temporary-password' }),
  'people, never signed in': found({ lastSignIn: 'never' }),
  'people, signed in lately': found({ lastSignIn: { since } }),
  'people, without a mailbox': found({ ways: { held: 0, lacking: 1 } }),
  'people, of every group': async () =>
    found({ groups: await fixture.store.people.wayGroups(mine.organisationId, now) })(),
  'people, by a support code': () => fixture.store.people.findBySupportCode(mine.organisationId, code, now),
  'people, by group': async () =>
    [...(await fixture.store.people.wayGroups(mine.organisationId, now))].sort((a, b) =>
      JSON.stringify(a).localeCompare(JSON.stringify(b)),
    ),
  'help, what waits': () => fixture.store.help.waiting(mine.organisationId, { after: undefined, limit: 90 }),
  'help, how much waits': () => fixture.store.help.countWaiting(mine.organisationId, 100),
  'help, what was decided': () =>
    fixture.store.help.decided(mine.organisationId, { since, after: undefined, limit: 90 }),
  'help, who is told': () => fixture.store.help.administrators(mine.organisationId),
  'overview, recoveries': () => fixture.store.overview.recoveries(mine.organisationId, since),
  'overview, locked out': () => fixture.store.overview.lockedOut(mine.organisationId, since),
  'overview, not delivered': () => fixture.store.overview.notDelivered(mine.organisationId, since),
  'overview, which were not delivered': () =>
    fixture.store.overview.undelivered(mine.organisationId, since, 90),
  'approvals, what waits': () => fixture.store.approvals.waiting(mine.organisationId, now),
  'approvals, how many wait': () => fixture.store.approvals.countWaiting(mine.organisationId, now),
  'approvals, who could give them': () => fixture.store.approvals.administrators(mine.organisationId),
  'acts on many, all': () => fixture.store.bulkActs.ofOrganisation(mine.organisationId, 90),
  'acts on many, who may be chosen': async () => {
    const { rows } = await fixture.sql('select id from account order by id');
    const ids = rows.map(({ id }: { id: string }) => id);
    const candidates = await fixture.store.bulkActs.candidates(mine.organisationId, ids, now);
    return candidates.map(({ account }) => account.id).sort();
  },
  'Global admins that are left': async () =>
    (await fixture.store.accounts.findById(mine.ada))?.organisation?.administrators,
};

const before = new Map<string, unknown>();
let theirs: Place;

beforeAll(async () => {
  mine = await place('alpenglow.example');
  for (const [name, ask] of Object.entries(questions)) before.set(name, await ask());
  theirs = await place('harbour.example');
  // What no path of ours writes: an event of theirs about one of mine, later than all of mine.
  const strange = { at: later(-1), organisationId: theirs.organisationId, supportCode: code, data: {} };
  await fixture.store.audit.append(
    mine.people.map((accountId) => ({
      ...strange,
      kind: 'recovery.begun',
      accountId,
      actor: `account:${mine.ada}` as const,
      personal: { address: 'harbour.example' },
    })),
  );
  // So many of theirs with this code that they alone would fill the answer.
  for (let more = 0; more < 10; more++) {
    const accountId = await person(fixture.store, theirs.organisationId, `Robin More ${more}`);
    await fixture.store.audit.append([
      { ...strange, kind: 'recovery.begun', accountId, actor: 'stranger', personal: {} },
    ]);
  }
});

describe('R45: another organisation changes no answer', () => {
  test.each(Object.keys(questions))('%s', async (name) => {
    const answer = before.get(name);
    expect(JSON.stringify(answer)).toMatch(/[1-9]|Robin/);
    expect(await questions[name]!()).toEqual(answer);
  });
});

describe('R45: by its id nothing of another organisation is found', () => {
  test('a person’s events, a question, a domain, a name in the log', async () => {
    const stranger = theirs.people[1]!;
    const log = fixture.store.auditSearch;
    const newest = { side: 'older', of: undefined, limit: 9 } as const;
    const { events } = await log.page(mine.organisationId, { person: stranger }, newest);
    expect(events).toEqual([]);
    const [asked] = await fixture.store.help.waiting(theirs.organisationId, { after: undefined, limit: 1 });
    expect(await fixture.store.help.find(theirs.organisationId, asked!.id)).toBeDefined();
    expect(await fixture.store.help.find(mine.organisationId, asked!.id)).toBeUndefined();
    const { people } = await search(fixture.store, {
      ...everybody(mine.organisationId),
      text: 'robin @harbour.example',
    });
    expect(people).toEqual([]);
    // An event of mine that names theirs, as person or as actor, shows an id and no name.
    await fixture.store.audit.append([
      {
        at: later(60),
        kind: 'administration.refused',
        organisationId: mine.organisationId,
        accountId: stranger,
        actor: `account:${theirs.ada}`,
        supportCode: 'CDFG-HJKM',
        data: {},
        personal: {},
      },
    ]);
    const [line] = await log.story(mine.organisationId, 'CDFG-HJKM', 9);
    expect(line).toMatchObject({ person: { id: stranger, name: undefined } });
    expect(line!.actorAccount).toEqual({ id: theirs.ada, name: undefined });
    expect(await csv()).not.toContain('harbour.example');
    expect(await fixture.store.people.findBySupportCode(mine.organisationId, 'CDFG-HJKM', now)).toEqual([]);
  });

  test('who asked for help is told to their own administrators, once', async () => {
    const told = await fixture.store.help.takeUntold(mine.organisationId, now);
    expect(new Set(told.map(({ accountId }) => accountId))).toEqual(new Set(mine.people));
    const others = await fixture.store.help.takeUntold(theirs.organisationId, now);
    expect(new Set(others.map(({ accountId }) => accountId))).toEqual(new Set(theirs.people));
  });
});
