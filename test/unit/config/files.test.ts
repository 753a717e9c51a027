import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadEnvironment } from '../../../src/config/environment.ts';
import { readKeyMaterial } from '../../../src/config/key-material.ts';
import { configurationPage } from '../../../src/config/page.ts';
import { readConfig } from '../../../src/config/read.ts';
import { variables } from '../../../src/config/variables.ts';

const directory = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, text: string, mode = 0o600): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

test('a configuration file fills in what the environment leaves out; the environment wins', () => {
  const path = write(
    'some.env',
    'PORT=4000\n# a note\nREGAIN_MAIL_FROM="a@example.com"\nREGAIN_MODE=production\n',
  );
  expect(
    loadEnvironment({ REGAIN_CONFIG: path, PORT: '5000', REGAIN_MAIL_FROM: '' }, directory),
  ).toMatchObject({
    PORT: '5000',
    REGAIN_MAIL_FROM: 'a@example.com',
    REGAIN_MODE: 'production',
  });
});

test('regain.env in the project is read without being named, and may be absent', () => {
  expect(loadEnvironment({ PORT: '1' }, join(directory, 'elsewhere'))).toEqual({ PORT: '1' });
  write('regain.env', 'PORT=4001\n');
  expect(loadEnvironment({}, directory)).toMatchObject({ PORT: '4001' });
});

test('a named file that is not there is told', () => {
  expect(() => loadEnvironment({ REGAIN_CONFIG: join(directory, 'none') }, directory)).toThrow(
    /does not exist/,
  );
});

test.each([0o604, 0o606, 0o620])('a file of secrets with mode %o is refused', (mode) => {
  const path = write(`open-${mode}.env`, 'PORT=1\n', mode);
  expect(() => loadEnvironment({ REGAIN_CONFIG: path }, directory)).toThrow(/chmod 600/);
});

test('every key file that can’t be used is told at once', () => {
  const config = readConfig(
    {
      REGAIN_KEY_FILE: join(directory, 'no-keys'),
      REGAIN_AUDIT_KEY_FILE: write('audit.pem', 'x', 0o644),
    },
    directory,
  );
  expect(() => readKeyMaterial(config)).toThrow(/2 problems.*REGAIN_KEY_FILE.*REGAIN_AUDIT_KEY_FILE/s);
});

test('a DKIM key that would not do is told before anything starts', () => {
  const rsa = (bits: number) => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
  const locked = { type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' } as const;
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const read = (text: string) =>
    readKeyMaterial(
      readConfig(
        {
          REGAIN_DKIM_DOMAIN: 'example.com',
          REGAIN_DKIM_SELECTOR: 'regain',
          REGAIN_DKIM_KEY_FILE: write('dkim.pem', text),
        },
        directory,
      ),
    );
  const good = rsa(2048).export(pem) as string;
  expect(read(good).dkimKey).toBe(good);
  for (const bad of [
    'no key at all',
    rsa(1024).export(pem) as string,
    generateKeyPairSync('ed25519').privateKey.export(pem) as string,
    rsa(2048).export(locked) as string,
  ]) {
    expect(() => read(bad)).toThrow(/^REGAIN_DKIM_KEY_FILE: .* is no RSA private key/);
  }
});

test('keys come from their file or from the environment', () => {
  const config = readConfig(
    { REGAIN_KEY_FILE: write('keys', 'id:key\n'), REGAIN_AUDIT_KEY: 'pem' },
    directory,
  );
  expect(readKeyMaterial(config)).toEqual({ keyRing: 'id:key\n', auditKey: 'pem', dkimKey: undefined });
});

test('the configuration page has every setting', () => {
  const page = configurationPage();
  for (const name of Object.keys(variables)) expect(page).toContain(`### ${name}\n`);
});
