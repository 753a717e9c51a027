// Makes assets/human-check/sound from speech that espeak-ng speaks. Run it when a language or a digit is added:
//   node scripts/make-sound-clips.mjs        (Debian: espeak-ng, sox)
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soundAlphabet } from '../src/adapters/human-check/alphabet.ts';

/** The s of "six" and "sei" lies between 4 and 8 kHz, so that fewer samples a second would leave people guessing. */
const rate = 16_000;

/** Voice, words a minute, pitch (0–99). Several takes, so that a digit is no fixed pattern to search for. */
const takes = {
  en: [
    ['en-gb+f2', 130, 50],
    ['en-us+m3', 125, 45],
    ['en-gb-scotland+f4', 135, 60],
    ['en-us+Annie', 125, 52],
  ],
  it: [
    ['it+f2', 130, 50],
    ['it+m3', 125, 45],
    ['it+f4', 135, 60],
    ['it+Annie', 125, 52],
  ],
  'zh-CN': [
    ['cmn+f2', 125, 50],
    ['cmn+m3', 120, 45],
    ['cmn+f4', 130, 58],
    ['cmn+Annie', 120, 52],
  ],
};

const dir = join(import.meta.dirname, '../assets/human-check/sound');
const scratch = mkdtempSync(join(tmpdir(), 'sound-clips-'));
const chunks = [];
let offset = 0;
const locales = {};

for (const [locale, voices] of Object.entries(takes)) {
  locales[locale] = {};
  for (const digit of soundAlphabet) {
    locales[locale][digit] = voices.map(([voice, speed, pitch]) => {
      const clip = speak(digit, voice, speed, pitch);
      const at = offset;
      chunks.push(clip);
      offset += clip.length;
      return [at, clip.length];
    });
  }
}
rmSync(scratch, { recursive: true });

mkdirSync(dir, { recursive: true });
writeFileSync(join(dir, 'clips.ulaw'), Buffer.concat(chunks));
writeFileSync(join(dir, 'clips.json'), `${JSON.stringify({ rate, locales })}\n`);
console.log(
  `${chunks.length} clips, ${offset} bytes, ${(offset / rate / chunks.length).toFixed(2)} s on average`,
);

/** One digit as raw µ-law (ITU-T G.711), without silence at its ends, at a common level. */
function speak(digit, voice, speed, pitch) {
  const spoken = join(scratch, 'spoken.wav');
  const clip = join(scratch, 'clip.ul');
  execFileSync('espeak-ng', ['-v', voice, '-s', String(speed), '-p', String(pitch), '-w', spoken, digit]);
  const trim = ['silence', '1', '0.01', '0.2%', 'reverse'];
  execFileSync('sox', [
    ...[spoken, '-t', 'raw', '-r', String(rate), '-e', 'mu-law', '-c', '1', clip],
    ...['gain', '-12', 'treble', '6', '4000', ...trim, ...trim, 'norm', '-3'],
  ]);
  return readFileSync(clip);
}
