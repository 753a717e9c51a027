import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256, verifierMeans } from '../../../src/adapters/audit/keys.ts';
import { blockLine, type Head } from '../../../src/domain/audit/block.ts';
import { commitment, eventLine, leafOf, personalLine } from '../../../src/domain/audit/event.ts';
import { endLine, startLine } from '../../../src/domain/audit/export-lines.ts';
import { Verifier } from '../../../src/domain/audit/verify/verifier.ts';
import { keyPair, sampleEvent, sampleLog, sealed } from './sample-log.ts';

const { privateKey, publicKey } = keyPair();
const { lines, blocks } = sampleLog(privateKey);

function verify(changed: readonly (string | Uint8Array)[], heads: readonly Head[] = [], key = publicKey) {
  const verifier = new Verifier(verifierMeans([key]), heads);
  for (const line of changed) verifier.line(typeof line === 'string' ? Buffer.from(line) : line);
  return verifier.verdict();
}

const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
const without = (i: number, count = 1) => lines.toSpliced(i, count);

describe('a log that nobody touched', () => {
  test('has no fault, and its unsealed event is counted, not blamed', () => {
    expect(verify(lines)).toMatchObject({
      faultCount: 0,
      blocks: 3,
      events: 6,
      unsealed: 1,
      erased: 0,
      head: { block: 3, hash: blocks[2]!.hash },
    });
  });

  test('stays verifiable when personal values are erased', () => {
    const erased = lines.filter((line) => !line.startsWith('{"personal":3,'));
    expect(verify(erased)).toMatchObject({ faultCount: 0, erased: 1 });
  });
});

describe('R60: what was done to a log is named', () => {
  test('an edited event, by its id and block', () => {
    const edited = lines.with(at('{"event":5,'), lines[at('{"event":5,')]!.replace('stranger', 'operator'));
    expect(verify(edited).faults).toEqual([{ fault: 'event-edited', event: 5, block: 2 }]);
  });

  test('an event edited together with its hash in the block', () => {
    const event = sampleEvent(5, { actor: 'operator' });
    const leaf = leafOf(sha256, Buffer.from(eventLine(event)));
    const block = { ...blocks[1]!, events: blocks[1]!.events.with(1, [5, leaf]) };
    const edited = lines.with(at('{"event":5,'), eventLine(event)).with(at('{"block":2,'), blockLine(block));
    expect(verify(edited).faults).toEqual([{ fault: 'block-edited', block: 2 }]);
  });

  test('a number that JavaScript would round', () => {
    const long = [sampleEvent(1, { data: '{"n": 9007199254740993}' })];
    const block = sealed(long, undefined, privateKey);
    const original = [
      lines[0]!,
      blockLine(block),
      lines[at('{"event":1,')]!,
      '{"unsealed":0}',
      endLine({ blocks: 1, events: 1, unsealed: 0 }),
    ];
    const line = (n: string) => original[2]!.replace(/"data":\{[^}]*\}/, `"data":{"n": ${n}}`);
    expect(verify(original.with(2, line('9007199254740993'))).faultCount).toBe(0);
    expect(verify(original.with(2, line('9007199254740992'))).faults).toEqual([
      { fault: 'event-edited', event: 1, block: 1 },
    ]);
  });

  test('a removed event', () => {
    const removed = without(at('{"event":3,'), 2).with(-1, endLine({ blocks: 3, events: 5, unsealed: 1 }));
    expect(verify(removed).faults).toEqual([{ fault: 'event-removed', event: 3, block: 2 }]);
  });

  test('an inserted event, and one that is there twice', () => {
    const i = at('{"event":3,');
    const inserted = lines
      .toSpliced(i, 0, lines[at('{"event":7,')]!)
      .with(-1, endLine({ blocks: 3, events: 7, unsealed: 1 }));
    expect(verify(inserted).faults).toEqual([{ fault: 'event-inserted', event: 7, block: 2 }]);
    const twice = lines.toSpliced(i, 0, lines[i]!).with(-1, endLine({ blocks: 3, events: 7, unsealed: 1 }));
    expect(verify(twice).faults).toEqual([{ fault: 'event-inserted', event: 3, block: 2 }]);
  });

  test('events in another order', () => {
    const i = at('{"event":3,');
    const swapped = [
      ...lines.slice(0, i),
      ...lines.slice(i + 2, i + 4),
      ...lines.slice(i, i + 2),
      ...lines.slice(i + 4),
    ];
    expect(verify(swapped).faults).toEqual([{ fault: 'event-misplaced', event: 3, block: 2 }]);
  });

  test('an edited, an exchanged and an added personal value', () => {
    const i = at('{"personal":3,');
    const edited = lines.with(i, lines[i]!.replace('person3', 'person4'));
    expect(verify(edited).faults).toEqual([{ fault: 'personal-edited', event: 3, field: 'userId' }]);
    const added = lines.toSpliced(i, 0, lines[i]!.replace('"userId"', '"address"'));
    expect(verify(added).faults).toEqual([{ fault: 'personal-inserted', event: 3, field: 'address' }]);
  });

  test('a letter moved from a personal value into its salt', () => {
    const i = at('{"personal":3,');
    const moved = lines.with(i, lines[i]!.replace('07","value":"p', '0770","value":"'));
    expect(verify(moved).faults).toEqual([{ fault: 'personal-edited', event: 3, field: 'userId' }]);
  });

  test('a removed block', () => {
    const from = at('{"block":2,');
    const removed = without(from, 5).with(-1, endLine({ blocks: 2, events: 4, unsealed: 1 }));
    expect(verify(removed).faults).toEqual([{ fault: 'blocks-missing', from: 2, to: 2 }]);
  });

  test('a block sealed anew with the right key no longer fits the next one', () => {
    const anew = sealed([sampleEvent(3, { actor: 'operator' }), sampleEvent(5)], blocks[0], privateKey);
    const changed = lines
      .with(at('{"block":2,'), blockLine(anew))
      .with(at('{"event":3,'), lines[at('{"event":3,')]!.replace('stranger', 'operator'));
    expect(verify(changed).faults).toEqual([{ fault: 'chain-broken', block: 3 }]);
  });

  test('a log signed anew with another key', () => {
    const stranger = keyPair();
    const forged = sampleLog(stranger.privateKey);
    expect(verify(forged.lines).faults.map((fault) => fault.fault)).toEqual(Array(3).fill('key-unknown'));
  });

  test('a signature by another key under the id of the trusted one', () => {
    const other = sealed([sampleEvent(3), sampleEvent(5)], blocks[0], keyPair().privateKey);
    const forged = lines.with(at('{"block":2,'), blockLine({ ...blocks[1]!, signature: other.signature }));
    expect(verify(forged).faults).toEqual([{ fault: 'signature-wrong', block: 2 }]);
  });

  test('a file that ends early', () => {
    expect(verify(lines.slice(0, -1)).faults).toContainEqual({ fault: 'truncated-file' });
    expect(verify(lines.slice(0, 6)).faults).toContainEqual({ fault: 'truncated-file' });
  });

  test('an event outside its place is not taken for one that is not sealed yet', () => {
    const early = lines.toSpliced(1, 0, lines[at('{"event":7,')]!);
    expect(verify(early).faults).toContainEqual({ fault: 'unreadable-line', line: 2 });
  });

  test('another file is told from a log', () => {
    expect(verify(['hello']).faults).toContainEqual({ fault: 'not-an-export' });
    expect(verify([]).faults).toContainEqual({ fault: 'truncated-file' });
  });
});

describe('R60: heads kept elsewhere', () => {
  const cut = lines.toSpliced(at('{"block":3,'), 5).with(-1, endLine({ blocks: 2, events: 4, unsealed: 1 }));

  test('show a cut tail, which nothing else can', () => {
    expect(verify(cut).faultCount).toBe(0);
    expect(verify(cut, [blocks[2]!]).faults).toEqual([{ fault: 'tail-cut', block: 3, last: 2 }]);
  });

  test('that are younger than the export do not accuse it: the log goes on while it is carried away', () => {
    // The blocks of the sample were sealed at 08:01 and a bit.
    const early = startLine({
      organisation: null,
      exportedAt: '2026-05-17T08:01:00.100Z',
      key: privateKey.id,
    });
    expect(verify(cut.with(0, early), [blocks[2]!])).toMatchObject({ faultCount: 0, headsYounger: 1 });
    const undated = startLine({ organisation: null, exportedAt: 'never', key: privateKey.id });
    expect(verify(cut.with(0, undated), [blocks[2]!]).faults).toMatchObject([{ fault: 'tail-cut' }]);
  });

  test('show a log that was written anew with the right key', () => {
    const anew = sampleLog(privateKey);
    const other = sealed([sampleEvent(4), sampleEvent(6)], undefined, privateKey);
    expect(verify(anew.lines, [{ ...other }]).faults).toEqual([{ fault: 'head-differs', block: 1 }]);
  });

  test('prove nothing when nobody signed them', () => {
    const invented = { ...blocks[2]!, block: 9 };
    expect(verify(lines, [invented]).faults).toEqual([{ fault: 'head-unproven', block: 9 }]);
  });
});

test('R60: any changed, added or removed byte of any event, personal value or block is found', () => {
  const sealedPart = lines.slice(0, at('{"unsealed":')).map((line) => Buffer.from(line));
  const change = fc
    .record({
      // Not the first line: what it says of the export itself is not sealed.
      line: fc.integer({ min: 1, max: sealedPart.length - 1 }),
      place: fc.nat(),
      how: fc.constantFrom('change', 'add', 'remove'),
      // A space or a mark is what a lenient reader would pass over.
      byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x20, 0x09, 0x0d, 0xff)),
    })
    .map(({ line, place, how, byte }) => {
      const bytes = [...sealedPart[line]!];
      bytes.splice(place % bytes.length, how === 'add' ? 0 : 1, ...(how === 'remove' ? [] : [byte]));
      return { line, changed: Uint8Array.from(bytes) };
    })
    .filter(({ line, changed }) => !sealedPart[line]!.equals(changed));
  fc.assert(
    fc.property(change, ({ line, changed }) => {
      expect(verify((lines as (string | Uint8Array)[]).with(line, changed)).faultCount).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('R60: a line has one spelling: what JSON would pass over is found', () => {
  const i = at('{"block":2,');
  expect(verify(lines.with(i, lines[i]!.replace('{"block"', '{ "block"'))).faultCount).toBeGreaterThan(0);
  expect(verify(lines.with(i, lines[i]!.replace('"block"', '"bl\\u006fck"'))).faultCount).toBeGreaterThan(0);
  expect(verify(lines.with(i, `\uFEFF${lines[i]}`)).faultCount).toBeGreaterThan(0);
});

test('R60: bytes that are not UTF-8 do not pass for the mark that stands for such', () => {
  const salt = Buffer.alloc(16, 1);
  const commitments = JSON.stringify({ userId: commitment(sha256, salt, '\uFFFD') });
  const event = sampleEvent(1, { commitments });
  const personal = personalLine({ event: 1, field: 'userId', salt: salt.toString('hex'), value: '\uFFFD' });
  const log = (line: string | Uint8Array) => [
    lines[0]!,
    blockLine(sealed([event], undefined, privateKey)),
    eventLine(event),
    line,
    '{"unsealed":0}',
    endLine({ blocks: 1, events: 1, unsealed: 0 }),
  ];
  expect(verify(log(personal)).faultCount).toBe(0);
  const invalid = Buffer.from(personal.replace('\uFFFD', '\u0000'));
  invalid[invalid.indexOf(0)] = 0xff;
  expect(verify(log(invalid)).faults).toContainEqual({ fault: 'unreadable-line', line: 4 });
});
