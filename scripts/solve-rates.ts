// Measures how often machines solve the human check and publishes it (R6):
//   node scripts/solve-rates.ts [--pictures 500] [--sounds 100] [--samples <folder for 20 pictures>]
// Debian: tesseract-ocr; for the sound also pocketsphinx, pocketsphinx-en-us. Takes a few minutes on two cores.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasPocketsphinx, measureAsr } from '../test/solve-rates/asr.ts';
import { measureOcr } from '../test/solve-rates/ocr.ts';
import { describeRates } from '../test/solve-rates/report.ts';

const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '500' },
    sounds: { type: 'string', default: '100' },
    samples: { type: 'string' },
  },
});

const ocr = await measureOcr(Number(values.pictures), values.samples);
const asr = (await hasPocketsphinx()) ? await measureAsr(Number(values.sounds)) : undefined;
const docs = join(import.meta.dirname, '../docs');
const figures = JSON.stringify({ ocr, asr }, null, 2);
writeFileSync(join(docs, 'solve-rates.json'), `${figures}\n`);
writeFileSync(join(docs, 'solve-rates.md'), describeRates(ocr, asr));
console.log(figures);
