import { canonicalUserId } from '../../domain/user-id/user-id.ts';
import type { AppContext } from '../context.ts';
import { people } from './people.ts';

/** One account of the authenticator app on the demonstration's phone. */
export interface AppCode {
  account: string;
  code: string;
  /** Seconds for which it still counts. */
  secondsLeft: number;
}

/** The current code of every authenticator app of the demonstration's people, those set up since included. */
export async function appCodes(app: AppContext): Promise<readonly AppCode[]> {
  const now = app.clock.now();
  const codes: AppCode[] = [];
  for (const { userId } of people) {
    const id = canonicalUserId(userId);
    const account = id.ok ? await app.store.accounts.findByUserIdKey(id.value.key) : undefined;
    for (const method of account?.methods ?? []) {
      const secret = method.secretSealed && app.secrets.open('totp-seed', method.secretSealed);
      if (secret) codes.push({ account: userId, ...codeNow(app, secret, now) });
    }
  }
  return codes;
}

/** The code of a setup key, as an app shows it that has just been given the key; undefined if it is none. */
export function codeOfKey(app: AppContext, key: string): Omit<AppCode, 'account'> | undefined {
  const secret = key.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z2-7]{32}$/.test(secret) ? codeNow(app, secret, app.clock.now()) : undefined;
}

function codeNow(app: AppContext, secret: string, now: Date): Omit<AppCode, 'account'> {
  return {
    code: app.totp.codeAt(secret, now),
    secondsLeft: 30 - (Math.floor(now.getTime() / 1000) % 30),
  };
}
