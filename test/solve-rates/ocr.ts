import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { pictureAlphabet, pictureLength } from '../../src/adapters/human-check/alphabet.ts';
import { drawPicture } from '../../src/adapters/human-check/picture/draw.ts';
import { loadFonts } from '../../src/adapters/human-check/picture/fonts.ts';
import { createSeeded } from '../../src/adapters/human-check/seeded.ts';
import { dilate, erode, type Grey, halve, median, threshold, undoBand } from './clean-up.ts';

const run = promisify(execFile);

/** What is done to a picture before Tesseract sees it, the simplest first. */
const treatments: Record<string, (grey: Grey) => Grey> = {
  raw: (grey) => grey,
  'half size': halve,
  threshold: (grey) => threshold(halve(grey)),
  'median 3, threshold': (grey) => threshold(median(halve(grey), 1)),
  'threshold, erosion': (grey) => erode(threshold(halve(grey)), 1),
  'threshold, erosion, dilation': (grey) => dilate(erode(threshold(halve(grey)), 2), 2),
  'threshold, dilation, erosion': (grey) => erode(dilate(threshold(halve(grey)), 2), 2),
  'median 9, threshold': (grey) => threshold(median(halve(grey), 4)),
  'median 9, threshold, band undone': (grey) => undoBand(threshold(median(halve(grey), 4))),
};

const segmentations = { '7': 'one line', '8': 'one word' };

export interface OcrRates {
  version: string;
  pictures: number;
  /** Pictures read without a mistake, for each treatment and page segmentation mode, as shares. */
  rates: { treatment: string; mode: string; solved: number; characters: number }[];
  /** Share of pictures that at least one of all attempts read: what someone with free retries would get. */
  any: number;
}

export async function tesseractVersion(): Promise<string | undefined> {
  const found = await run('tesseract', ['--version']).catch(() => undefined);
  return found?.stdout.split('\n')[0];
}

/**
 * Lets Tesseract read `pictures` fresh pictures in every treatment. Throws where Tesseract is missing.
 * `samplesDir`: where 20 of the pictures are left, named by a number, with `answers.txt` beside them.
 */
export async function measureOcr(pictures: number, samplesDir?: string): Promise<OcrRates> {
  const version = await tesseractVersion();
  if (!version) throw new Error('tesseract is not installed (Debian: tesseract-ocr)');
  const dir = await mkdtemp(join(tmpdir(), 'solve-rates-'));
  try {
    const { answers, lists } = await prepare(dir, pictures, samplesDir);
    const attempts = lists.flatMap((list) => Object.keys(segmentations).map((mode) => ({ ...list, mode })));
    const solvedByAny = new Set<number>();
    const rates: OcrRates['rates'] = [];
    await inParallel(2, attempts, async ({ treatment, path, mode }) => {
      const read = await recognise(path, mode);
      const solved = answers.flatMap((answer, i) => (read[i] === answer ? [i] : []));
      for (const i of solved) solvedByAny.add(i);
      const characters = answers.reduce((sum, answer, i) => sum + common(answer, read[i] ?? ''), 0);
      rates.push({
        treatment,
        mode: `${mode} (${segmentations[mode as '7']})`,
        solved: solved.length / pictures,
        characters: characters / (pictures * pictureLength),
      });
    });
    const order = Object.keys(treatments);
    rates.sort(
      (a, b) => order.indexOf(a.treatment) - order.indexOf(b.treatment) || (a.mode < b.mode ? -1 : 1),
    );
    return { version, pictures, rates, any: solvedByAny.size / pictures };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function prepare(dir: string, pictures: number, samplesDir: string | undefined) {
  const families = loadFonts(join(import.meta.dirname, '../../assets/human-check'));
  const answers: string[] = [];
  const names: Record<string, string[]> = {};
  if (samplesDir) await mkdir(samplesDir, { recursive: true });
  for (let i = 0; i < pictures; i++) {
    const answer = Array.from(
      { length: pictureLength },
      () => pictureAlphabet[randomInt(pictureAlphabet.length)],
    );
    const text = answer.join('');
    const png = await drawPicture(text, families, createSeeded(randomBytes(32)));
    if (samplesDir && i < 20) await writeFile(join(samplesDir, `${String(i).padStart(2, '0')}.png`), png);
    answers.push(text);
    const grey = await decode(png);
    for (const [index, [treatment, treat]] of Object.entries(treatments).entries()) {
      const { width, height, pixels } = treat(grey);
      const name = join(dir, `${index}-${i}.pgm`);
      await writeFile(name, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]));
      names[treatment] ??= [];
      names[treatment].push(name);
    }
  }
  if (samplesDir) await writeFile(join(samplesDir, 'answers.txt'), `${answers.slice(0, 20).join('\n')}\n`);
  const lists = await Promise.all(
    Object.entries(names).map(async ([treatment, files], index) => {
      const path = join(dir, `list-${index}`);
      await writeFile(path, `${files.join('\n')}\n`);
      return { treatment, path };
    }),
  );
  return { answers, lists };
}

async function decode(png: Uint8Array): Promise<Grey> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const pixels = Uint8Array.from(
    { length: image.width * image.height },
    (_, i) => 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!,
  );
  return { width: image.width, height: image.height, pixels };
}

/** What Tesseract reads in each listed file. Told the alphabet, which an attacker learns from a few pictures. */
async function recognise(list: string, mode: string): Promise<string[]> {
  const to = `${list}-${mode}`;
  const options = ['--psm', mode, '-c', `tessedit_char_whitelist=${pictureAlphabet}`];
  // Two processes run beside each other, and Tesseract's own threads would slow both down.
  await run('tesseract', [list, to, ...options], { env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
  const text = await readFile(`${to}.txt`, 'utf8');
  return text.split('\f').map((page) => page.replace(/\s/g, ''));
}

/** How many characters of `answer` the reading has in order (longest common subsequence). */
function common(answer: string, reading: string): number {
  let row = new Array<number>(reading.length + 1).fill(0);
  for (const character of answer) {
    const next = [0];
    for (let i = 0; i < reading.length; i++) {
      next.push(reading[i] === character ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!));
    }
    row = next;
  }
  return row[reading.length]!;
}

async function inParallel<T>(width: number, items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
