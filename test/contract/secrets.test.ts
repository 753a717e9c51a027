import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedKeys } from '../../src/adapters/secrets/generated-keys.ts';
import {
  checkValue,
  formatKeyRing,
  generateKey,
  isDemonstrationKey,
  parseKeyRing,
} from '../../src/adapters/secrets/key-ring.ts';
import { createSecrets } from '../../src/adapters/secrets/secrets.ts';
import { generateSigningKey, loadSigningKey } from '../../src/adapters/secrets/signing-key.ts';

const older = generateKey('production');
const newer = generateKey('production');
const secrets = createSecrets([newer]);

describe('what is sealed (R16)', () => {
  test('opens to the same text for the same purpose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plaintext) => {
        fc.pre(plaintext.isWellFormed());
        expect(secrets.open('job', secrets.seal('job', plaintext))).toBe(plaintext);
      }),
    );
  });

  test('never looks the same twice, nor shows its text', () => {
    const sealed = [1, 2].map(() => secrets.seal('job', '482913'));
    expect(sealed[0]).not.toBe(sealed[1]);
    for (const text of sealed)
      expect(Buffer.from(text.split('.')[1]!, 'base64url').toString('latin1')).not.toContain('482913');
  });

  test('does not open for another purpose', () => {
    expect(secrets.open('totp-seed', secrets.seal('job', 'x'))).toBeUndefined();
  });

  test('does not open after any one character was altered, removed or added', () => {
    const sealed = secrets.seal('job', 'a code');
    for (let i = 0; i < sealed.length; i++) {
      const other = sealed[i] === 'A' ? 'B' : 'A';
      expect(
        secrets.open('job', sealed.slice(0, i) + other + sealed.slice(i + 1)),
        `at ${i}`,
      ).toBeUndefined();
      expect(secrets.open('job', sealed.slice(0, i) + sealed.slice(i + 1)), `without ${i}`).toBeUndefined();
    }
    expect(secrets.open('job', `${sealed}A`)).toBeUndefined();
    expect(secrets.open('job', `${sealed}=`)).toBeUndefined();
  });

  test('does not open under an unknown key, nor under another key of the same id', () => {
    const sealed = secrets.seal('job', 'x');
    expect(createSecrets([older]).open('job', sealed)).toBeUndefined();
    expect(createSecrets([{ ...older, id: newer.id }]).open('job', sealed)).toBeUndefined();
  });

  test('does not open if nonsense', () => {
    fc.assert(fc.property(fc.string(), (text) => secrets.open('job', text) === undefined));
    for (const text of ['', '.', `${newer.id}.`, `${newer.id}.AAAA`])
      expect(secrets.open('job', text)).toBeUndefined();
  });
});

describe('rotation', () => {
  const before = createSecrets([older]);
  const after = createSecrets([newer, older]);

  test('what was sealed before still opens, and what is sealed now names the new key', () => {
    expect(after.open('totp-seed', before.seal('totp-seed', 'seed'))).toBe('seed');
    expect(after.seal('totp-seed', 'seed').startsWith(`${newer.id}.`)).toBe(true);
    expect(before.open('totp-seed', after.seal('totp-seed', 'seed'))).toBeUndefined();
  });

  test('marks are made with the new key', () => {
    expect(after.mac('limit', 'x')).toEqual(secrets.mac('limit', 'x'));
    expect(after.mac('limit', 'x')).not.toEqual(before.mac('limit', 'x'));
  });
});

test('marks are 32 bytes, stable, and differ by purpose and by data', () => {
  expect(secrets.mac('code', '123456')).toHaveLength(32);
  expect(secrets.mac('code', '123456')).toEqual(createSecrets([newer]).mac('code', '123456'));
  expect(secrets.mac('code', '123456')).not.toEqual(secrets.mac('code', '123457'));
  expect(secrets.mac('code', '123456')).not.toEqual(secrets.mac('csrf', '123456'));
});

test('a digest is the published SHA-256; comparing is by bytes and length', () => {
  // FIPS 180-2, appendix B.1.
  expect(Buffer.from(secrets.digest('abc')).toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(secrets.same(Buffer.from('ab'), Buffer.from('ab'))).toBe(true);
  expect(secrets.same(Buffer.from('ab'), Buffer.from('ac'))).toBe(false);
  expect(secrets.same(Buffer.from('ab'), Buffer.from('abc'))).toBe(false);
});

describe('key rings', () => {
  test('are read as they were written, newest first, with notes and in one line too', () => {
    const text = formatKeyRing([newer, older]);
    expect(parseKeyRing(text)).toEqual([newer, older]);
    expect(parseKeyRing(`# a note, with a comma\n${text}`)).toEqual([newer, older]);
    expect(parseKeyRing(text.trim().replace('\n', ','))).toEqual([newer, older]);
  });

  test.each([
    ['', /no key/],
    ['# nothing', /no key/],
    ['abc:short', /32 bytes/],
    ['secret-without-id', /32 bytes/],
    [`${formatKeyRing([newer])}${formatKeyRing([newer])}`, /same id/],
  ])('are refused without being repeated: %j', (text, reason) => {
    expect(() => parseKeyRing(text)).toThrow(reason);
    if (text.includes('secret')) expect(() => parseKeyRing(text)).not.toThrow(/secret-without/);
  });

  test('have a check value that tells another key under the same id', () => {
    expect(checkValue(newer)).toBe(checkValue(parseKeyRing(formatKeyRing([newer]))[0]));
    expect(checkValue({ ...older, id: newer.id })).not.toBe(checkValue(newer));
    expect(checkValue(newer)).not.toContain(newer.key.toString('hex').slice(0, 8));
  });

  test('of a demonstration are recognised (R79)', () => {
    expect(isDemonstrationKey(generateKey('demonstration'))).toBe(true);
    expect(isDemonstrationKey(newer)).toBe(false);
  });
});

describe('the audit key', () => {
  const pem = generateSigningKey();

  test('signs so that its public half verifies, and names itself', () => {
    const key = loadSigningKey(pem);
    const head = Buffer.from('head');
    expect(verify(null, head, createPublicKey(key.publicKey), key.sign(head))).toBe(true);
    expect(verify(null, Buffer.from('other'), createPublicKey(key.publicKey), key.sign(head))).toBe(false);
    expect(key.id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('may be given without its first and last line', () => {
    const bare = pem.split('\n').slice(1, -2).join('');
    expect(loadSigningKey(bare).id).toBe(loadSigningKey(pem).id);
  });

  test('is refused if it is anything else', () => {
    for (const text of ['', 'nonsense', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----']) {
      expect(() => loadSigningKey(text)).toThrow(/no Ed25519 private key/);
    }
  });
});

test('generated keys are made once, closed to others, and are a demonstration’s (R79)', () => {
  const directory = mkdtempSync(join(tmpdir(), 'keys-'));
  try {
    const first = generatedKeys(directory);
    const second = generatedKeys(directory);
    expect(second.ring).toEqual(first.ring);
    expect(second.signing.id).toBe(first.signing.id);
    expect(isDemonstrationKey(first.ring[0])).toBe(true);
    for (const file of ['keys', 'audit-key.pem'])
      expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
