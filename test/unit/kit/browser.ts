import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Child } from 'hono/jsx';
import { type Browser, chromium, type Page } from 'playwright-core';
import { html } from './render.ts';

/** As strict as production's: what the client needs beyond it would show here. */
const csp =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'";

interface Posted {
  path: string;
  body: URLSearchParams;
  accept: string | undefined;
}

export interface Stage {
  /** Opens a fresh browser page on the component; its style sheet and script are the bundled ones. */
  open(node: Child): Promise<Page>;
  posted: Posted[];
  /** What the server answers, by path; otherwise "ok". */
  answers: Map<string, (posted: Posted) => string | Promise<string>>;
  close(): Promise<void>;
}

/** Serves components to a real browser. */
export async function stage(executablePath: string): Promise<Stage> {
  const files = await bundle();
  const posted: Posted[] = [];
  const answers: Stage['answers'] = new Map();
  let shown = '';
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://stage').pathname;
    response.setHeader('content-security-policy', csp);
    response.setHeader('content-type', typeOf(path));
    const asked = { path, body: await bodyOf(request), accept: request.headers.accept };
    if (request.method === 'POST') posted.push(asked);
    const fixed = path === '/' ? shown : files.get(path);
    response.end(fixed ?? (await answers.get(path)?.(asked)) ?? 'ok');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    posted,
    answers,
    async open(node) {
      shown = await html(node);
      posted.length = 0;
      const page = await browser.newPage();
      await page.goto(`${origin}/`);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundle(): Promise<Map<string, string>> {
  const web = new URL('../../../src/web/', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: { app: `${web}client/index.ts`, style: `${web}kit/styles/index.css` },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/assets',
    write: false,
  });
  return new Map(outputFiles.map((file) => [file.path, file.text]));
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
