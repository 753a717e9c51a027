import { expect, test } from 'vitest';
import { lookAlikes, pictureAlphabet, soundAlphabet } from '../../../src/adapters/human-check/alphabet.ts';
import { isAnswer, isSame } from '../../../src/adapters/human-check/answer.ts';

test.each([
  ['as shown', 'AC3HM'],
  ['in small letters', 'ac3hm'],
  ['with spaces', ' A C3 HM '],
  ['with hyphens', 'AC–3-HM'],
  ['in full-width forms, as a Chinese keyboard types them', 'ＡＣ３ｈｍ'],
  ['with an ideographic space', 'AC3　HM'],
  ['with a look-alike that the picture never shows', 'AG8HM'],
])('characters pass %s', (_how, typed) => {
  expect(isAnswer(typed, 'AC3HM', '023456')).toBe(true);
});

test.each(['023456', '023 456', '０２３４５６', '023-456'])('digits pass as %s', (typed) => {
  expect(isAnswer(typed, 'AC3HM', '023456')).toBe(true);
});

test.each(['', 'AC3H', 'AC3HMM', 'AC3HX', 'MH3CA', '02345', 'AC3HM023456', '823456'])('%j fails', (typed) => {
  expect(isAnswer(typed, 'AC3HM', '023456')).toBe(false);
});

test('a forgiven look-alike is never itself in the picture, and stands for something that is', () => {
  for (const [typed, meant] of Object.entries(lookAlikes)) {
    expect(pictureAlphabet).not.toContain(typed);
    expect(pictureAlphabet).toContain(meant);
  }
});

test('neither alphabet has what people take for each other', () => {
  for (const character of '01258BDGIJLOQSZ') expect(pictureAlphabet).not.toContain(character);
  for (const digit of '19') expect(soundAlphabet).not.toContain(digit);
});

test('a text too long for an answer is not even normalised', () => {
  expect(isAnswer(`${' '.repeat(59)}AC3HM`, 'AC3HM', '023456')).toBe(true);
  expect(isAnswer(`${' '.repeat(60)}AC3HM`, 'AC3HM', '023456')).toBe(false);
});

test('comparing texts of different lengths is no error', () => {
  expect(isSame('a', 'a')).toBe(true);
  expect(isSame('a', 'aa')).toBe(false);
});
