import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCommonPasswords } from '../../../src/adapters/breached-passwords/common-passwords.ts';
import { createBreachedPasswords } from '../../../src/adapters/breached-passwords/corpus.ts';
import { judgePassword } from '../../../src/domain/password/judge.ts';

const asset = new URL('../../../assets/passwords/common.txt.gz', import.meta.url);

describe('the list of common passwords (R35)', () => {
  const common = loadCommonPasswords(asset);
  const lines = gunzipSync(readFileSync(asset)).toString('utf8').trimEnd().split('\n');

  it('holds tens of thousands, and every one of them is found', () => {
    expect(lines.length).toBeGreaterThan(50_000);
    expect(lines.filter((line) => !common.has(line))).toEqual([]);
  });

  it('finds nothing else: no false alarm, before, between or after', () => {
    for (const other of ['', '\n', 'password\n', '!', '\u{10ffff}', 'passwor', 'kqzvwxjbmhtrpdg']) {
      expect(common.has(other), other).toBe(false);
    }
    const known = new Set(lines);
    const near = lines.map((line) => `${line}\u0001`).filter((line) => !known.has(line));
    expect(near.filter((line) => common.has(line))).toEqual([]);
  });

  it.each([
    'password123',
    'qwertyuiop',
    'woaini1314',
    '1314520woaini',
    'benvenuto1',
    'forzajuve1',
    'juventus',
  ])('knows %s, in English, Italian or Chinese use', (password) => expect(common.has(password)).toBe(true));

  it('refuses one in disguise through the judge', () => {
    const context = {
      minimumLength: 8,
      person: [],
      organisation: [],
      customTerms: [],
      commonPasswords: common,
    };
    const verdict = judgePassword('Ch0c0l@t3', context);
    expect(verdict).toEqual({ ok: false, reasons: [{ rule: 'common' }] });
  });

  it('says so when the list is missing, instead of finding nothing common', () => {
    expect(() => loadCommonPasswords('/nonexistent/list.gz').has('password')).toThrow('ENOENT');
  });
});

describe('the corpus of breached passwords (R35)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regain-corpus-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();

  function corpus(name: string, passwords: string[], newline = '\n', trailing = newline): string {
    const path = join(folder, name);
    const sorted = passwords.map((password, i) => `${sha1(password)}:${7 ** (i % 9)}`).sort();
    writeFileSync(path, sorted.join(newline) + trailing);
    return path;
  }
  const held = Array.from({ length: 200 }, (_, i) => `breached-${i}`);
  const others = Array.from({ length: 200 }, (_, i) => `fresh-${i}`);

  it.each([
    ['LF', '\n', '\n'],
    ['CRLF', '\r\n', '\r\n'],
    ['no last newline', '\n', ''],
  ])('finds each password in it and no other (%s)', async (name, newline, trailing) => {
    const breached = createBreachedPasswords(corpus(name, held, newline, trailing));
    for (const password of held) expect(await breached.has(password), password).toBe(true);
    for (const password of others) expect(await breached.has(password), password).toBe(false);
  });

  it('finds the only line', async () => {
    const breached = createBreachedPasswords(corpus('one', ['alone']));
    expect(await breached.has('alone')).toBe(true);
    expect(await breached.has('other')).toBe(false);
  });

  it('looks a password up in NFC (R34)', async () => {
    const breached = createBreachedPasswords(corpus('nfc', ['caffè', 'tea']));
    expect(await breached.has('caffe\u0300')).toBe(true);
  });

  it('says never, when none is loaded', async () => {
    expect(await createBreachedPasswords().has('password')).toBe(false);
  });

  it('refuses to start on a missing file or another format: a blocklist that never matches is none', () => {
    expect(() => createBreachedPasswords(join(folder, 'missing'))).toThrow('does not exist');
    expect(() => createBreachedPasswords(folder)).toThrow("can't be read (EISDIR)");
    const path = join(folder, 'plain');
    writeFileSync(path, 'password\n123456\n');
    expect(() => createBreachedPasswords(path)).toThrow('SHA-1');
    writeFileSync(path, '');
    expect(() => createBreachedPasswords(path)).toThrow('SHA-1');
  });
});
