import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAuditExports } from '../../../src/adapters/audit/exports.ts';
import { verifyExport } from '../../../src/adapters/audit/verify.ts';
import type { ExportTurn } from '../../../src/ports/audit-export.ts';
import type { AuditFilter } from '../../../src/ports/store/audit-search.ts';
import { openLog, publicKey, type TestLog } from './log.ts';

let log: TestLog;
beforeEach(async () => {
  log = await openLog();
});
afterEach(() => log.close());

const mine = '0d6a3a0c-7a11-4c4d-8d3f-b1a5c9a26d0e';
const now = new Date('2026-03-29T01:30:00Z');

async function written(format: 'csv' | 'json-lines', filter: AuditFilter = {}): Promise<string> {
  const turn = await turnOf(createAuditExports({ pool: log.pool }));
  return textOf(turn.write({ format, filter, now }));
}

/** The turn, once it is free: the connection that had it takes a moment to end. */
async function turnOf(exports: ReturnType<typeof createAuditExports>): Promise<ExportTurn> {
  let turn: ExportTurn | undefined;
  const taken = async () => {
    turn = await exports.take(mine);
    return turn !== undefined;
  };
  await expect.poll(taken).toBe(true);
  return turn!;
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

async function verdictOf(text: string) {
  async function* bytes() {
    yield Buffer.from(text);
  }
  return verifyExport(bytes(), [publicKey]);
}

async function fill(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await log.event({
      organisation: mine,
      actor: i % 2 === 0 ? 'operator' : 'stranger',
      userId: `mine${i}@alpenglow.example`,
    });
    await log.event({ userId: `other${i}@lotus.example` });
    if (i < 3) await log.sealer().sealNow();
  }
}

test('events that a filter leaves out stand in the proof as hashes: its chain still closes, and it shows no other', async () => {
  await fill();
  const all = await verdictOf(await written('json-lines'));
  expect(all).toMatchObject({
    faultCount: 0,
    blocks: 3,
    events: 3,
    withheld: 3,
    unsealed: 1,
    organisation: mine,
  });
  const text = await written('json-lines', { actor: 'operator' });
  expect(text).toContain('mine2@alpenglow.example');
  expect(text).not.toMatch(/mine1|lotus/);
  expect(await verdictOf(text)).toMatchObject({
    faultCount: 0,
    blocks: 3,
    events: 2,
    withheld: 4,
    unsealed: 0,
  });
});

test('an export that was cut or edited does not pass for one', async () => {
  await fill();
  const text = await written('json-lines', { actor: 'operator' });
  const lines = text.trimEnd().split('\n');
  const end = lines.length - 1;
  const event = lines.findIndex((line) => line.startsWith('{"event"'));
  const block = lines.findIndex((line) => line.startsWith('{"block":2'));
  for (const changed of [
    lines.slice(0, end),
    lines.slice(0, block),
    lines.with(event, lines[event]!.replace('operator', 'stranger')),
    lines.with(block, lines[block]!.replace(/"root":"./, '"root":"f')),
    lines.toSpliced(block, 1),
    lines.toSpliced(event, 1),
  ]) {
    expect((await verdictOf(`${changed.join('\n')}\n`)).faultCount).toBeGreaterThan(0);
  }
});

test('a table names block and hash of each event as the proof lists them, and ends with the head', async () => {
  await fill();
  const proof = (await written('json-lines')).split('\n');
  const blocks = proof.filter((line) => line.startsWith('{"block"')).map((line) => JSON.parse(line));
  const leaves = new Map(
    blocks.flatMap(({ block, events }) =>
      events.map(([id, leaf]: [number, string]) => [String(id), `${block} ${leaf}`]),
    ),
  );
  const text = await written('csv');
  expect(text.startsWith('\uFEFFrecord,event,at,kind,')).toBe(true);
  expect(text.match(/[^\r]\n/)).toBeNull();
  const records: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const events = records.filter(({ record }) => record === 'event');
  expect(events).toHaveLength(4);
  for (const { event, block, hash } of events.slice(0, 3))
    expect(`${block} ${hash}`).toBe(leaves.get(event!));
  expect(events[3]).toMatchObject({ block: '', actor: 'stranger' });
  const last = blocks.at(-1);
  expect(records.at(-1)).toMatchObject({
    record: 'head',
    block: String(last.block),
    hash: last.hash,
    signature: last.signature,
    key: last.key,
  });
  expect(text).not.toContain('lotus');
});

test('a table of more events than one page holds has each of them once, in order of time', async () => {
  await log.query(
    `insert into audit_event (at, kind, actor, organisation_id)
     select '2026-03-29T01:30:00Z'::timestamptz + make_interval(secs => i / 7), 'sign-in.succeeded', 'stranger', $1
     from generate_series(1, 2300) i`,
    [mine],
  );
  const records: Record<string, string>[] = parse(await written('csv'), { bom: true, columns: true });
  const events = records.slice(0, -1);
  expect(new Set(events.map(({ event }) => event)).size).toBe(2300);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
  expect(records.at(-1)).toMatchObject({ record: 'head', block: '' });
});

test('what a stranger typed is no formula in the auditor’s spreadsheet', async () => {
  const { rows } = await log.query(
    `insert into audit_event (at, kind, actor, organisation_id) values (now(), 'sign-in.succeeded', 'stranger', $1) returning id`,
    [mine],
  );
  await log.query(
    `insert into audit_personal values ($1, 'userAgent', '', $2), ($1, 'address', '', '@SUM(1)')`,
    [rows[0].id, '=HYPERLINK("https://evil.example","a")\r\nx'],
  );
  const text = await written('csv');
  expect(text).toContain(`'@SUM(1),"'=HYPERLINK(""https://evil.example"",""a"")\r\nx",`);
});

test('one export at a time for an organisation, few in all; a turn that was left is free again', async () => {
  const other = '11111111-7a11-4c4d-8d3f-b1a5c9a26d0e';
  const [one, two] = [createAuditExports({ pool: log.pool }), createAuditExports({ pool: log.pool })];
  const turn = await one.take(mine);
  expect(await one.take(mine)).toBeUndefined();
  // Another node.
  expect(await two.take(mine)).toBeUndefined();
  const beside = await one.take(other);
  expect(beside).toBeDefined();
  expect(await one.take('22222222-7a11-4c4d-8d3f-b1a5c9a26d0e')).toBeUndefined();
  beside!.leave();
  turn!.leave();
  turn!.leave();
  (await turnOf(two)).leave();
});

test('an export that nobody reads on, or that takes too long, ends without its last line and frees its turn', async () => {
  await log.query(
    `insert into audit_event (at, kind, actor, organisation_id) select now(), 'sign-in.succeeded', 'stranger', $1
     from generate_series(1, 3000)`,
    [mine],
  );
  // Time enough for the first chunk on a busy machine.
  for (const options of [{ idle: 1000 }, { longest: 1500 }]) {
    const exports = createAuditExports({ pool: log.pool, ...options });
    const turn = await exports.take(mine);
    const chunks: string[] = [];
    await expect(async () => {
      for await (const chunk of turn!.write({ format: 'json-lines', filter: {}, now })) {
        chunks.push(chunk);
        await new Promise((resolve) => setTimeout(resolve, 2000));
      }
    }).rejects.toThrow();
    expect(chunks.length).toBeGreaterThan(0);
    expect((await verdictOf(chunks.join(''))).faults).toContainEqual({ fault: 'truncated-file' });
    (await turnOf(exports)).leave();
  }
});

test('whoever stops reading frees the turn', async () => {
  await fill();
  const exports = createAuditExports({ pool: log.pool });
  const turn = await exports.take(mine);
  for await (const _ of turn!.write({ format: 'csv', filter: {}, now })) break;
  (await turnOf(exports)).leave();
});

test('a service that stops waits for no export', async () => {
  await fill();
  const exports = createAuditExports({ pool: log.pool });
  const turn = await exports.take(mine);
  exports.close();
  await expect(textOf(turn!.write({ format: 'csv', filter: {}, now }))).rejects.toThrow();
});
