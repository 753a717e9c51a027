import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, stopOwnServer } from '../support/database.ts';
import { pretendToBe } from './support/old-postgres.ts';
import { cleanUp, dataDirectory, freePort, prepare, start } from './support/regain.ts';

beforeAll(prepare);
afterEach(cleanUp);
afterAll(stopOwnServer);

/** The refusal, which has to be one sentence for the operator: no stack, no class name, no second line. */
async function refusal(env: Record<string, string>): Promise<string> {
  const regain = await start(env);
  expect(await regain.ended).toBe(1);
  const said = regain
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Starting PostgreSQL') && !line.startsWith('The database is in'));
  expect(said, regain.output()).toHaveLength(1);
  expect(said[0]).toMatch(/^[A-Z].*\.$/);
  return said[0]!;
}

describe('each of these is one sentence that says what to do', () => {
  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    const { port } = other.address() as { port: number };
    try {
      const said = await refusal({ REGAIN_DATA_DIR: dataDirectory(), PORT: String(port) });
      expect(said).toContain(`Port ${port} is taken`);
      expect(said).toContain('PORT=');
    } finally {
      other.close();
    }
  });

  test('a second start on the same data directory, which leaves the first alone', async () => {
    const directory = dataDirectory();
    const first = await start({ REGAIN_DATA_DIR: directory });
    await first.ready;
    const said = await refusal({ REGAIN_DATA_DIR: directory });
    expect(said).toContain(
      `already running on the data directory ${directory} (process ${first.process.pid})`,
    );
    expect(first.process.exitCode).toBeNull();
    await fetch(`http://localhost:${first.port}/`);
  });

  test.each(['/sys/regain', '/proc/regain', '/proc/regain/deeper'])(
    'a data directory that can’t be written, whoever one is: %s',
    async (directory) => {
      const said = await refusal({ REGAIN_DATA_DIR: directory });
      expect(said).toMatch(/The data directory \/(sys|proc)\/regain.* REGAIN_DATA_DIR/);
    },
  );

  test('a data directory below a file', async () => {
    const directory = dataDirectory('file', 'data');
    mkdirSync(dirname(dirname(directory)), { recursive: true });
    writeFileSync(dirname(directory), '');
    expect(await refusal({ REGAIN_DATA_DIR: directory })).toMatch(/part of that path is a file/);
  });

  test('a database server where nothing answers', async () => {
    const port = await freePort();
    const said = await refusal({
      REGAIN_DATA_DIR: dataDirectory(),
      DATABASE_URL: `postgres://regain:hush@127.0.0.1:${port}/regain`,
    });
    expect(said).toContain(`127.0.0.1:${port}`);
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('hush');
  });

  test('a database server whose name nobody knows', async () => {
    const said = await refusal({
      REGAIN_DATA_DIR: dataDirectory(),
      DATABASE_URL: 'postgres://regain:hush@no-such-host.invalid/regain',
    });
    expect(said).toContain('no-such-host.invalid');
    expect(said).not.toContain('hush');
  });

  test('a taken port for metrics, by the name of its own setting', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    const { port } = other.address() as { port: number };
    try {
      const said = await refusal({ REGAIN_DATA_DIR: dataDirectory(), REGAIN_METRICS_PORT: String(port) });
      expect(said).toContain(`Port ${port} is taken`);
      expect(said).toContain('REGAIN_METRICS_PORT=');
    } finally {
      other.close();
    }
  });

  test('a list of breached passwords that is not there (R35)', async () => {
    const path = '/no/such/list';
    const said = await refusal({ REGAIN_DATA_DIR: dataDirectory(), REGAIN_BREACHED_PASSWORDS: path });
    expect(said).toContain('REGAIN_BREACHED_PASSWORDS');
    expect(said).toContain(path);
  });

  test('a database whose role may make no tables', async () => {
    const { url, drop } = await emptyDatabase();
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    try {
      await owner.query('drop role if exists boot_guest; create role boot_guest login');
      const asGuest = new URL(url);
      asGuest.searchParams.set('options', '-c role=boot_guest');
      const said = await refusal({ REGAIN_DATA_DIR: dataDirectory(), DATABASE_URL: asGuest.href });
      expect(said).toContain('alter database NAME owner to ROLE');
    } finally {
      await owner.query('drop role boot_guest');
      await owner.end();
      await drop();
    }
  });

  test('a PostgreSQL older than 16', async () => {
    const { port, server } = await pretendToBe('15.4', '150004');
    try {
      const said = await refusal({
        REGAIN_DATA_DIR: dataDirectory(),
        DATABASE_URL: `postgres://regain@127.0.0.1:${port}/regain`,
      });
      expect(said).toContain('PostgreSQL 15.4');
      expect(said).toContain('16 or newer');
    } finally {
      server.close();
    }
  });
});

test('production without anything names all that is missing at once (R21, R79)', async () => {
  const regain = await start({ REGAIN_MODE: 'production', REGAIN_DATA_DIR: dataDirectory() });
  expect(await regain.ended).toBe(1);
  for (const name of [
    'REGAIN_ORIGIN',
    'REGAIN_KEY_FILE',
    'REGAIN_AUDIT_KEY',
    'REGAIN_SMTP_URL',
    'REGAIN_MAIL_FROM',
    'REGAIN_SUPPORT_ADDRESS',
    'DATABASE_URL',
  ]) {
    expect(regain.output()).toContain(`- ${name}`);
  }
  expect(regain.output()).not.toMatch(/^\s+at /m);
});

test('the demonstration listens on this machine only (R79)', async () => {
  const said = await refusal({ REGAIN_DATA_DIR: dataDirectory(), REGAIN_LISTEN: '0.0.0.0' });
  expect(said).toContain('REGAIN_LISTEN');
});
