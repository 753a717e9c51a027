import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './command.mjs';
import { vitestProject } from './vitest-project.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What checks the sources without running them. */
const checks = [
  command('types', ['tsc', '-p', '.']),
  command('types (in the page)', ['tsc', '-p', 'src/web/client']),
  command('lint', ['biome', 'check', '--error-on-warnings']),
  // A path that matches nothing also has no violation.
  command('floors', ['depcruise', 'src', '--no-progress'], (output) =>
    Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > 0 ? undefined : 'no module was looked at',
  ),
  command('generated docs', ['node', 'scripts/generate-docs.ts', '--check']),
];

const projects = ['unit', 'contract', 'boot', 'journeys', 'attacks', 'e2e'].map(vitestProject);

/** Only `npm run test:full`: each where its script is. */
const long = [
  ['gallery', 'scripts/gallery.ts'],
  ['solve rates', ['scripts/solve-rates.ts', 'scripts/solve-rates.mjs', 'test/solve-rates/run.ts']],
].flatMap(([name, candidates]) => {
  const script = [candidates].flat().find((path) => existsSync(join(root, path)));
  return script ? [command(name, ['node', script])] : [];
});

/** `only`: names of steps, for whoever works on one of them. */
export function selectSteps({ full, quick, only }) {
  const steps = quick ? checks : [...checks, ...projects, ...(full ? long : [])];
  return only ? steps.filter(({ name }) => only.includes(name)) : steps;
}
