import { Secret, TOTP } from 'otpauth';
import type { Totp } from '../../ports/totp.ts';

const parameters = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** RFC 6238 by `otpauth`, with one step of skew (R26). */
export function createTotp(): Totp {
  return {
    newSecret: () => new Secret({ size: 20 }).base32,
    uri: (secret, issuer, userId) =>
      new TOTP({ ...parameters, issuer, label: userId, secret: Secret.fromBase32(secret) }).toString(),
    codeAt: (secret, now) =>
      new TOTP({ ...parameters, secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() }),
    stepOf(secret, code, now) {
      if (!/^\d{6}$/.test(code)) return undefined;
      const totp = new TOTP({ ...parameters, secret: Secret.fromBase32(secret) });
      const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
      return delta === null ? undefined : Math.floor(now.getTime() / 30_000) + delta;
    },
  };
}
