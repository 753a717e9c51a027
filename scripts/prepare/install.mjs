import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why node_modules can't be used as it is, or undefined if it can. `dev`: whether what only tests need counts. */
export function missingPackages(root, { dev }) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or unreadable: check out the project again.');
  if (!found) return 'no packages are installed yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || (entry.dev && !dev) || (entry.devOptional && !dev) || !meantForThisMachine(entry))
      continue;
    const installed = found[path];
    if (!installed && entry.optional) {
      // Optional packages may have been left out by npm's own choice; those made for this very platform may not.
      if (entry.os && entry.cpu) return `${path} is not installed`;
      continue;
    }
    if (!installed || installed.version !== entry.version) return `${path} ${entry.version} is not installed`;
  }
  // npm lists the `node` package even when its install script was not allowed to fetch the binary.
  if (!existsSync(join(root, 'node_modules', 'node', 'bin', 'node'))) return 'Node 24 is not installed';
  return undefined;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function meantForThisMachine({ os, cpu, libc }) {
  return (
    (!os || os.includes(process.platform)) &&
    (!cpu || cpu.includes(process.arch)) &&
    (!libc || process.platform !== 'linux' || libc.includes(libcHere()))
  );
}

let libcName;
function libcHere() {
  libcName ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return libcName;
}

/**
 * Installs what package-lock.json says, silently; what npm said is shown only when it failed.
 *
 * Not by `npm ci`: that refuses a lock file without the packages for platforms that the registry at hand does not have,
 * although nothing here needs them. `--no-save` keeps the lock file as it is.
 */
export function install(root, { dev }) {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  if (dev) args.push('--include=dev');
  // Under `npm start` npm tells where it lives; run by hand, the npm on PATH is meant.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const run = spawnSync(command, [...first, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (run.status === 0) {
    const still = missingPackages(root, { dev });
    if (still) throw new Error(`npm reported success, yet ${still}. Remove node_modules and start again.`);
    return;
  }
  process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}\n`);
  throw new Error(
    `The packages could not be installed${run.error ? ` (${run.error.message})` : ''}: see npm's words above. ` +
      'Regain needs the npm registry to be reachable and this folder to be writable.',
  );
}
