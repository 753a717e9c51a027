import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/adapters/audit/keys.ts';
import { packLeaves, unpackLeaves } from '../../../src/adapters/audit/leaves.ts';
import { splitLines } from '../../../src/adapters/audit/lines.ts';
import { eventLine, leafOf } from '../../../src/domain/audit/event.ts';
import { taggedHash, utf8 } from '../../../src/domain/audit/hashing.ts';
import { sampleEvent } from './sample-log.ts';

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('R60: one event is one line', () => {
  test('whatever a stranger typed: no text begins another line', () => {
    const typed = fc.string({
      unit: fc.constantFrom('\r', '\n', '\u2028', '\u0085', '"', '\\', 'a', '\u0000'),
    });
    fc.assert(
      fc.property(typed, (text) => {
        const line = eventLine(sampleEvent(1, { actor: text, supportCode: text, kind: text }));
        expect(line).not.toMatch(/[\r\n]/);
        expect(JSON.parse(line).actor).toBe(text);
      }),
    );
  });

  test('lines are split at line feeds alone, whatever the chunks', async () => {
    const bytes = Buffer.from('one\r\u2028still one\ntwo\n\nlast');
    for (const size of [1, 2, 7, 100]) {
      const lines: string[] = [];
      for await (const line of splitLines(chunksOf(bytes, size))) lines.push(Buffer.from(line).toString());
      expect(lines).toEqual(['one\r\u2028still one', 'two', '', 'last']);
    }
  });

  test('the same bytes hash differently as an event, a list and a block', () => {
    const bytes = utf8('the same');
    const hashes = (['leaf', 'root', 'block'] as const).map((domain) => taggedHash(sha256, domain, bytes));
    expect(new Set([...hashes, sha256(bytes)]).size).toBe(4);
    expect(leafOf(sha256, bytes)).toBe(hashes[0]);
  });
});

test('leaves come out as they were packed', () => {
  const leaf = fc.tuple(
    fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => Buffer.from(b).toString('hex')),
  );
  fc.assert(
    fc.property(fc.array(leaf), (leaves) => {
      expect(unpackLeaves(packLeaves(leaves))).toEqual(leaves);
    }),
  );
  // Cut in the middle by somebody: an answer, not a crash.
  expect(unpackLeaves(Buffer.alloc(45))).toHaveLength(2);
});
