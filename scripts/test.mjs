// Drives `npm test`: the steps in order, a table of what each took, and as last line how many passed and failed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectSteps } from './test/steps.mjs';

const full = process.argv.includes('--full');
const quick = process.argv.includes('--quick');
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

const reports = mkdtempSync(join(tmpdir(), 'regain-test-reports-'));
const rows = [];
const sum = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const step of selectSteps({ full, quick, only })) {
    const begun = Date.now();
    const result = await step.run(reports);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    for (const key of Object.keys(sum)) sum[key] += result[key];
    rows.push({ name: step.name, seconds, ...result });
    if (step.quiet) console.log(`${result.failed ? '✗' : '✓'} ${step.name} (${seconds} s)`);
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}

console.log(
  `\n${'step'.padEnd(22)}${'seconds'.padStart(8)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}`,
);
for (const { name, seconds, passed, failed, skipped } of rows) {
  console.log(
    `${name.padEnd(22)}${seconds.padStart(8)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}`,
  );
}
for (const { name, note } of rows) if (note) console.log(`${name}: ${note}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
