import {
  pictureAlphabet,
  pictureLength,
  soundAlphabet,
  soundLength,
} from '../../src/adapters/human-check/alphabet.ts';
import type { AsrRates } from './asr.ts';
import type { OcrRates } from './ocr.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** The published page (R6). `asr` is absent where no recogniser was installed. */
export function describeRates(ocr: OcrRates, asr: AsrRates | undefined): string {
  const rows = ocr.rates.map(
    ({ treatment, mode, solved, characters }) =>
      `| ${treatment} | ${mode} | ${percent(solved)} | ${percent(characters)} |`,
  );
  return `# How often machines solve the human check

Made by \`node scripts/solve-rates.ts\`; the figures beside it in \`solve-rates.json\`.

**The human check is no security measure.** It makes the cheapest scripts dearer. Every limit of Regain holds
with the check taken as solved. What follows was measured with free tools that anyone can install. A network
trained on our pictures, which our source lets anyone make without end, or a comparison with our sound clips, which
are public too, would solve most of them; so would a paid service.

## Picture

${pictureLength} characters of \`${pictureAlphabet}\`, ${ocr.pictures} fresh pictures, ${ocr.version}, English model,
told the alphabet. Full size only for "raw"; half size elsewhere, where letters have the height that Tesseract likes
best. Reaches of the filters are in pixels of that half size. The last treatment is made for our pictures: it takes
out thin strokes and turns the dark band over, supposing straight sides. The last column is the share of characters
found in order, mistakes between them allowed.

| clean-up | Tesseract takes it for | solved | characters |
|---|---|---|---|
${rows.join('\n')}

Solved by at least one of these ${ocr.rates.length} attempts: **${percent(ocr.any)}**. A script gets one attempt a check.

## Sound

${describeSound(asr)}`;
}

function describeSound(asr: AsrRates | undefined): string {
  if (!asr) return 'Not measured in this run: no speech recogniser was installed.\n';
  return `${soundLength} digits of \`${soundAlphabet}\`, ${asr.sounds} fresh sounds in English, PocketSphinx with its US English
model, told which digits there are and how many.

| sound | solved | digits in their place |
|---|---|---|
| as served | ${percent(asr.shipped.solved)} | ${percent(asr.shipped.digits)} |
| bare clips, for comparison | ${percent(asr.bare.solved)} | ${percent(asr.bare.digits)} |

PocketSphinx is an old recogniser; current ones do far better. Italian and Chinese were not measured.
`;
}
