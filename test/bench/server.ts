import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/main/database/open.ts';
import { startCommand, startPath } from '../support/start-command.ts';

export const project = join(import.meta.dirname, '..', '..');

/** A Regain of the bench's own: its directory, its ports, its settings. */
export class Server {
  readonly directory = mkdtempSync(join(tmpdir(), 'regain-bench-'));
  readonly port: number;
  readonly #metricsPort: number;
  #process: ChildProcess | undefined;
  #printed = '';

  private constructor(port: number, metricsPort: number) {
    this.port = port;
    this.#metricsPort = metricsPort;
  }

  static async create(): Promise<Server> {
    return new Server(await freePort(), await freePort());
  }

  get pid(): number {
    return this.#process!.pid!;
  }

  /** Starts what `npm start` starts, without npm in between, so that its process is the server's. */
  start(nodeOptions: readonly string[] = []): Promise<number> {
    return this.#run(...startCommand(nodeOptions));
  }

  /** The command that the README tells, npm's own time included. Returns milliseconds until the first page. */
  npmStart(): Promise<number> {
    return this.#run('npm', ['start']);
  }

  async #run(program: string, args: readonly string[]): Promise<number> {
    const begun = performance.now();
    const child = spawn(program, args, {
      cwd: project,
      // Its own process group: npm does not hand signals on.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: startPath,
        HOME: process.env.HOME,
        PORT: String(this.port),
        REGAIN_CONFIG: '/dev/null',
        REGAIN_DATA_DIR: this.directory,
        REGAIN_METRICS_PORT: String(this.#metricsPort),
        REGAIN_HUMAN_CHECK: 'accept-any',
        REGAIN_TRUSTED_PROXIES: '127.0.0.1',
      },
    });
    this.#process = child;
    this.#printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        this.#printed += piece;
      });
    }
    while ((await statusOf(this.port, '/signin')) !== 200) {
      if (child.exitCode !== null || performance.now() - begun > 120_000) {
        throw new Error(`Regain did not start:\n${this.#printed}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - begun;
  }

  /** What it printed since it was started. */
  get output(): string {
    return this.#printed;
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('close', resolve));
      process.kill(-child.pid!, 'SIGTERM');
      await gone;
    }
    // npm may be gone before the server that it started.
    while ((await statusOf(this.port, '/healthz')) !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.#process = undefined;
  }

  /** The database of the running server. */
  database(): Promise<Database> {
    return openDatabase(
      { mode: 'demonstration', dataDirectory: this.directory, database: { kind: 'embedded' } },
      () => undefined,
      { share: true },
    );
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function statusOf(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', () => resolve(undefined));
    asked.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
