import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** R6: how often machines solve the check is measured, published as measured, and nothing is claimed from it. */
const project = join(import.meta.dirname, '../..');
const page = readFileSync(join(project, 'docs/solve-rates.md'), 'utf8');
const figures = JSON.parse(readFileSync(join(project, 'docs/solve-rates.json'), 'utf8'));

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

test('R6: pictures and sounds were both measured, by the hundred, raw and after clean-up', () => {
  expect(figures.ocr.pictures).toBeGreaterThanOrEqual(500);
  const treatments = figures.ocr.rates.map(({ treatment }: { treatment: string }) => treatment).join();
  for (const usual of ['raw', 'threshold', 'median', 'erosion']) expect(treatments).toContain(usual);
  expect(JSON.stringify(figures)).toMatch(/sound|asr/i);
});

test('R6: the page says what the measurement says, figure by figure', () => {
  for (const { treatment, mode, solved, characters } of figures.ocr.rates) {
    expect(page).toContain(`| ${treatment} | ${mode} | ${percent(solved)} | ${percent(characters)} |`);
  }
});

test('R6: the page says that the check is no security, that networks solve it, and that the limits hold without it', () => {
  const said = page.replace(/\s+/g, ' ');
  expect(said).toMatch(/no security/);
  expect(said).toMatch(/trained/);
  expect(said).toMatch(/limit of Regain holds with the check taken as solved/);
});

test('R6: a test measures again, and fails if the pictures become plain print', () => {
  const measured = readFileSync(join(project, 'test/solve-rates/solve-rates.test.ts'), 'utf8');
  expect(measured).toMatch(/toBeLessThanOrEqual\(bound\)/);
  expect(existsSync(join(project, 'scripts/solve-rates.ts'))).toBe(true);
});

test('R6: nothing that we publish or show calls the check secure', () => {
  const papers = [
    'README.md',
    'ARCHITECTURE.md',
    'SECURITY.md',
    'CHANGELOG.md',
    ...under('docs'),
    ...under('src/text'),
  ];
  const claim =
    /(captcha|human check|puzzle)[^.\n]{0,60}\b(protects|secures|prevents|stops (bots|machines|attack))/i;
  for (const paper of papers) expect(readFileSync(join(project, paper), 'utf8'), paper).not.toMatch(claim);
});

function under(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|ts)$/.test(name))
    .map((name) => join(folder, name));
}
