import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAcceptAnyHumanCheck } from '../../src/adapters/human-check/accept-any.ts';
import { createHumanCheck } from '../../src/adapters/human-check/human-check.ts';
import type { Check } from '../../src/adapters/human-check/token.ts';
import { generateKey } from '../../src/adapters/secrets/key-ring.ts';
import { createSecrets } from '../../src/adapters/secrets/secrets.ts';
import type { CheckBinding, HumanCheck } from '../../src/ports/human-check.ts';
import type { Random } from '../../src/ports/random.ts';
import { locales } from '../../src/text/locale.ts';
import { solveProof } from '../../src/web/client/solve-proof.ts';

const random: Random = {
  bytes: (n) => randomBytes(n),
  below: (below) => randomInt(below),
  token: () => randomBytes(32).toString('base64url'),
};
const assetsDir = join(import.meta.dirname, '../../assets/human-check');
const key = generateKey('demonstration');
const secrets = createSecrets([key]);
/** A node of the service. Two of them share nothing but the key. */
const node = (keyOfNode = key) =>
  createHumanCheck({
    secrets: createSecrets([keyOfNode]),
    random,
    assetsDir,
    difficulty: { iterations: 10, fewest: 2, most: 8 },
  });

const binding: CheckBinding = { visit: 'visit-1', purpose: 'recovery' };
const start = new Date('2026-01-01T00:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
/** What only the holder of the key can see. */
const inside = (token: string) => JSON.parse(secrets.open('human-check', token)!) as Check;
const solve = async (check: HumanCheck, token: string) =>
  solveProof((await check.computation(token, binding, start))!, new AbortController().signal, () => {});

const kinds: [name: string, create: () => HumanCheck][] = [
  ['human check', () => node()],
  ['human check that accepts any answer', () => createAcceptAnyHumanCheck(node())],
];

describe.each(kinds)('%s', (_name, create) => {
  const check = create();
  const { token, waitUntil, expiresAt } = check.issue(binding, start);
  const judge = (answer: Parameters<HumanCheck['judge']>[2], now = start, of = binding, what = token) =>
    check.judge(what, of, answer, now);

  test('the characters, the digits and the proof each pass', async () => {
    const { characters, digits } = inside(token);
    expect((await judge({ kind: 'characters', text: characters }))?.verdict).toBe('passed');
    expect((await judge({ kind: 'characters', text: digits }))?.verdict).toBe('passed');
    expect((await judge({ kind: 'computed', solution: await solve(check, token) }))?.verdict).toBe('passed');
  });

  test('R73: waiting passes after 60 seconds and not a moment before', async () => {
    expect(waitUntil).toEqual(later(60));
    expect((await judge({ kind: 'waited' }, later(59.999)))?.verdict).toBe('too-early');
    expect((await judge({ kind: 'waited' }, later(60)))?.verdict).toBe('passed');
  });

  test('R4: nothing passes after its lifetime, and nothing is drawn any more', async () => {
    expect(expiresAt).toEqual(later(900));
    const { characters } = inside(token);
    const solution = await solve(check, token);
    const answers = [
      { kind: 'characters', text: characters },
      { kind: 'computed', solution },
      { kind: 'waited' },
    ] as const;
    for (const answer of answers) {
      expect((await judge(answer, later(899.999)))?.verdict).toBe('passed');
      expect((await judge(answer, later(900)))?.verdict).toBe('expired');
    }
    expect(await check.picture(token, binding, later(900))).toBeUndefined();
    expect(await check.sound(token, binding, 'en', later(900))).toBeUndefined();
    expect(await check.computation(token, binding, later(900))).toBeUndefined();
  });

  test('R4: a token is worth nothing in another visit or for another purpose', async () => {
    const answer = { kind: 'characters', text: inside(token).characters } as const;
    for (const of of [
      { ...binding, visit: 'visit-2' },
      { ...binding, purpose: 'help' },
    ] satisfies CheckBinding[]) {
      expect(await judge(answer, start, of)).toBeUndefined();
      expect(await check.picture(token, of, start)).toBeUndefined();
      expect(await check.sound(token, of, 'en', start)).toBeUndefined();
      expect(await check.computation(token, of, start)).toBeUndefined();
    }
  });

  test('R4: an altered, foreign or made-up token is nobody’s', async () => {
    const foreign = node(generateKey('demonstration')).issue(binding, start).token;
    const flipped = token.slice(0, 40) + (token[40] === 'A' ? 'B' : 'A') + token.slice(41);
    const otherSeal = secrets.seal('page-state', secrets.open('human-check', token)!);
    for (const what of [foreign, flipped, otherSeal, `${token}A`, '', '.', '{}', '\0', 'x'.repeat(10_000)]) {
      expect(await judge({ kind: 'waited' }, later(60), binding, what)).toBeUndefined();
      expect(await check.picture(what, binding, start)).toBeUndefined();
    }
  });

  test('R4: each token has its own 16 bytes to burn, the same at every judgement', async () => {
    const first = await judge({ kind: 'waited' });
    const second = await judge({ kind: 'characters', text: 'wrong' }, later(10));
    const other = await judge({ kind: 'waited' }, start, binding, check.issue(binding, start).token);
    expect(first?.nonce).toHaveLength(16);
    expect(second?.nonce).toEqual(first?.nonce);
    expect(other?.nonce).not.toEqual(first?.nonce);
    expect(first?.expiresAt).toEqual(expiresAt);
  });

  test('asking again gives the same picture, sound and work, on every node', async () => {
    const other = node();
    expect(await other.picture(token, binding, later(5))).toEqual(await check.picture(token, binding, start));
    expect(await other.computation(token, binding, later(5))).toEqual(
      await check.computation(token, binding, start),
    );
    for (const locale of locales) {
      const sound = await check.sound(token, binding, locale, start);
      expect(Buffer.from((await other.sound(token, binding, locale, later(5)))!).equals(sound!)).toBe(true);
    }
  });

  test('R4: the answer is not in the token, nor in the work', async () => {
    const { characters, digits } = inside(token);
    const work = (await check.computation(token, binding, start))!;
    for (const secret of [characters, digits]) {
      expect(Buffer.from(token, 'base64url').includes(secret)).toBe(false);
      expect(token).not.toContain(secret);
      expect(work).not.toContain(secret);
    }
    expect(JSON.parse(work).parameters.data).toEqual({ most: 8 });
  });

  test('an empty answer never passes', async () => {
    expect((await judge({ kind: 'characters', text: '' }))?.verdict).toBe('wrong');
    expect((await judge({ kind: 'characters', text: '  ' }))?.verdict).toBe('wrong');
    expect((await judge({ kind: 'computed', solution: '' }))?.verdict).toBe('wrong');
  });
});

describe('what is wrong', () => {
  const { token } = node().issue(binding, start);
  const verdict = async (answer: Parameters<HumanCheck['judge']>[2]) =>
    (await node().judge(token, binding, answer, start))?.verdict;

  test('R4: another answer fails, and garbage fails without an error', async () => {
    for (const text of [
      'AAAA',
      '-',
      '０',
      '\0',
      '💥',
      'A'.repeat(100_000),
      '\u{fdfa}'.repeat(64),
      '__proto__',
    ]) {
      expect(await verdict({ kind: 'characters', text })).toBe('wrong');
    }
    for (const solution of [
      'null',
      '1',
      '[]',
      '{',
      '{"derivedKey":7}',
      '{"derivedKey":""}',
      'x'.repeat(10_000),
    ]) {
      expect(await verdict({ kind: 'computed', solution })).toBe('wrong');
    }
  });

  test('R4: the work done for one token proves nothing for another', async () => {
    const other = node().issue(binding, start).token;
    expect(await verdict({ kind: 'computed', solution: await solve(node(), other) })).toBe('wrong');
  });

  test('the half of the key that the challenge tells is not a proof', async () => {
    const { parameters } = JSON.parse((await node().computation(token, binding, start))!);
    const solution = JSON.stringify({ counter: 3, derivedKey: parameters.keyPrefix.padEnd(64, '0') });
    expect(await verdict({ kind: 'computed', solution })).toBe('wrong');
  });

  test('accept-any lets wrong characters and wrong work pass, and never an early wait', async () => {
    const lenient = createAcceptAnyHumanCheck(node());
    const judged = async (answer: Parameters<HumanCheck['judge']>[2]) =>
      (await lenient.judge(token, binding, answer, start))?.verdict;
    expect(await judged({ kind: 'characters', text: 'anything' })).toBe('passed');
    expect(await judged({ kind: 'computed', solution: 'anything' })).toBe('passed');
    expect(await judged({ kind: 'waited' })).toBe('too-early');
  });
});
