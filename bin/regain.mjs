#!/usr/bin/env node
// The command line. Takes care that it runs on the project's own Node 24 and on a current build, whatever calls it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', 'node', 'bin', 'node');

const prepared = spawnSync(process.execPath, [join(root, 'scripts', 'prepare.mjs')], {
  // What the command prints may be piped on; progress is not part of it.
  stdio: ['ignore', 2, 2],
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

const entry = join(root, 'dist', 'server', 'regain.js');
if (!existsSync(entry)) {
  console.error('The command line has not been built: run "npm run build" in the project.');
  process.exit(1);
}
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(pathToFileURL(entry).href);
} else {
  // An interrupt reaches the child by itself; this process only waits for it to end in its own way.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const run = spawnSync(node, ['--enable-source-maps', entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}
