import { type Coverage, cover } from './coverage.ts';

/** Three in a row happen by chance; four are a habit of the hand. */
const SHORTEST_RUN = 4;

/** Longer units than this need not be looked for: one of them alone has points enough. */
const LONGEST_REPEATED_UNIT = 64;

const keyboardPaths = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()',
];
const paths = [...keyboardPaths, ...keyboardPaths.map((path) => [...path].reverse().join(''))];

/**
 * Marks what the hand types without thinking: repetitions, counting, the alphabet, keyboard rows, years. Each is worth one point.
 * `text` is folded, but its digits are still digits. True if there was one.
 */
export function coverPatterns(text: string, coverage: Coverage): boolean {
  const found = [coverRepetitions, coverCounting, coverKeyboard, coverYears].map((mark) =>
    mark(text, coverage),
  );
  return found.includes(true);
}

function coverRepetitions(text: string, coverage: Coverage): boolean {
  let found = false;
  const longestUnit = Math.min(text.length >> 1, LONGEST_REPEATED_UNIT);
  for (let unit = 1; unit <= longestUnit; unit++) {
    const shortest = Math.max(unit, SHORTEST_RUN - 1);
    let same = 0;
    for (let at = unit; at <= text.length; at++) {
      if (at < text.length && text.charCodeAt(at) === text.charCodeAt(at - unit)) {
        same += 1;
        continue;
      }
      if (same >= shortest) {
        cover(coverage, at - same, at);
        found = true;
      }
      same = 0;
    }
  }
  return found;
}

function coverCounting(text: string, coverage: Coverage): boolean {
  return coverWhere(text, coverage, (at, end) => {
    const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
    return Math.abs(step) === 1 && text.charCodeAt(end) - text.charCodeAt(end - 1) === step;
  });
}

function coverKeyboard(text: string, coverage: Coverage): boolean {
  return coverWhere(text, coverage, (at, end) => {
    const stretch = text.slice(at, end + 1);
    return paths.some((path) => path.includes(stretch));
  });
}

/** Marks the longest stretches in which each character `continues` the run begun at the first. */
function coverWhere(
  text: string,
  coverage: Coverage,
  continues: (start: number, at: number) => boolean,
): boolean {
  let found = false;
  for (let start = 0; start + SHORTEST_RUN <= text.length; start++) {
    let end = start + 1;
    while (end < text.length && continues(start, end)) end++;
    if (end - start >= SHORTEST_RUN) {
      cover(coverage, start, end);
      found = true;
    }
  }
  return found;
}

function coverYears(text: string, coverage: Coverage): boolean {
  let found = false;
  for (const year of text.matchAll(/(?:19|20)\d\d/g)) {
    cover(coverage, year.index, year.index + year[0].length);
    found = true;
  }
  return found;
}
