import { expect, test } from 'vitest';
import { recoveryCode } from '../../../src/app/security/recovery-codes.ts';

test('15 bytes become 24 letters, none of them easily misread; no bit is lost (R24)', () => {
  expect(recoveryCode(new Uint8Array(15))).toBe('0000-0000-0000-0000-0000-0000');
  expect(recoveryCode(new Uint8Array(15).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  const codes = new Set<string>();
  for (let bit = 0; bit < 120; bit++) {
    const bytes = new Uint8Array(15);
    bytes[bit >> 3] = 1 << (bit & 7);
    codes.add(recoveryCode(bytes));
  }
  expect(codes.size).toBe(120);
  for (const code of codes) expect(code).not.toMatch(/[ILOU]/);
});
