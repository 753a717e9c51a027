import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditKinds } from '../../../src/domain/audit/kinds.ts';
import type { AuditFilter, AuditPlace } from '../../../src/ports/store/audit-search.ts';
import { addAccount, addOrganisation, withStore } from './fixture.ts';

const fixture = withStore();

const kinds = Object.keys(auditKinds).slice(0, 12);
const codes = ['K7QF-3MWD', 'CDFG-HJKM', undefined];
/** More than one event in a moment, and moments that differ in what a `Date` does not hold. */
const moments = Array.from(
  { length: 40 },
  (_, i) => `2026-03-29T01:30:00.${String(100_000 + (i % 13) * 7)}Z`,
);

interface Written {
  id: number;
  at: string;
  kind: string;
  organisation: string;
  account: string | undefined;
  actor: string;
  code: string | undefined;
}

let organisations: string[];
let people: string[];
let written: Written[];

/** The same draw in each run. */
function draw<T>(from: readonly T[], i: number, salt: number): T {
  return from[Math.abs(Math.imul(i + 1, 2654435761) ^ Math.imul(salt, 40503)) % from.length]!;
}

beforeAll(async () => {
  organisations = [await addOrganisation(fixture.store), await addOrganisation(fixture.store)];
  people = [];
  for (let i = 0; i < 6; i++) {
    people.push(
      await addAccount(fixture.store, { organisationId: organisations[i % 2]!, displayName: `Person ${i}` }),
    );
  }
  written = [];
  for (let i = 0; i < 500; i++) {
    const organisation = draw([0, 1], i, 1);
    const account = draw([...people.filter((_, n) => n % 2 === organisation), undefined], i, 2);
    const other = people[(organisation + draw([0, 2, 4], i, 3)) % 6]!;
    const actor = draw(
      ['stranger', 'system', 'operator', `account:${account ?? other}`, `account:${other}`],
      i,
      4,
    );
    const event = {
      at: draw(moments, i, 5),
      kind: draw(kinds, i, 6),
      organisation: organisations[organisation]!,
      account,
      actor,
      code: draw(codes, i, 7),
    };
    const { rows } = await fixture.sql(
      `insert into audit_event (at, kind, organisation_id, account_id, actor, support_code)
       values ($1, $2, $3, $4, $5, $6) returning id::int`,
      [event.at, event.kind, event.organisation, event.account ?? null, event.actor, event.code ?? null],
    );
    written.push({ id: rows[0].id, ...event });
  }
});

/** What the statements have to find, told without any. Newest first. */
function expected(organisation: string, filter: AuditFilter): number[] {
  return written
    .filter((event) => event.organisation === organisation)
    .filter((event) => filter.person === undefined || event.account === filter.person)
    .filter((event) => filter.actor === undefined || event.actor === filter.actor)
    .filter((event) => filter.kinds === undefined || filter.kinds.includes(event.kind))
    .filter((event) => filter.supportCode === undefined || event.code === filter.supportCode)
    .filter((event) => filter.from === undefined || event.at >= micros(filter.from))
    .filter((event) => filter.until === undefined || event.at < micros(filter.until))
    .sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1))
    .map(({ id }) => id);
}

const micros = (moment: Date) => moment.toISOString().replace('Z', '000Z');

const anyFilter = fc.record(
  {
    person: fc.nat(5).map((i) => people[i]!),
    actor: fc.oneof(
      fc.constantFrom('stranger' as const, 'system' as const, 'operator' as const),
      fc.nat(5).map((i) => `account:${people[i]!}` as const),
    ),
    kinds: fc.subarray(kinds, { minLength: 1 }),
    supportCode: fc.constantFrom('K7QF-3MWD', 'CDFG-HJKM'),
    from: fc.constantFrom(new Date('2026-03-29T01:30:00.100Z'), new Date('2026-03-29T01:30:00.101Z')),
    until: fc.constantFrom(new Date('2026-03-29T01:30:00.100Z'), new Date('2026-03-29T01:30:00.102Z')),
  },
  { requiredKeys: [] },
);

async function walk(organisation: string, filter: AuditFilter, limit: number): Promise<number[]> {
  const { auditSearch } = fixture.store;
  const found: number[] = [];
  let of: AuditPlace | undefined;
  for (;;) {
    const { events, more } = await auditSearch.page(organisation, filter, { side: 'older', of, limit });
    found.push(...events.map(({ place }) => place.event));
    if (!more) return found;
    expect(events).toHaveLength(limit);
    of = events.at(-1)!.place;
  }
}

describe('a walk through the pages', () => {
  test('finds what the filter says, each event once, newest first, whatever is combined', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFilter,
        fc.constantFrom(0, 1),
        fc.integer({ min: 3, max: 60 }),
        async (filter, n, limit) => {
          const organisation = organisations[n]!;
          const all = expected(organisation, filter);
          expect(await walk(organisation, filter, limit)).toEqual(all);
          expect(await fixture.store.auditSearch.count(organisation, filter, 1000)).toBe(all.length);
          expect(await fixture.store.auditSearch.count(organisation, filter, 5)).toBe(
            Math.min(5, all.length),
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  test('back towards the newest finds the same pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.nat(499), fc.integer({ min: 1, max: 40 }), async (filter, i, limit) => {
        const organisation = organisations[0]!;
        const from = written[i]!;
        const newer = expected(organisation, filter).filter((id) => {
          const event = written.find((one) => one.id === id)!;
          return event.at > from.at || (event.at === from.at && event.id > from.id);
        });
        const of = { micros: Date.parse(from.at) * 1000 + Number(from.at.slice(-4, -1)), event: from.id };
        const page = await fixture.store.auditSearch.page(organisation, filter, { side: 'newer', of, limit });
        expect(page.events.map(({ place }) => place.event)).toEqual(newer.slice(-limit));
        expect(page.more).toBe(newer.length > limit);
      }),
      { numRuns: 60 },
    );
  });
});

test('R45: a person, a place or a code of another organisation shows none of its events, nor a name', async () => {
  const [mine, other] = organisations as [string, string];
  const { auditSearch } = fixture.store;
  const theirs = people[1]!;
  const first = { side: 'older', of: undefined, limit: 50 } as const;
  expect(expected(other, { person: theirs }).length).toBeGreaterThan(5);
  expect((await auditSearch.page(mine, { person: theirs }, first)).events).toEqual([]);
  expect((await auditSearch.page(mine, { actor: `account:${theirs}` }, first)).events).toEqual([]);
  expect(await auditSearch.count(mine, { person: theirs }, 1000)).toBe(0);
  const { events } = await auditSearch.page(other, {}, first);
  const forged = await auditSearch.page(mine, {}, { side: 'newer', of: events.at(-1)!.place, limit: 50 });
  const ids = new Set(expected(other, {}));
  expect(forged.events.filter(({ place }) => ids.has(place.event))).toEqual([]);
  const story = await auditSearch.story(mine, 'K7QF-3MWD', 1000);
  expect(story.map(({ place }) => place.event)).toEqual(
    expected(mine, { supportCode: 'K7QF-3MWD' }).reverse(),
  );

  await fixture.sql(
    `insert into audit_event (at, kind, organisation_id, account_id, actor) values (now(), 'link.used', $1, $2, $3)`,
    [mine, theirs, `account:${theirs}`],
  );
  const [odd] = (await auditSearch.page(mine, { person: theirs }, first)).events;
  expect(odd).toMatchObject({
    person: { id: theirs, name: undefined },
    actorAccount: { id: theirs, name: undefined },
  });
  await fixture.sql(`delete from audit_event where kind = 'link.used' and account_id = $1`, [theirs]);
});

test('people and actors have their names, and one who is gone has none', async () => {
  const [mine] = organisations as [string];
  const gone = randomUUID();
  await fixture.sql(
    `insert into audit_event (at, kind, organisation_id, account_id, actor, data) values
       ('2027-01-01', 'account.created', $1, $2, $3, '{"by": "hand"}'), ('2027-01-02', 'account.created', $1, $4, 'account:x', '{}')`,
    [mine, gone, `account:${people[0]}`, people[2]],
  );
  const { events } = await fixture.store.auditSearch.page(
    mine,
    { from: new Date('2027-01-01') },
    { side: 'older', of: undefined, limit: 50 },
  );
  expect(events).toMatchObject([
    {
      person: { id: people[2], name: { display: 'Person 2' } },
      actor: 'account:x',
      actorAccount: { name: undefined },
    },
    {
      person: { id: gone, name: undefined },
      actorAccount: { id: people[0], name: { display: 'Person 0' } },
      data: { by: 'hand' },
      at: new Date('2027-01-01T00:00:00Z'),
    },
  ]);
  await fixture.sql(`delete from audit_event where at > '2026-12-31'`);
});

test('a kind of another release is found by who did it, although nobody here knows it', async () => {
  const [mine] = organisations as [string];
  await fixture.sql(
    `insert into audit_event (at, kind, organisation_id, actor) values ('2027-01-01', 'something.new', $1, 'operator')`,
    [mine],
  );
  const [newest] = (
    await fixture.store.auditSearch.page(
      mine,
      { actor: 'operator' },
      { side: 'older', of: undefined, limit: 1 },
    )
  ).events;
  expect(newest?.kind).toBe('something.new');
  await fixture.sql(`delete from audit_event where at > '2026-12-31'`);
});
