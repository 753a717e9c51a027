import { maskEmail, maskPhone } from '../../../domain/mask.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { AppContext } from '../../context.ts';
import { openMethods } from '../../recovery/facts.ts';

/** A way by which a caller can prove who they are. */
export interface CallerWay {
  /** What the page names it by: a method's id, or `app`. Never an address (R11). */
  choice: string;
  way: 'email' | 'phone' | 'totp';
  /** Masked; empty for an app (R77). */
  where: string;
}

/**
 * Ways that open a gate now, and no other: a number that was changed yesterday, an unconfirmed address or one that was
 * bound after a freeze proves nothing of a caller (R25, R47, R55). Recovery codes are not among them: reading one out
 * would give it away.
 */
export function callerWays(app: AppContext, account: AccountRecord, now: Date): readonly CallerWay[] {
  // Mail first, then the oldest: the same order whenever the page is loaded.
  const open = openMethods(account, now).toSorted(
    (one, other) =>
      one.kind.localeCompare(other.kind) ||
      one.createdAt.getTime() - other.createdAt.getTime() ||
      one.id.localeCompare(other.id),
  );
  const sent = open.flatMap(({ id, kind, address }): CallerWay[] => {
    if (address === undefined) return [];
    if (kind === 'email') return [{ choice: id, way: kind, where: maskEmail(address) }];
    const texted = kind === 'phone' && app.settings.textMessages;
    return texted ? [{ choice: id, way: kind, where: maskPhone(address) }] : [];
  });
  const hasApp = open.some(({ kind }) => kind === 'totp');
  return hasApp ? [...sent, { choice: 'app', way: 'totp', where: '' }] : sent;
}
