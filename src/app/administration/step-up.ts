import type { AppContext } from '../context.ts';
import { hasSettledPasskey } from '../passkeys/proof.ts';
import { policyFor } from '../recovery/facts.ts';
import type { Signed } from '../session/session.ts';

/** How long a proof of all factors lets an administrator act on others (R46). Seconds; ours. */
const stepUpSeconds = 5 * 60;

/**
 * Whether this administrator proved who they are well enough to act on others (R46). `passkey`: what they proved is too
 * old, or was typed by somebody who has a passkey, which no page that looks like ours can be given. `no-passkey`: policy
 * asks for one, and they have none that counts yet. `access-pass`: what they proved may be in the hands of whoever made
 * them a pass, and what they had before is asked for.
 */
export function stepUpOf(
  app: AppContext,
  { account, session }: Signed,
): 'fresh' | 'stale' | 'passkey' | 'no-passkey' | 'access-pass' {
  const now = app.clock.now();
  const has = hasSettledPasskey(account, now);
  const asked = has || policyFor(account).administratorsNeedPasskey;
  const isFresh = now.getTime() - session.provedAt.getTime() < stepUpSeconds * 1000;
  const { provedWith } = session;
  if (isFresh && (asked ? provedWith === 'passkey' : provedWith !== 'access-pass')) return 'fresh';
  if (asked) return has ? 'passkey' : 'no-passkey';
  return provedWith === 'access-pass' ? 'access-pass' : 'stale';
}
