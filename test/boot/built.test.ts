import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { prepare } from './support/regain.ts';

const server = join(import.meta.dirname, '..', '..', 'dist', 'server');

beforeAll(prepare);

test('no character of the built server is beyond Latin-1: one would double the memory that its file takes', () => {
  const files = readdirSync(server).filter((name) => name.endsWith('.js'));
  expect(files).toContain('start.js');
  const beyond = files.flatMap((name) => [
    ...readFileSync(join(server, name), 'utf8').matchAll(/.{0,60}[^\0-\xff].{0,20}/g),
  ]);
  expect(beyond.map(([place]) => place)).toEqual([]);
});
