import { expect, test } from 'vitest';
import {
  isPassTime,
  passLength,
  passLetters,
  passMinutes,
  readPass,
  showPass,
} from '../../../src/domain/access-pass.ts';

const pass = passLetters.slice(0, passLength);

test('R48: a pass is 55 bits at least, of letters and digits that look like no other', () => {
  expect(new Set(passLetters).size).toBe(passLetters.length);
  expect(passLength * Math.log2(passLetters.length)).toBeGreaterThan(55);
  expect(passLetters).not.toMatch(/[0O1IL2Z5S8B]/);
});

test('it is shown in three groups of four, and read however it is typed', () => {
  expect(showPass(pass)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  const typed = [showPass(pass), pass.toLowerCase(), ` ${pass.slice(0, 6)} ${pass.slice(6)} `];
  for (const one of typed) expect(readPass(one)).toBe(pass);
});

test('a code of the app and a recovery code have another shape', () => {
  for (const other of [
    '123456',
    'K7QF-W3MD-R9HT-XC4N-GVJP-3R7D',
    pass.slice(1),
    `${pass}A`,
    `${pass.slice(1)}0`,
  ])
    expect(readPass(other)).toBeUndefined();
});

test('it works from ten minutes to a day', () => {
  expect(passMinutes.every(isPassTime)).toBe(true);
  expect([9, 1441, 0, -60, 60.5, Number.NaN].some(isPassTime)).toBe(false);
});
