import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { soundAlphabet, soundLength } from '../../src/adapters/human-check/alphabet.ts';
import { createSeeded } from '../../src/adapters/human-check/seeded.ts';
import { type Clips, loadClips } from '../../src/adapters/human-check/sound/clips.ts';
import { mixDigits } from '../../src/adapters/human-check/sound/mix.ts';

const run = promisify(execFile);

export interface AsrRates {
  sounds: number;
  /** Shares of sounds heard without a mistake, and of digits heard in their place. */
  shipped: { solved: number; digits: number };
  /** The same for the bare clips without murmur, hiss, pitch or loudness: says whether they are understood at all. */
  bare: { solved: number; digits: number };
}

/** Debian: pocketsphinx, pocketsphinx-en-us. */
const model = '/usr/share/pocketsphinx/model/en-us';
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export async function hasPocketsphinx(): Promise<boolean> {
  return run('pocketsphinx_batch', ['-help']).then(
    () => true,
    (error: { code?: unknown }) => error.code !== 'ENOENT',
  );
}

/** Lets PocketSphinx hear `sounds` fresh English sounds, told how many digits there are and which. */
export async function measureAsr(sounds: number): Promise<AsrRates> {
  const dir = await mkdtemp(join(tmpdir(), 'solve-rates-'));
  try {
    const clips = loadClips(join(import.meta.dirname, '../../assets/human-check'));
    const answers = Array.from({ length: sounds }, () =>
      Array.from({ length: soundLength }, () => soundAlphabet[randomInt(soundAlphabet.length)]).join(''),
    );
    const shipped = await hear(dir, 'shipped', clips.rate, answers, (digits) =>
      mixDigits(digits, 'en', clips, createSeeded(randomBytes(32))),
    );
    const bare = await hear(dir, 'bare', clips.rate, answers, (digits) => inARow(digits, clips));
    return { sounds, shipped, bare };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function hear(
  dir: string,
  name: string,
  rate: number,
  answers: string[],
  make: (digits: string) => Float32Array,
): Promise<{ solved: number; digits: number }> {
  const spoken = [...soundAlphabet].map((digit) => words[Number(digit)]);
  const grammar = `#JSGF V1.0;\ngrammar digits;\n<d> = ${spoken.join(' | ')};\n`;
  await writeFile(join(dir, 'grammar'), `${grammar}public <s> = ${'<d> '.repeat(soundLength)};\n`);
  for (const [i, digits] of answers.entries()) {
    const samples = Int16Array.from(make(digits), (sample) => Math.round(sample * 32_767));
    await writeFile(join(dir, `${name}${i}.raw`), samples);
  }
  await writeFile(join(dir, `${name}.ids`), answers.map((_, i) => `${name}${i}\n`).join(''));

  const heardIn = join(dir, `${name}.heard`);
  const options = {
    adcin: 'yes',
    cepdir: dir,
    cepext: '.raw',
    ctl: join(dir, `${name}.ids`),
    hmm: join(model, 'en-us'),
    dict: join(model, 'cmudict-en-us.dict'),
    jsgf: join(dir, 'grammar'),
    samprate: String(rate),
    remove_silence: 'no',
    hyp: heardIn,
  };
  await run(
    'pocketsphinx_batch',
    Object.entries(options).flatMap(([key, value]) => [`-${key}`, value]),
    { maxBuffer: 2 ** 28 },
  );
  const heard = (await readFile(heardIn, 'utf8')).split('\n').map((line) =>
    line
      .replace(/\(.*$/, '')
      .split(' ')
      .map((word) => words.indexOf(word))
      .filter((digit) => digit >= 0)
      .join(''),
  );
  const right = answers.map(
    (answer, i) => [...answer].filter((digit, at) => heard[i]?.[at] === digit).length,
  );
  return {
    solved: answers.filter((answer, i) => heard[i] === answer).length / answers.length,
    digits: right.reduce((sum, count) => sum + count, 0) / (answers.length * soundLength),
  };
}

function inARow(digits: string, clips: Clips): Float32Array {
  const takes = [...digits].map((digit) => {
    const all = clips.takes('en', digit);
    return all[randomInt(all.length)]!;
  });
  const gap = Math.round(clips.rate * 0.6);
  const row = new Float32Array(takes.reduce((sum, take) => sum + take.length + gap, gap));
  let at = gap;
  for (const take of takes) {
    row.set(take, at);
    at += take.length + gap;
  }
  // A trace of hiss: PocketSphinx goes astray in digital silence.
  return row.map((sample) => sample + randomInt(65) / 32_768);
}
