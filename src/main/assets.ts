import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built client: which hashed name stands for `index.css`, and the bytes of each, read once. */
export function openAssets(directory: string) {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  const files = new Set(readdirSync(directory));
  const cache = new Map<string, Promise<{ body: Uint8Array; type: string }>>();
  return {
    manifest,
    /** Undefined for whatever the build did not make: a name from outside never becomes a path. */
    async read(name: string): Promise<{ body: Uint8Array; type: string } | undefined> {
      if (!files.has(name)) return undefined;
      let asset = cache.get(name);
      if (asset === undefined) {
        asset = readFile(join(directory, basename(name))).then((body) => ({
          body,
          type: types[extname(name)] ?? 'application/octet-stream',
        }));
        cache.set(name, asset);
      }
      return asset;
    },
  };
}
