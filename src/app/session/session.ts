import { isAdministrator } from '../../domain/roles/roles.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { ProvedWith, SessionRecord } from '../../ports/store/sessions.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext, Visitor } from '../context.ts';
import { deviceToKeep } from '../identity.ts';

const minute = 60;
const hour = 60 * minute;

/** R41: people 1 h idle and 24 h in all; administrators 15 min and 12 h. Seconds. */
const sessionLimits = {
  member: { idle: hour, total: 24 * hour },
  administrator: { idle: 15 * minute, total: 12 * hour },
};

/** Opens a session and makes this browser a known device. Returns the two cookies' values (R39). */
export async function openSession(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  account: AccountRecord,
  options: { enrolling: boolean; provedWith?: ProvedWith },
): Promise<{ session: string; device: string }> {
  const now = app.clock.now();
  const session = app.random.token();
  const device = await deviceToKeep(app, tx, visitor, account.id);
  const limits = isAdministrator(account.roles) ? sessionLimits.administrator : sessionLimits.member;
  await tx.sessions.insert({
    idHash: app.secrets.digest(session),
    accountId: account.id,
    securityEpoch: account.securityEpoch,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + limits.total * 1000),
    idleSeconds: limits.idle,
    provedAt: now,
    provedWith: options.provedWith ?? 'password',
    enrolling: options.enrolling,
    deviceHash: app.secrets.digest(device),
    clientAddress: visitor.address,
    userAgent: visitor.userAgent.slice(0, 300),
  });
  await tx.devices.remember(account.id, app.secrets.digest(device), now);
  return { session, device };
}

/** Whoever is signed in. */
export interface Signed {
  account: AccountRecord;
  session: SessionRecord;
}

/** The person behind a session cookie; undefined if the session is over, idle, or of an earlier epoch. */
export async function findSigned(app: AppContext, cookie: string | undefined): Promise<Signed | undefined> {
  if (cookie === undefined || cookie.length > 100) return undefined;
  const now = app.clock.now();
  const session = await app.store.sessions.findLive(app.secrets.digest(cookie), now);
  if (session === undefined) return undefined;
  const account = await app.store.accounts.findById(session.accountId);
  // Read after the session: a recovery, a freeze or a change in between has ended it (R40).
  if (account?.securityEpoch !== session.securityEpoch) return undefined;
  // Written at most once a minute: a page full of requests is one write.
  if (now.getTime() - session.lastSeenAt.getTime() > minute * 1000) {
    await app.store.sessions.touch(session.idHash, now);
  }
  return { account, session };
}

/** Seconds for which a proof of all factors counts as fresh, for changes of the ways back in (R25). */
const freshSeconds = 10 * minute;

export function isFresh(app: AppContext, session: SessionRecord): boolean {
  return app.clock.now().getTime() - session.provedAt.getTime() < freshSeconds * 1000;
}

export async function signOut(app: AppContext, signed: Signed): Promise<void> {
  await app.store.sessions.end(signed.account.id, signed.session.idHash);
}
