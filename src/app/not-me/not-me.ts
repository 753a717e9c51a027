import type { AccountRecord } from '../../ports/store/accounts.ts';
import { endHandedOut } from '../administration/handed-out.ts';
import { endUndertakings } from '../administration/undertakings.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { notice } from '../messages/notice.ts';
import { isLive } from '../one-time-link.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { endPasswordLinks } from '../password/links.ts';

type NotMePeek = { kind: 'live'; userId: string; eventAt: Date } | { kind: 'dead' };

/** What the page behind *This wasn't me* shows before its button. Changes nothing: mail scanners open links too (R20). */
export async function peekNotMe(app: AppContext, token: string | undefined): Promise<NotMePeek> {
  const tokenHash = hashOf(app, token);
  const link = tokenHash === undefined ? undefined : await app.store.links.find(tokenHash);
  if (!isLive(link, 'not-me', app.clock.now())) return { kind: 'dead' };
  const account = await app.store.accounts.findById(link.accountId);
  if (account === undefined) return { kind: 'dead' };
  return { kind: 'live', userId: account.userId, eventAt: link.eventAt };
}

/** Whom this link froze and who still is, for the page after it; undefined for any other link, and once it is too old. */
export async function frozenBy(
  app: AppContext,
  token: string | undefined,
): Promise<Pick<AccountRecord, 'kind' | 'userId'> | undefined> {
  const tokenHash = hashOf(app, token);
  const link = tokenHash === undefined ? undefined : await app.store.links.find(tokenHash);
  if (link?.purpose !== 'not-me' || link.usedAt === undefined || link.expiresAt <= app.clock.now())
    return undefined;
  const account = await app.store.accounts.findById(link.accountId);
  return account?.frozenAt === undefined ? undefined : account;
}

type FreezeResult = { kind: 'frozen' } | { kind: 'wait'; seconds: number } | { kind: 'dead' };

/** How often a freeze is tried anew when the account changes under it; an intruder at work can't outrun more. */
const attempts = 5;

/**
 * The owner says that it was not them: the account is frozen as of the event, and with it everything that was bound
 * since opens nothing (R55). All of it in one transaction with the link's only use (R17).
 */
export async function freeze(
  app: AppContext,
  visitor: Visitor,
  token: string | undefined,
): Promise<FreezeResult> {
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const tokenHash = hashOf(app, token);
  if (tokenHash === undefined) return { kind: 'dead' };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const result = await unlessOvertaken(freezeOnce(app, visitor, tokenHash), undefined);
    if (result !== undefined) return result;
  }
  throw new Error('an account changed faster than it could be frozen');
}

async function freezeOnce(app: AppContext, visitor: Visitor, tokenHash: Uint8Array): Promise<FreezeResult> {
  const now = app.clock.now();
  return app.store.transaction(async (tx) => {
    const seen = await tx.links.find(tokenHash);
    if (!isLive(seen, 'not-me', now)) return { kind: 'dead' };
    // The account first, as whoever thaws it does and then ends its links (see `Administration.hold`).
    await tx.administration.hold([seen.accountId]);
    const link = await tx.links.use(tokenHash, 'not-me', now);
    const account = link === undefined ? undefined : await tx.accounts.findById(link.accountId);
    if (link === undefined || account === undefined) return { kind: 'dead' };
    // Frozen before: the earlier event stays the one that counts.
    const frozenAt =
      account.frozenAt !== undefined && account.frozenAt < link.eventAt ? account.frozenAt : link.eventAt;
    if (!(await tx.accounts.change(account.id, account.securityEpoch, { frozenAt }))) throw new Overtaken();
    await tx.sessions.endAll(account.id, undefined);
    // Their codes and links die with them: both work in a live flow only.
    await tx.flows.endOfAccount(account.id, undefined, now);
    await endPasswordLinks(tx, account.id, now);
    // Its maker thought that the owner held the account.
    await tx.accessPasses.end(account.id);
    const supportCode = supportCodeOf(app, visitor.visit);
    const when = { at: now, supportCode };
    // The intruder may have asked for something, or agreed to it, as this administrator (R48).
    await endUndertakings(app, tx, account.id, when);
    const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'stranger' });
    await tx.audit.append([{ ...line, kind: 'account.frozen', data: { event: link.eventAt.toISOString() } }]);
    await endHandedOut(tx, account, when, ['access-pass', 'temporary-password', 'invite']);
    const id = `frozen-${account.id}-${account.securityEpoch}`;
    await tx.jobs.add([notice(app, account.id, 'frozen', { ...when, id })]);
    return { kind: 'frozen' };
  });
}

function hashOf(app: AppContext, token: string | undefined): Uint8Array | undefined {
  return token !== undefined && /^[0-9a-f]{64}$/.test(token) ? app.secrets.digest(token) : undefined;
}
