/**
 * What a temporary access pass is written with: 25 letters and digits of which none looks like another (no 0 and O, 1, I
 * and L, 2 and Z, 5 and S, 8 and B). Twelve of them are 55 bits; it is typed at most a hundred times (R18).
 */
export const passLetters = '34679ACDEFGHJKMNPQRTUVWXY';

export const passLength = 12;

const shape = new RegExp(`^[${passLetters}]{${passLength}}$`);

/** Groups of four, as it is shown and read aloud. */
export function showPass(pass: string): string {
  return pass.replace(/.{4}(?=.)/g, '$&-');
}

/** The pass in what was typed, however it was grouped; undefined if that has not the shape of one. */
export function readPass(typed: string): string | undefined {
  const pass = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  return shape.test(pass) ? pass : undefined;
}

/** How long a pass may work, in minutes: what the page offers (ours). */
export const passMinutes = [10, 60, 240, 480, 1440] as const;

/** A pass works from ten minutes to a day; what a form says beyond that is refused (R48). */
export function isPassTime(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 10 && minutes <= 1440;
}
