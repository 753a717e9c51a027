import { createPrivateKey } from 'node:crypto';
import { type Config, ConfigError, type KeySource } from './config.ts';
import { readPrivateFile } from './private-file.ts';

/** The secrets that the configuration points to. Undefined keys are to be generated (demonstration). */
interface KeyMaterial {
  keyRing: string | undefined;
  auditKey: string | undefined;
  dkimKey: string | undefined;
}

/** @throws ConfigError with every file that can't be used */
export function readKeyMaterial(config: Config): KeyMaterial {
  const problems: string[] = [];
  const attempt = (read: () => string | undefined) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const { dkim } = config;
  const material = {
    keyRing: attempt(() => textOf(config.keys, 'REGAIN_KEY_FILE')),
    auditKey: attempt(() => textOf(config.auditKey, 'REGAIN_AUDIT_KEY_FILE')),
    dkimKey: attempt(() => dkim && readDkimKey(dkim.keyFile)),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return material;
}

/** Shorter keys prove nothing to whoever receives the mail (RFC 8301 §3.2). */
function readDkimKey(path: string): string {
  const text = readPrivateFile(path, 'REGAIN_DKIM_KEY_FILE');
  if (rsaBits(text) >= 2048) return text;
  throw new ConfigError([
    `REGAIN_DKIM_KEY_FILE: ${path} is no RSA private key of at least 2,048 bits, in PEM and without a passphrase (openssl genrsa 2048).`,
  ]);
}

function rsaBits(pem: string): number {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    return asymmetricKeyType === 'rsa' ? (asymmetricKeyDetails?.modulusLength ?? 0) : 0;
  } catch {
    return 0;
  }
}

function textOf(source: KeySource, variable: string): string | undefined {
  if (source.from === 'generated') return undefined;
  return source.from === 'text' ? source.text : readPrivateFile(source.path, variable);
}
