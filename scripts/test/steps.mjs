import { command } from './command.mjs';
import { vitestProject } from './vitest-project.mjs';

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

/** Only `npm run test:full`. A script that is not there fails its step. */
const long = [
  command('gallery', ['node', 'scripts/gallery.ts']),
  command('solve rates', ['node', 'scripts/solve-rates.ts']),
];

/** `only`: names of steps, for whoever works on one of them. */
export function selectSteps({ full, quick, only }) {
  const steps = quick ? checks : [...checks, ...projects, ...(full ? long : [])];
  return only ? steps.filter(({ name }) => only.includes(name)) : steps;
}
