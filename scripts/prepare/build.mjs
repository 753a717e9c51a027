import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';

/**
 * The command line begins in main/ if it is there (only main/ may choose adapters), else in cli/. Pictures are drawn by a
 * process of its own.
 */
const serverEntries = [
  ['src/main/start.ts'],
  ['src/main/regain.ts', 'src/cli/regain.ts'],
  ['src/adapters/pictures/redraw.ts'],
];
const stampOf = (root) => join(root, 'dist', 'built-from');

/** True if dist/ was made from what src/ holds now. Looks at sizes and times only: it is asked at every start. */
export function isBuilt(root) {
  try {
    return readFileSync(stampOf(root), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (directory) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|tsx|css|json|sql)$/.test(entry.name)) add(path);
    }
  };
  walk(join(root, 'src'));
  for (const file of ['package-lock.json', 'tsconfig.json', 'scripts/prepare/build.mjs'])
    add(join(root, file));
  return hash.digest('hex');
}

/** Builds dist/server and dist/client, and puts each in place only when it is whole. */
export async function build(root) {
  const { build: bundle } = await import('esbuild');
  const before = fingerprint(root);
  const dist = join(root, 'dist');
  const next = join(dist, `.next-${process.pid}`);
  mkdirSync(next, { recursive: true });
  try {
    await Promise.all([
      buildServer(bundle, root, join(next, 'server')),
      buildClient(bundle, root, join(next, 'client')),
    ]);
    for (const part of ['server', 'client']) {
      if (!existsSync(join(next, part))) continue;
      if (existsSync(join(dist, part))) renameSync(join(dist, part), join(next, `old-${part}`));
      renameSync(join(next, part), join(dist, part));
    }
    writeFileSync(stampOf(root), before);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

async function buildServer(bundle, root, outdir) {
  await bundle({
    absWorkingDir: root,
    entryPoints: serverEntries
      .map((choices) => choices.find((entry) => existsSync(join(root, entry))))
      .filter(Boolean)
      .map((entry) => ({ in: entry, out: basename(entry, '.ts') })),
    outdir,
    bundle: true,
    plugins: [packagesOutside],
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // What is not in the file need not be kept in memory; one character beyond Latin-1 in a comment would double it.
    minifyWhitespace: true,
    lineLimit: 160,
    splitting: true,
    sourcemap: true,
    loader: { '.sql': 'text' },
    logLevel: 'error',
  });
}

/**
 * Packages stay outside, but for those of which we use a part: their modules are left out where nothing of ours asks for
 * them, and need not be read at the start nor kept in memory. Only such as are ESM themselves: others ask for `require`.
 */
const inside = /^(zod|kysely|hono|@hono\/node-server|libphonenumber-js)(\/|$)/;
const packagesOutside = {
  name: 'packages-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || inside.test(path) ? undefined : { path, external: true },
    );
  },
};

/** Scripts and styles under names that carry their content's hash, so browsers may keep them for ever. */
async function buildClient(bundle, root, outdir) {
  const scripts = join(root, 'src/web/client');
  const workers = existsSync(scripts)
    ? readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.worker.ts'),
      )
    : [];
  const entryPoints = [
    'src/web/client/index.ts',
    ...workers.map((name) => `src/web/client/${name}`),
    'src/web/kit/styles/index.css',
    'src/web/kit/brand/favicon.svg',
  ].filter((entry) => existsSync(join(root, entry)));
  mkdirSync(outdir, { recursive: true });
  const manifest = {};
  if (entryPoints.length > 0) {
    const { metafile } = await bundle({
      absWorkingDir: root,
      entryPoints,
      outdir,
      bundle: true,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      platform: 'browser',
      target: ['es2022'],
      minify: true,
      metafile: true,
      entryNames: '[name]-[hash]',
      assetNames: '[name]-[hash]',
      loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'file' },
      logLevel: 'error',
    });
    for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
      if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(file);
    }
  }
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
