import { hex } from '../../domain/hex.ts';
import type { PasswordGuardRecord, WaitRule } from '../../ports/store/limits.ts';
import type { AppContext } from '../context.ts';

/**
 * The wait after wrong passwords: from the tenth on 60 s, growing to a day. A hundred in a row spend the
 * password for strangers: then only recovery leads in (R18, R30).
 */
export const waitRule: WaitRule = {
  threshold: 10,
  waits: [60, 60, 120, 120, 300, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400],
};

export const spentAfter = 100;

/** Strangers share one count per user ID; each known device has its own, so that nobody can lock it out. */
export function passwordGuardKey(
  app: AppContext,
  userIdMac: Uint8Array,
  knownDevice: Uint8Array | undefined,
): Uint8Array {
  const who = hex(userIdMac);
  return app.secrets.mac(
    'wrong-password',
    knownDevice === undefined ? `${who} stranger` : `${who} ${hex(knownDevice)}`,
  );
}

/** 16 bits: enough to recognise a repeated wrong password, useless for guessing one. */
export function passwordTag(app: AppContext, userIdMac: Uint8Array, password: string): number {
  const mac = app.secrets.mac('wrong-password', `${hex(userIdMac)} tag ${password.normalize('NFC')}`);
  return ((mac[0] ?? 0) << 8) | (mac[1] ?? 0);
}

/** Seconds that a guard still asks to wait. */
export function waitOf(guard: PasswordGuardRecord | undefined, now: Date): number {
  const until = guard?.blockedUntil;
  return until !== undefined && until > now ? Math.ceil((until.getTime() - now.getTime()) / 1000) : 0;
}
