import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BlockRow, blockColumns, blockOf } from '../../src/adapters/audit/rows.ts';
import { openLog, type TestLog } from '../contract/audit/log.ts';
import { keyPair } from '../unit/audit/sample-log.ts';

/** R60: whoever may write to the database as its owner changes the log. */
let log: TestLog;
beforeEach(async () => {
  log = await openLog();
  await log.fill(3, 3);
  expect(await log.verify()).toMatchObject({ faultCount: 0, blocks: 3, events: 9 });
});
afterEach(() => log.close());

const faults = async () => (await log.verify()).faults;

describe('R60: the verifier names a row that SQL', () => {
  test.each([
    ['edited: who', `update audit_event set actor = 'operator' where id = 5`],
    [
      'edited: when, by a microsecond',
      `update audit_event set at = at + interval '1 microsecond' where id = 5`,
    ],
    ['edited: what', `update audit_event set kind = 'recovery.begun' where id = 5`],
    ['edited: where', `update audit_event set organisation_id = gen_random_uuid() where id = 5`],
    ['edited: whose', `update audit_event set account_id = gen_random_uuid() where id = 5`],
    ['edited: the support code', `update audit_event set support_code = 'K7' where id = 5`],
    ['edited: the data', `update audit_event set data = '{"way": "phone"}' where id = 5`],
    ['edited: the commitments', `update audit_event set commitments = '{}' where id = 5`],
  ])('%s', async (_what, sql) => {
    await log.query(sql);
    expect(await faults()).toContainEqual({ fault: 'event-edited', event: 5, block: 2 });
  });

  test('removed', async () => {
    await log.query('delete from audit_personal where event_id = 5');
    await log.query('delete from audit_event where id = 5');
    expect(await faults()).toEqual([{ fault: 'event-removed', event: 5, block: 2 }]);
  });

  test('inserted into a sealed block', async () => {
    await log.query(
      `insert into audit_event (at, kind, actor, block) values (now(), 'sign-in.succeeded', 'x', 2)`,
    );
    expect(await faults()).toEqual([{ fault: 'event-inserted', event: 10, block: 2 }]);
  });

  test('moved to another block', async () => {
    await log.query('update audit_event set block = 3 where id = 5');
    expect(await faults()).toEqual([
      { fault: 'event-removed', event: 5, block: 2 },
      { fault: 'event-inserted', event: 5, block: 3 },
    ]);
  });

  test('took out of its block, to have it sealed again', async () => {
    await log.query(`update audit_event set block = null, actor = 'operator' where id = 5`);
    await log.sealer().sealNow();
    expect(await faults()).toEqual([{ fault: 'event-removed', event: 5, block: 2 }]);
  });

  test('exchanged with another', async () => {
    await log.query(`update audit_event set at = (select at from audit_event where id = 6) where id = 5`);
    expect(await faults()).toEqual([{ fault: 'event-edited', event: 5, block: 2 }]);
  });

  test('gave another personal value, with its commitment or without', async () => {
    await log.query(`update audit_personal set value = 'somebody@else.example' where event_id = 5`);
    expect(await faults()).toEqual([{ fault: 'personal-edited', event: 5, field: 'userId' }]);
    await log.query(`update audit_event set commitments = jsonb_build_object('userId', (select encode(sha256(salt ||
      convert_to(value, 'UTF8')), 'hex') from audit_personal where event_id = 5)) where id = 5`);
    expect(await faults()).toEqual([{ fault: 'event-edited', event: 5, block: 2 }]);
  });
});

describe('R60: the verifier names a block that SQL', () => {
  test.each([
    ['root', `update audit_block set root = sha256('x') where number = 2`],
    ['hash', `update audit_block set hash = sha256('x') where number = 2`],
    ['time', `update audit_block set sealed_at = sealed_at + interval '1 microsecond' where number = 2`],
    ['count', `update audit_block set event_count = 2 where number = 2`],
    ['leaves', `update audit_block set leaves = substr(leaves, 1, 85) where number = 2`],
    ['previous hash', `update audit_block set previous_hash = sha256('x') where number = 2`],
  ])('edited: its %s', async (_what, sql) => {
    await log.query(sql);
    expect(await faults()).toContainEqual({ fault: 'block-edited', block: 2 });
  });

  test('signed otherwise', async () => {
    await log.query(`update audit_block set signature = sha512('x') where number = 2`);
    expect(await faults()).toEqual([{ fault: 'signature-wrong', block: 2 }]);
  });

  test('removed from the middle, keys and constraints notwithstanding', async () => {
    await log.query('alter table audit_event drop constraint audit_event_block_fkey');
    await log.query('delete from audit_block where number = 2');
    expect(await faults()).toContainEqual({ fault: 'blocks-missing', from: 2, to: 2 });
  });
});

test('R60: a log written anew with a key of the attacker is not taken for ours', async () => {
  await log.query('update audit_event set block = null');
  await log.query('delete from audit_block');
  await log.query(`update audit_event set actor = 'operator' where id = 5`);
  await log.sealer({ signingKey: keyPair().privateKey }).sealNow();
  expect((await faults()).map(({ fault }) => fault)).toEqual(['key-unknown']);
});

test('R60: a cut tail shows by a head that left the machine', async () => {
  const { rows } = await log.query(`select ${blockColumns} from audit_block where number = 3`);
  const head = blockOf(rows[0] as BlockRow);
  await log.query('delete from audit_personal where event_id > 6');
  await log.query('delete from audit_event where block = 3');
  await log.query('delete from audit_block where number = 3');
  expect((await log.verify()).faultCount).toBe(0);
  expect((await log.verify([head])).faults).toEqual([{ fault: 'tail-cut', block: 3, last: 2 }]);
});

test('R60: a line break in a user ID writes no second line', async () => {
  const forged = 'x@alpenglow.example\r\n{"event":99,"at":"2026-05-17T08:00:00.000000Z"}\u2028\u0085';
  const id = await log.event({ userId: forged, actor: forged });
  await log.sealer().sealNow();
  const lines = await log.lines();
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('{"event":'))).toHaveLength(10);
  expect(JSON.parse(lines.find((line) => line.startsWith(`{"event":${id},`))!).actor).toBe(forged);
  expect(await log.verify()).toMatchObject({ faultCount: 0, events: 10 });
});

test('R60: erased personal values leave a log that still verifies', async () => {
  await log.query('delete from audit_personal where event_id in (2, 5)');
  expect(await log.verify()).toMatchObject({ faultCount: 0, erased: 2, events: 9 });
});
