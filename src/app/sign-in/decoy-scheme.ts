import type { SchemeShare } from '../../ports/store/password-schemes.ts';
import type { AppContext } from '../context.ts';

/** Imports are rare and sign-ins are not: the shares are counted anew every ten minutes (ours). */
const keptSeconds = 600;

interface Counted {
  shares: readonly SchemeShare[];
  at: number;
}

interface Counts {
  last: Counted | undefined;
  underWay: Promise<Counted> | undefined;
}

const counts = new WeakMap<AppContext['store'], Counts>();

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

/** Counts before the first sign-in comes, which would wait for it: to be called once when the service starts. */
export async function prepareDecoys(app: AppContext): Promise<void> {
  await sharesOf(app);
}

/**
 * Counting looks at every account, and nobody waits for that: while it is done anew, known and unknown IDs alike
 * are served from the last count.
 */
async function sharesOf(app: AppContext): Promise<readonly SchemeShare[]> {
  const kept = counts.get(app.store) ?? { last: undefined, underWay: undefined };
  counts.set(app.store, kept);
  const { last } = kept;
  const now = app.clock.now().getTime();
  if (last !== undefined && now - last.at < keptSeconds * 1000) return last.shares;
  kept.underWay ??= count(app, kept, now);
  if (last === undefined) return (await kept.underWay).shares;
  // A count that failed is tried again by the next sign-in; until one succeeds the last one holds.
  kept.underWay.catch(() => undefined);
  return last.shares;
}

async function count(app: AppContext, kept: Counts, at: number): Promise<Counted> {
  try {
    kept.last = { shares: await app.store.passwordSchemes.inUse(), at };
    return kept.last;
  } finally {
    kept.underWay = undefined;
  }
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
