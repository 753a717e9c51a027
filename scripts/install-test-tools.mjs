// Installs what tests need beyond npm's packages: from Debian when root; otherwise says in one sentence how.
import { spawnSync } from 'node:child_process';
import { missingTools, tools } from './test-tools.mjs';

const full = process.argv.includes('--full');
const packagesMissing = () => missingTools({ full }).map((name) => tools[name].package);

const wanted = packagesMissing();
if (wanted.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
  console.log(`Installing from Debian what the tests need: ${wanted.join(', ')} …`);
  // The lists of a fresh machine are empty or old; a mirror that is down is told by the install itself.
  apt('update', '-q');
  const installed = apt('install', '-q', '-y', '--no-install-recommends', ...wanted);
  if (installed.status !== 0) process.stderr.write(`${installed.stdout}${installed.stderr}\n`);
}

const missing = packagesMissing();
if (missing.length > 0) {
  const names = missing.join(' ');
  console.error(
    process.env.CI === 'true'
      ? `The tests need ${names}, and CI=true lets nothing be skipped: run "apt-get install ${names}" as root first.`
      : `What needs ${missing.join(', ')} will be skipped: install with "sudo apt-get install --no-install-recommends ${names}" (elsewhere: the same programs; CHROMIUM_PATH names a browser).`,
  );
  if (process.env.CI === 'true') process.exitCode = 1;
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function apt(...args) {
  return spawnSync('apt-get', args, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
