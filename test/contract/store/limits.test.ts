import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hundredfold, later, now, withStore } from './fixture.ts';

const fixture = withStore();
const rule = { threshold: 10, waits: [60, 120, 240] };

describe('request limits', () => {
  test('of 100 requests at once exactly as many pass as the limit says (R5)', async () => {
    const [a, b] = [randomBytes(32), randomBytes(32)];
    const small = { key: a, seconds: 600, max: 7 };
    const large = { key: b, seconds: 600, max: 50 };
    // In both orders: two requests that lock the same rows the other way round would deadlock.
    const waits = await hundredfold((i) =>
      fixture.store.limits.hit(i % 2 ? [small, large] : [large, small], now),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(7);
    expect(new Set(waits)).toEqual(new Set([0, 600]));
  });

  test('one statement, whose windows begin with the first request and begin anew when over', async () => {
    const { store, statements } = fixture;
    const key = randomBytes(32);
    const limits = [
      { key, seconds: 600, max: 1 },
      { key, seconds: 86_400, max: 3 },
    ];
    expect(await store.limits.hit(limits, now)).toBe(0);
    statements.length = 0;
    expect(await store.limits.hit(limits, later(599.5))).toBe(1);
    expect(statements).toHaveLength(1);
    expect(await store.limits.hit(limits, later(600))).toBe(0);
    expect(await store.limits.hit(limits, later(1200))).toBe(86_400 - 1200);
    expect(await store.limits.hit([], now)).toBe(0);
  });

  test('R63: what was counted is told by window, in the order asked, and reading counts nothing', async () => {
    const { limits } = fixture.store;
    const [often, once, never] = [0, 1, 2].map(() => ({ key: randomBytes(32), seconds: 60 }));
    for (let i = 0; i < 3; i++) await limits.hit([{ ...often!, max: 1 }], now);
    await limits.hit([{ ...once!, max: 1 }], now);
    for (let i = 0; i < 2; i++) {
      expect(await limits.counts([never!, often!, once!, { ...often!, seconds: 61 }], later(59))).toEqual([
        0, 3, 1, 0,
      ]);
    }
    expect(await limits.counts([often!], later(60))).toEqual([0]);
  });

  test('R4: of 100 uses of one nonce one is the first; sweeping drops what is past and no more', async () => {
    const { limits } = fixture.store;
    const nonce = randomBytes(16);
    const fresh = await hundredfold(() => limits.burn(nonce, later(60)));
    expect(fresh.filter(Boolean)).toHaveLength(1);
    await limits.sweep(later(59));
    expect(await limits.burn(nonce, later(60))).toBe(false);
    await limits.sweep(later(60));
    expect(await limits.burn(nonce, later(120))).toBe(true);
  });
});

describe('waits after wrong passwords', () => {
  test('100 different ones at once count 100', async () => {
    const { guards } = fixture.store;
    const key = randomBytes(32);
    await hundredfold((i) => guards.countWrongPassword(key, i, now, rule));
    const guard = (await guards.password(key))!;
    expect(guard.failures).toBe(100);
    expect(guard.blockedUntil).toEqual(later(240));
    expect(guard.recent).toHaveLength(10);
  });

  test('the same one 100 times at once counts once', async () => {
    const { guards } = fixture.store;
    const key = randomBytes(32);
    await hundredfold(() => guards.countWrongPassword(key, 7, now, rule));
    expect(await guards.password(key)).toEqual({ failures: 1, blockedUntil: undefined, recent: [7] });
    expect(await guards.countWrongPassword(key, 7, now, rule)).toMatchObject({ failures: 1 });
  });

  test('the wait begins at the threshold, grows, and stays at the last; the last ten are remembered', async () => {
    const { guards } = fixture.store;
    const key = randomBytes(32);
    const waits: (number | undefined)[] = [];
    let guard = await guards.countWrongPassword(key, 0, now, rule);
    for (let tag = 1; tag <= 13; tag++) {
      guard = await guards.countWrongPassword(key, tag, now, rule);
      waits.push(guard.blockedUntil && (guard.blockedUntil.getTime() - now.getTime()) / 1000);
    }
    expect(waits.slice(7)).toEqual([undefined, 60, 120, 240, 240, 240]);
    expect(guard.recent).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect((await guards.countWrongPassword(key, 3, now, rule)).failures).toBe(15);
  });

  test('are forgiven one by one, cleared by key, and set by hand', async () => {
    const { guards } = fixture.store;
    const [a, b] = [randomBytes(32), randomBytes(32)];
    await guards.block(a, later(86_400), now);
    await guards.countWrongPassword(a, 1, now, { threshold: 1, waits: [60] });
    expect(await guards.password(a)).toMatchObject({ failures: 1, blockedUntil: later(86_400) });
    await guards.forgiveOne(a, { threshold: 1 });
    expect(await guards.password(a)).toEqual({ failures: 0, blockedUntil: undefined, recent: [1] });
    expect(await guards.clearPassword([a, b])).toBe(1);
    expect(await guards.password(a)).toBeUndefined();
    expect(await guards.clearPassword([])).toBe(0);
  });

  test('untouched ones are swept, waiting ones are not', async () => {
    const { guards } = fixture.store;
    const [old, waiting] = [randomBytes(32), randomBytes(32)];
    await guards.countWrongPassword(old, 1, later(-100), rule);
    await guards.block(waiting, later(50), later(-100));
    await guards.sweep({ passwords: now, codes: now });
    expect(await guards.password(old)).toBeUndefined();
    expect(await guards.password(waiting)).toBeDefined();
  });
});

describe('wrong codes in a row', () => {
  test('R18: are counted before the answer, all of 100 at once, until a right one clears them', async () => {
    const { guards } = fixture.store;
    const key = randomBytes(32);
    const before = await hundredfold(() => guards.countCode(key, now));
    expect(before.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    await guards.clearCodes(key);
    expect(await guards.countCode(key, now)).toBe(0);
  });

  test('go when nobody typed one for that long, so that made-up IDs don’t fill the disk; waits of passwords go sooner', async () => {
    const { guards } = fixture.store;
    const [old, young] = [randomBytes(32), randomBytes(32)];
    await guards.countCode(old, later(-100));
    await guards.countCode(young, later(-100));
    await guards.countCode(young, later(-50));
    await guards.sweep({ passwords: now, codes: later(-60) });
    expect(await guards.countCode(young, now)).toBe(2);
    expect(await guards.countCode(old, now)).toBe(0);
  });
});
