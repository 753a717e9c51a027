import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Seeded } from '../seeded.ts';
import { createCanvas } from './canvas.ts';
import { wave } from './wave.ts';

/**
 * Where ink goes, one byte a pixel: the letters, leaning and touching; strokes as thick as their stems; and a
 * band in which ink and ground change places. All are combined by exclusive or: whatever clean-up takes the
 * strokes for dirt takes parts of the letters with them.
 */
export function drawMask(
  text: string,
  families: string[],
  width: number,
  height: number,
  chance: Seeded,
): Uint8Array {
  const context = clearContext(width, height);
  drawLetters(context, text, families, width, height, chance);
  context.globalCompositeOperation = 'xor';
  drawBand(context, width, height, chance);
  drawStrokes(context, width, height, chance);

  const rgba = context.getImageData(0, 0, width, height).data;
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i++) mask[i] = rgba[i * 4 + 3]!;
  // Given back now: the collector takes it for a few bytes, and lets a hundred of them wait.
  (rgba.buffer as ArrayBuffer).transfer(0);
  return mask;
}

let shared: Canvas | undefined;

/** Of one canvas for all pictures, since one is drawn at a time: what a canvas holds is freed late, too. */
function clearContext(width: number, height: number): SKRSContext2D {
  if (shared?.width !== width || shared.height !== height) shared = createCanvas(width, height);
  const context = shared.getContext('2d');
  context.reset();
  return context;
}

function drawLetters(
  context: SKRSContext2D,
  text: string,
  families: string[],
  width: number,
  height: number,
  chance: Seeded,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const letters = [...text].map((letter) => {
    const size = Math.round(chance.between(122, 138));
    const tilt = chance.between(-0.27, 0.27);
    const font = `${size}px "${families[chance.below(families.length)]}"`;
    context.font = font;
    // They touch and hardly overlap: overlapping letters stop people before they stop machines.
    const room = context.measureText(letter).width * 0.97 + size * 0.45 * Math.abs(Math.sin(tilt));
    return { letter, font, tilt, room };
  });
  const wanted = letters.reduce((sum, { room }) => sum + room, 0);
  const squeeze = Math.min(1, (width - 40) / wanted);
  let x = (width - wanted * squeeze) * chance.between(0.3, 0.7);
  for (const { letter, font, tilt, room } of letters) {
    context.save();
    context.translate(x + (room * squeeze) / 2, height / 2 + 4 + chance.between(-11, 11));
    context.rotate(tilt);
    context.transform(squeeze, 0, chance.between(-0.12, 0.12), 1, 0, 0);
    context.font = font;
    context.fillText(letter, 0, 0);
    context.restore();
    x += room * squeeze;
  }
}

/** A band from top to bottom with wavy sides, somewhere across the letters. */
function drawBand(context: SKRSContext2D, width: number, height: number, chance: Seeded): void {
  const middle = width * chance.between(0.3, 0.7);
  const half = width * chance.between(0.09, 0.13);
  const lean = chance.between(-0.4, 0.4);
  const leftSide = wave(chance, height, [10, 18], [0.7, 1.2]);
  const rightSide = wave(chance, height, [10, 18], [0.7, 1.2]);
  context.beginPath();
  for (let y = 0; y <= height; y += 4)
    context.lineTo(middle - half + lean * (y - height / 2) + leftSide(y), y);
  for (let y = height; y >= 0; y -= 4)
    context.lineTo(middle + half + lean * (y - height / 2) + rightSide(y), y);
  context.closePath();
  context.fill();
}

/**
 * Two strokes, one through the upper half of the letters and one through the lower. They rise and fall, so that
 * none lies along the bar of an E and makes it an F for a person.
 */
function drawStrokes(context: SKRSContext2D, width: number, height: number, chance: Seeded): void {
  for (const level of [0.4, 0.66]) {
    const middle = height * (level + chance.between(-0.05, 0.05));
    const slow = wave(chance, width, [6, 12], [0.5, 1]);
    const quick = wave(chance, width, [6, 9], [2.5, 4]);
    context.lineWidth = chance.between(6.5, 7.5);
    context.beginPath();
    for (let x = -8; x <= width + 8; x += 8) context.lineTo(x, middle + slow(x) + quick(x));
    context.stroke();
  }
}
