import { buffer } from 'node:stream/consumers';
import { createCanvas, Image } from '@napi-rs/canvas';
import { scaledDown } from '../../domain/policy/logo.ts';

/**
 * A process of its own: one picture comes in by standard input, and goes out as a PNG. What a broken file does to the
 * decoder, it does here. Ends with 1 if there is no picture in it.
 */
const image = new Image();
image.src = await buffer(process.stdin);
await image.decode();
const { width, height } = scaledDown(image);
const canvas = createCanvas(width, height);
const context = canvas.getContext('2d');
context.imageSmoothingQuality = 'high';
context.drawImage(image, 0, 0, width, height);
process.stdout.write(await canvas.encode('png'));
