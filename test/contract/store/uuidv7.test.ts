import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { uuidv7, uuidv7Floor } from '../../../src/domain/uuidv7.ts';

test('RFC 9562 appendix A.6: the example of version 7', () => {
  const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  expect(uuidv7(new Date(0x017f22e279b0), random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids sort by their millisecond, and the floor is below all of it and above all before', () => {
  const at = new Date('2026-03-29T01:30:00.123Z');
  const before = new Date(at.getTime() - 1);
  const worst = new Uint8Array(10).fill(255);
  expect(uuidv7(before, worst) < uuidv7Floor(at)).toBe(true);
  expect(uuidv7Floor(at) < uuidv7(at, new Uint8Array(10))).toBe(true);
  expect(uuidv7(at, randomBytes(10))).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(() => uuidv7(at, new Uint8Array(9))).toThrow(RangeError);
});
