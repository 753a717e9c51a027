import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyLines } from '../../../src/adapters/audit/verify.ts';
import { openLog, publicKey, type TestLog } from './log.ts';

let log: TestLog;
beforeEach(async () => {
  log = await openLog();
});
afterEach(() => log.close());

const mine = '0d6a3a0c-7a11-4c4d-8d3f-b1a5c9a26d0e';

test('an export of one organisation shows none of the others, and its chain still holds', async () => {
  await log.event({ organisation: mine, userId: 'mine@alpenglow.example' });
  await log.event({ userId: 'other@lotus.example' });
  await log.sealer().sealNow();
  await log.event({ userId: 'later@lotus.example' });
  const lines = await log.lines(mine);
  expect(lines.join('\n')).toContain('mine@alpenglow.example');
  expect(lines.join('\n')).not.toContain('lotus');
  async function* each() {
    yield* lines;
  }
  expect(await verifyLines(each(), [publicKey])).toMatchObject({
    faultCount: 0,
    events: 1,
    withheld: 1,
    unsealed: 0,
    organisation: mine,
  });
});

test('more unsealed events than one page holds are exported once each', async () => {
  await log.query(
    `insert into audit_event (at, kind, actor) select now(), 'installation.started', 'system' from generate_series(1, 2300)`,
  );
  expect(await log.verify()).toMatchObject({ faultCount: 0, unsealed: 2300, blocks: 0 });
});

test('an empty log is an export too', async () => {
  expect(await log.verify()).toMatchObject({ faultCount: 0, blocks: 0, events: 0, head: undefined });
});
