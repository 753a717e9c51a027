import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { describe, expect, test, vi } from 'vitest';
import { createArgon2Hasher, recommended } from '../../src/adapters/hashing/argon2.ts';
import { Lanes } from '../../src/adapters/hashing/lanes.ts';
import { Overloaded } from '../../src/ports/hashing.ts';

const hasher = await createArgon2Hasher(recommended);
/** Quick ones, where the subject is not the strength. */
const weak = { memoryKiB: 256, timeCost: 1, parallelism: 1 };

describe('Argon2id', () => {
  test('R36: parameters are stored in the hash and reach OWASP’s minimum', async () => {
    const phc = await hasher.hash('correct horse battery', 'stranger');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.hash('correct horse battery', 'stranger')).not.toBe(phc);
    expect(await hasher.verify(phc, 'correct horse battery', 'stranger')).toBe(true);
    expect(await hasher.verify(phc, 'correct horse batterz', 'stranger')).toBe(false);
  });

  test('R34: a password set in NFD opens in NFC, and the other way round', async () => {
    const [nfc, nfd] = ['Caffè Åland', 'Caffè Åland'].map((text, i) => text.normalize(i ? 'NFD' : 'NFC'));
    expect(nfc).not.toBe(nfd);
    expect(await hasher.verify(await hasher.hash(nfd!, 'stranger'), nfc!, 'stranger')).toBe(true);
    expect(await hasher.verify(await hasher.hash(nfc!, 'stranger'), nfd!, 'stranger')).toBe(true);
  });

  test('R32: passwords that differ only at byte 73, or after a NUL, differ', async () => {
    const long = await hasher.hash(`${'x'.repeat(72)}a`, 'stranger');
    expect(await hasher.verify(long, `${'x'.repeat(72)}b`, 'stranger')).toBe(false);
    expect(await hasher.verify(long, 'x'.repeat(72), 'stranger')).toBe(false);
    const nul = await hasher.hash('before\0after', 'stranger');
    expect(await hasher.verify(nul, 'before\0other', 'stranger')).toBe(false);
  });

  test.each([
    undefined,
    '',
    'x',
    '$argon2id$v=19$m=19456,t=2,p=1$',
    '$2b$12$abcdefghijklmnopqrstuv',
    '$argon2id$v=19$m=1,t=0,p=0$YWFhYWFhYWE$YWFhYWFhYWE',
  ])('R2: no hash, or a malformed one, matches nothing and costs one verification: %s', async (phc) => {
    const known = await hasher.hash('known', 'stranger');
    const right = await time(() => hasher.verify(known, 'wrong', 'stranger'));
    for (const password of ['', 'known', 'x'])
      expect(await hasher.verify(phc, password, 'stranger')).toBe(false);
    expect(await time(() => hasher.verify(phc, '', 'stranger'))).toBeGreaterThan(right / 5);
  });

  test('an imported hash with other parameters opens, and is outdated if it is weaker', async () => {
    const salt = createHash('sha256').update('salt').digest().subarray(0, 16);
    const weaker = await hash('imported', { memoryCost: 4096, timeCost: 3, salt });
    const other = await hash('imported', { memoryCost: 19_456, timeCost: 2, algorithm: 1, salt });
    const stronger = await hash('imported', { memoryCost: 32_768, timeCost: 3, parallelism: 2, salt });
    for (const phc of [weaker, other, stronger])
      expect(await hasher.verify(phc, 'imported', 'stranger')).toBe(true);
    expect([weaker, other, stronger].map((phc) => hasher.outdated(phc))).toEqual([true, true, false]);
    expect(hasher.outdated(await hasher.hash('new', 'stranger'))).toBe(false);
    expect(hasher.outdated('rubbish')).toBe(true);
  });
});

test('R2: what not every ID causes is computed at a moment within a minute that nobody can foresee', async () => {
  const hasher = await createArgon2Hasher(weak);
  const phc = await hasher.hash('right', 'stranger');
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const moments: number[] = [];
    let now = 0;
    const asked = Array.from({ length: 100 }, (_, i) =>
      hasher.verifyUnseen(phc, i % 2 ? 'right' : 'wrong').then((matches) => {
        moments.push(now);
        expect(matches).toBe(i % 2 === 1);
      }),
    );
    for (; now < 60; now++) {
      await vi.advanceTimersByTimeAsync(1000);
      await hasher.verify(undefined, 'behind them in the queue', 'stranger');
    }
    await Promise.all(asked);
    expect(new Set(moments).size).toBeGreaterThan(30);
  } finally {
    vi.useRealTimers();
  }
});

test('only so many wait for that, since each holds a password in memory', async () => {
  const hasher = await createArgon2Hasher({ ...weak, unseenWithin: 0 });
  const phc = await hasher.hash('right', 'stranger');
  const asked = Array.from({ length: 201 }, () => hasher.verifyUnseen(phc, 'right'));
  await expect(asked[200]).rejects.toBeInstanceOf(Overloaded);
  await Promise.allSettled(asked);
  expect(await hasher.verifyUnseen(phc, 'right')).toBe(true);
});

describe('the queue in front of it (R78)', () => {
  test('100 at once are all answered right when they fit', async () => {
    const quick = await createArgon2Hasher({ ...weak, queueLength: 100 });
    const phc = await quick.hash('right', 'stranger');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => quick.verify(phc, i % 2 ? 'right' : 'wrong', 'stranger')),
    );
    expect(answers).toEqual(Array.from({ length: 100 }, (_, i) => i % 2 === 1));
  });

  test('what does not fit is refused at once, with the time to wait', async () => {
    const quick = await createArgon2Hasher({ ...weak, concurrency: 1, queueLength: 3 });
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => quick.verify(undefined, 'x', 'stranger')),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(6);
    for (const { reason } of refused) {
      expect(reason).toBeInstanceOf(Overloaded);
      expect(reason.retryAfterSeconds).toBeGreaterThan(0);
    }
    expect(await quick.verify(undefined, 'x', 'stranger')).toBe(false);
  });

  test('a flood of strangers neither fills the lane of known devices nor comes before it', async () => {
    const { lanes, order, release } = gated({ concurrency: 2, queueLength: 3 });
    const flood = Array.from({ length: 10 }, (_, i) => lanes('stranger', `s${i}`).catch(() => 'refused'));
    const person = lanes('known-device', 'person');
    const second = lanes('known-device', 'second');
    await settle();
    expect(order).toEqual(['s0', 's1']);
    release('s1');
    await settle();
    expect(order.slice(2)).toEqual(['person']);
    for (const name of ['s0', 'person', 'second', 's2', 's3', 's4']) {
      release(name);
      await settle();
    }
    expect(order.slice(3)).toEqual(['second', 's2', 's3', 's4']);
    await Promise.all([person, second]);
    expect((await Promise.all(flood)).filter((result) => result === 'refused')).toHaveLength(5);
  });

  test('known devices alone run no more at once than there are cores', async () => {
    const { lanes, order, release } = gated({ concurrency: 2, queueLength: 3 });
    const all = ['a', 'b', 'c'].map((name) => lanes('known-device', name));
    await settle();
    expect(order).toEqual(['a', 'b']);
    for (const name of ['a', 'b', 'c']) {
      release(name);
      await settle();
    }
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  test('a task that fails gives its slot back', async () => {
    const lanes = new Lanes({
      concurrency: 1,
      queueLength: () => 0,
      retryAfterSeconds: 1,
    });
    await expect(lanes.run('stranger', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await lanes.run('stranger', async () => 'done')).toBe('done');
  });
});

/** Lanes whose tasks end when they are told to, and the order in which they began. */
function gated({ concurrency, queueLength }: { concurrency: number; queueLength: number }) {
  const lanes = new Lanes({
    concurrency,
    queueLength: () => queueLength,
    retryAfterSeconds: 1,
  });
  const order: string[] = [];
  const gates = new Map<string, () => void>();
  return {
    order,
    release: (name: string) => gates.get(name)?.(),
    lanes: (lane: 'stranger' | 'known-device', name: string) =>
      lanes.run(lane, () => {
        order.push(name);
        return new Promise<string>((resolve) => gates.set(name, () => resolve(name)));
      }),
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** The shortest of three: what else runs on the machine only ever lengthens it. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await work();
    samples.push(performance.now() - began);
  }
  return Math.min(...samples);
}
