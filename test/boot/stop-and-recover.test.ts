import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { DatabaseSettings } from '../../src/main/database/database.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { readPostmasterPid, runningServer } from '../../src/main/database/postmaster-pid.ts';
import { gone, isAlive } from '../../src/main/database/processes.ts';
import { homeOf } from '../../src/main/database/server-files.ts';
import { cleanUp, dataDirectory, prepare, start } from './support/regain.ts';

beforeAll(prepare);
afterEach(cleanUp);

const clusterOf = (directory: string) => join(homeOf(directory), 'cluster');

const groupOf = (pid: number) =>
  execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).trim();

/** Runs SQL on the server of a running Regain, as its command line does. */
async function sql(directory: string, text: string): Promise<unknown[]> {
  const settings: DatabaseSettings = {
    mode: 'demonstration',
    dataDirectory: directory,
    database: { kind: 'embedded' },
  };
  const database = await openDatabase(settings, () => {}, { share: true });
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
    await database.close();
  }
}

test('an interrupt at the terminal stops everything that was started, the database last and cleanly', async () => {
  const directory = dataDirectory();
  const regain = await start({ REGAIN_DATA_DIR: directory });
  await regain.ready;
  const server = runningServer(clusterOf(directory))!;
  // Otherwise the terminal would end the database before the requests that still need it.
  expect(groupOf(server.pid)).not.toBe(groupOf(regain.process.pid!));

  process.kill(-regain.process.pid!, 'SIGINT'); // to the whole group, as Ctrl-C does
  expect(await regain.ended).toBe(0);

  expect(isAlive(server.pid)).toBe(false);
  expect(existsSync(join(directory, 'regain.lock'))).toBe(false);
  const log = readFileSync(join(homeOf(directory), 'server.log'), 'utf8');
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
  expect(log).toContain('received fast shutdown request');
});

test('an interrupt during the very first start ends it cleanly, and the next start works', async () => {
  const directory = dataDirectory();
  const regain = await start({ REGAIN_DATA_DIR: directory });
  const making = join(homeOf(directory), 'cluster.making', 'PG_VERSION');
  while (!existsSync(making)) await new Promise((resolve) => setTimeout(resolve, 5));
  process.kill(-regain.process.pid!, 'SIGINT');
  expect(await regain.ended, regain.output()).toBe(0);
  expect(runningServer(clusterOf(directory))).toBeUndefined();

  const again = await start({ REGAIN_DATA_DIR: directory });
  await again.ready;
});

test('a hang-up and a TERM stop it as well', async () => {
  const directory = dataDirectory();
  for (const signal of ['SIGHUP', 'SIGTERM'] as const) {
    const regain = await start({ REGAIN_DATA_DIR: directory });
    await regain.ready;
    regain.process.kill(signal);
    expect(await regain.ended).toBe(0);
    expect(runningServer(clusterOf(directory))).toBeUndefined();
  }
});

test('if npm is killed, what it started does not stay behind', async () => {
  const directory = dataDirectory();
  const parent = spawn('sh', ['-c', '"$0" dist/server/start.js & cat', process.execPath], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, REGAIN_DATA_DIR: directory, PORT: '0', npm_lifecycle_event: 'start' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) =>
    parent.stdout.on('data', (text) => /is ready/.test(text) && resolve()),
  );
  const server = runningServer(clusterOf(directory))!;
  parent.kill('SIGKILL');
  expect(await gone(server.pid, 10_000)).toBe(true);
});

test('after kill -9 the next start finds the old server, and every committed row', async () => {
  const directory = dataDirectory();
  const first = await start({ REGAIN_DATA_DIR: directory });
  await first.ready;
  await sql(directory, 'create table kept (n int); insert into kept values (42)');
  const orphan = runningServer(clusterOf(directory))!.pid;
  first.process.kill('SIGKILL');
  await first.ended;
  expect(isAlive(orphan)).toBe(true);

  const second = await start({ REGAIN_DATA_DIR: directory });
  await second.ready;
  expect(isAlive(orphan)).toBe(false);
  expect(await sql(directory, 'select n from kept')).toEqual([{ n: 42 }]);
});

test('after kill -9 of both it recovers from the log', async () => {
  const directory = dataDirectory();
  const first = await start({ REGAIN_DATA_DIR: directory });
  await first.ready;
  await sql(directory, 'create table kept (n int); insert into kept values (42)');
  process.kill(runningServer(clusterOf(directory))!.pid, 'SIGKILL');
  first.process.kill('SIGKILL');
  await first.ended;

  const second = await start({ REGAIN_DATA_DIR: directory });
  await second.ready;
  expect(await sql(directory, 'select n from kept')).toEqual([{ n: 42 }]);
});

test('ids that now belong to other programs are not mistaken for a server or a Regain', async () => {
  const directory = dataDirectory();
  const first = await start({ REGAIN_DATA_DIR: directory });
  await first.ready;
  const cluster = clusterOf(directory);
  const postmaster = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  first.process.kill('SIGTERM');
  await first.ended;

  // Of the server's own account: PostgreSQL disregards processes that it may not signal.
  const { uid, gid } = statSync(cluster);
  const innocent = spawn('sleep', ['300'], { uid, gid });
  try {
    writeFileSync(join(cluster, 'postmaster.pid'), postmaster.replace(/^\d+/, String(innocent.pid)));
    writeFileSync(
      join(directory, 'regain.lock'),
      JSON.stringify({ pid: innocent.pid, birth: 'another boot' }),
    );
    const second = await start({ REGAIN_DATA_DIR: directory });
    await second.ready;
    expect(isAlive(innocent.pid!)).toBe(true);
    expect(readPostmasterPid(cluster)!.pid).not.toBe(innocent.pid);
  } finally {
    innocent.kill();
  }
});

test('if the database ends by itself, Regain says so and ends (R61)', async () => {
  const directory = dataDirectory();
  const regain = await start({ REGAIN_DATA_DIR: directory });
  await regain.ready;
  process.kill(runningServer(clusterOf(directory))!.pid, 'SIGQUIT');
  expect(await regain.ended).toBe(1);
  expect(regain.output()).toContain('The embedded PostgreSQL has ended');
  expect(regain.output()).not.toMatch(/^\s+at /m);
});

test('a path with spaces, longer than a Unix socket may be, works', async () => {
  const directory = dataDirectory('with a space', 'x'.repeat(100));
  const regain = await start({ REGAIN_DATA_DIR: directory });
  await regain.ready;
  expect(homeOf(directory)).toBe(join(directory, 'postgres'));
  expect((await fetch(`http://localhost:${regain.port}/`)).status).toBeLessThan(500);
});

test.runIf(process.getuid?.() === 0)(
  'root’s private home works: the database goes where its account may',
  async () => {
    const directory = dataDirectory('private', 'data');
    mkdirSync(dirname(directory), { mode: 0o700 });
    const regain = await start({ REGAIN_DATA_DIR: directory });
    await regain.ready;
    const home = homeOf(directory);
    try {
      expect(home.startsWith('/var/lib/regain/')).toBe(true);
      expect(regain.output()).toContain(home);
      regain.process.kill('SIGTERM');
      await regain.ended;
      const again = await start({ REGAIN_DATA_DIR: directory });
      await again.ready;
      again.process.kill('SIGTERM');
      await again.ended;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
);
