import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tools } from '../test-tools.mjs';
import { execute } from './command.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A step that runs the tests of one folder below test/ and counts them from Vitest's own report. */
export function vitestProject(name) {
  return { name, quiet: false, run };

  async function run(reports) {
    const files = testFiles(name);
    if (files === 0) return { ...nothing, failed: 1, note: `test/${name} holds no test` };
    if (name === 'e2e' && !tools.chromium.find()) {
      const note = 'no Chromium on this machine, so no test ran in a browser';
      return process.env.CI === 'true'
        ? { ...nothing, failed: files, note }
        : { ...nothing, skipped: files, note };
    }
    const report = join(reports, `${name}.json`);
    const { code } = await execute(
      'vitest',
      ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { show: true },
    );
    return count(code, report);
  }
}

function testFiles(name) {
  try {
    return readdirSync(join(root, 'test', name), { recursive: true }).filter((file) =>
      /\.test\.tsx?$/.test(file),
    ).length;
  } catch {
    return 0;
  }
}

function count(code, report) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { ...nothing, failed: 1, note: `Vitest ended without a report (exit code ${code})` };
  }
  // A file that could not even be loaded has no failed test, yet failed.
  const unloaded = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + unloaded;
  return {
    passed: result.numPassedTests,
    // Something outside every test, such as an error nobody caught.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
    ...(failed === 0 && code !== 0 && { note: `Vitest ended with exit code ${code}` }),
  };
}
