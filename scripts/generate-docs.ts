// Writes docs/generated from the sources; with --check, only tells which page is not what they would make now.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configurationPage } from '../src/config/page.ts';
import { administratorsPage } from './administrators-page.ts';
import { policyPage } from './policy-page.ts';
import { recoveryFlowPage } from './recovery-flow.ts';

/** Each page with what makes it. */
const pages: Record<string, () => string> = {
  'administrators.md': administratorsPage,
  'configuration.md': configurationPage,
  'policy.md': policyPage,
  'recovery-flow.md': recoveryFlowPage,
};

const directory = join(import.meta.dirname, '..', 'docs', 'generated');
const check = process.argv.includes('--check');
const stale: string[] = [];

for (const [name, make] of Object.entries(pages)) {
  const path = join(directory, name);
  const fresh = make();
  if (fresh === read(path)) continue;
  stale.push(name);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, fresh);
}

if (check && stale.length > 0) {
  console.error(
    `Not current: ${stale.map((name) => `docs/generated/${name}`).join(', ')}. Run: npm run docs`,
  );
  process.exitCode = 1;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
