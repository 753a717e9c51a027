import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../src/web/kit/styles/', import.meta.url);
const sheets = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

async function size(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`../../../src/web/${entry}`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    splitting: entry.endsWith('.ts'),
    format: 'esm',
    outdir: 'unwritten',
    write: false,
  });
  return outputFiles.find((file) => /index\.(css|js)$/.test(file.path))!.contents.length;
}

describe('the style sheet', () => {
  it('names no side: the same sheet serves both directions of reading', () => {
    const sided = /(?<![-\w])(margin|padding|border|inset)?-?(left|right)\s*:|text-align:\s*(left|right)/;
    for (const { name, text } of sheets) {
      const lines = text.replace(/\[dir="rtl"\][^{]*\{[^}]*\}/g, '').split('\n');
      expect(
        lines.filter((line) => sided.test(line)),
        name,
      ).toEqual([]);
    }
  });

  it('fetches nothing', () => {
    for (const { name, text } of sheets) expect(text, name).not.toMatch(/url\(|https?:|@font-face/);
  });

  it('stays under 25 KB, and the script of every page under 12 KB', async () => {
    expect(await size('kit/styles/index.css')).toBeLessThan(25_000);
    expect(await size('client/index.ts')).toBeLessThan(12_000);
  });
});
