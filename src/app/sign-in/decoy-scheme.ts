import type { SchemeShare } from '../../ports/store/password-schemes.ts';
import type { AppContext } from '../context.ts';

/** Imports are rare and sign-ins are not: the shares are counted anew every ten minutes (ours). */
const keptSeconds = 600;

interface Counted {
  shares: Promise<readonly SchemeShare[]>;
  at: number;
}

const counted = new WeakMap<AppContext['store'], Counted>();

/**
 * What an ID without a password hash costs to refuse: a scheme drawn by keyed hash from those in use among the IDs
 * that it could be one of, each as likely as it is common there. Threat: imported hashes are dearer than ours, so
 * that a stopwatch would tell which IDs have no account (R2). The same ID draws the same scheme each time.
 */
export async function decoyScheme(
  app: AppContext,
  userIdMac: Uint8Array,
  domain: string,
): Promise<string | undefined> {
  const shares = await sharesOf(app);
  const own = shares.filter((share) => share.domain === domain);
  // In a domain without an organisation only personal accounts can be.
  const among = own.length > 0 ? own : shares.filter((share) => share.domain === undefined);
  return draw(among, fraction(app, userIdMac));
}

function sharesOf(app: AppContext): Promise<readonly SchemeShare[]> {
  const now = app.clock.now().getTime();
  const kept = counted.get(app.store);
  if (kept !== undefined && now - kept.at < keptSeconds * 1000) return kept.shares;
  const shares = app.store.passwordSchemes.inUse();
  counted.set(app.store, { shares, at: now });
  shares.catch(() => counted.delete(app.store));
  return shares;
}

/** An even number in [0, 1), always the same for one ID. */
function fraction(app: AppContext, userIdMac: Uint8Array): number {
  const mac = app.secrets.mac('decoy', userIdMac.join(' '));
  return mac.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48;
}

function draw(shares: readonly SchemeShare[], at: number): string | undefined {
  let left = at * shares.reduce((sum, { accounts }) => sum + accounts, 0);
  return shares.find(({ accounts }) => {
    left -= accounts;
    return left < 0;
  })?.scheme;
}
