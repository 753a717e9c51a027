import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { headFile } from '../../../src/adapters/audit/head-file.ts';
import { headWebhook } from '../../../src/adapters/audit/head-webhook.ts';
import { readHeads } from '../../../src/adapters/audit/verify.ts';
import { openLog, type TestLog } from './log.ts';

let log: TestLog;
beforeEach(async () => {
  log = await openLog();
});
afterEach(() => log.close());

describe('the sealer', () => {
  test('seals an event within a second of its insert', async () => {
    const sealer = log.sealer();
    sealer.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const inserted = Date.now();
    await log.event();
    await vi.waitFor(
      async () => {
        expect((await log.query('select from audit_event where block is null')).rowCount).toBe(0);
      },
      { timeout: 3000, interval: 20 },
    );
    expect(Date.now() - inserted).toBeLessThan(1000);
    await sealer.stop();
    expect(await log.verify()).toMatchObject({ faultCount: 0, blocks: 1, events: 1 });
  });

  test('takes an event that commits late into a later block', async () => {
    const late = await log.pool.connect();
    await late.query('begin');
    const { rows } = await late.query(
      `insert into audit_event (at, kind, actor) values (now(), 'installation.started', 'system') returning id`,
    );
    const early = await log.event();
    await log.sealer().sealNow();
    await late.query('commit');
    late.release();
    await log.sealer().sealNow();
    const blocks = await log.query('select id::int, block::int from audit_event order by id');
    expect(blocks.rows).toEqual([
      { id: Number(rows[0].id), block: 2 },
      { id: early, block: 1 },
    ]);
    expect(await log.verify()).toMatchObject({ faultCount: 0, blocks: 2, events: 2 });
  });

  test('works alone: eight at once make one chain', async () => {
    for (let n = 0; n < 30; n++) await log.event();
    const sealers = Array.from({ length: 8 }, () => log.sealer({ batch: 2 }));
    const counts = await Promise.all(sealers.map((sealer) => sealer.sealNow()));
    await log.sealer({ batch: 2 }).sealNow();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(30);
    expect(await log.verify()).toMatchObject({ faultCount: 0, events: 30, unsealed: 0 });
  });

  test('keeps to its limit of events in a block', async () => {
    for (let n = 0; n < 5; n++) await log.event();
    expect(await log.sealer({ batch: 2 }).sealNow()).toBe(5);
    const { rows } = await log.query('select event_count from audit_block order by number');
    expect(rows.map((row) => row.event_count)).toEqual([2, 2, 1]);
  });

  test('goes on after the database was away', async () => {
    const sealer = log.sealer({ interval: 20 });
    sealer.start();
    await log.query('alter table audit_event rename to gone');
    await vi.waitFor(() => expect(log.errors).not.toHaveLength(0), { timeout: 3000 });
    await log.query('alter table gone rename to audit_event');
    await log.event();
    await vi.waitFor(async () => expect((await log.verify()).events).toBe(1), { timeout: 3000 });
    await sealer.stop();
  });
});

describe('heads leave the machine', () => {
  test('to a file, as lines that the verifier takes', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'regain-heads-')), 'heads.jsonl');
    const sealer = log.sealer({ exporters: [headFile(path)] });
    await log.event();
    await sealer.sealNow();
    await log.event();
    await sealer.sealNow();
    const heads = readHeads(readFileSync(path, 'utf8'));
    expect(heads.map((head) => head.block)).toEqual([1, 2]);
    expect(await log.verify(heads)).toMatchObject({ faultCount: 0, headsCompared: 2 });
  });

  test('to a webhook; one that fails is asked again and holds up nobody', async () => {
    const received: string[] = [];
    let answer = 500;
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (answer === 204) received.push(body);
      response.writeHead(answer).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.on('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/heads`;
    const sealer = log.sealer({ exporters: [headWebhook(url)] });
    await log.event();
    expect(await sealer.sealNow()).toBe(1);
    expect(log.failures).toMatchObject([{ err: { code: 'HTTP 500' } }]);
    answer = 204;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    await sealer.sealNow();
    vi.useRealTimers();
    expect(readHeads(received.join('\n')).map((head) => head.block)).toEqual([1]);
    server.close();
  });

  test('the last one again at each start, in case the process died before it left', async () => {
    await log.event();
    await log.sealer().sealNow();
    const heads: number[] = [];
    const sealer = log.sealer({ exporters: [async (head) => void heads.push(head.block)] });
    sealer.start();
    await vi.waitFor(() => expect(heads).toEqual([1]));
    await sealer.stop();
  });
});
