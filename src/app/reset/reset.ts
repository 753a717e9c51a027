import type { PasswordRefusal } from '../../domain/password/judge.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { deviceHash, supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { notice } from '../messages/notice.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { refusals } from '../password/judge.ts';
import { endPasswordLinks } from '../password/links.ts';
import { accountAfter, confirmedAddresses, takenOff, takeOff } from '../recovery/taken-off.ts';
import { ownMac } from '../security/own-mac.ts';
import { passwordGuardKey } from '../sign-in/guard.ts';
import { peekResetLink } from './link.ts';

type ResetResult =
  | { kind: 'reset' }
  | { kind: 'refused'; reasons: readonly PasswordRefusal[] }
  | { kind: 'dead' }
  | { kind: 'wait'; seconds: number };

/** The account as the link will leave it: the one that the new password must fit (R32). */
export function accountAfterReset(app: AppContext, account: AccountRecord): AccountRecord {
  const now = app.clock.now();
  return accountAfter(account, { createdAt: now }, now);
}

/**
 * Sets a new password by a link that an administrator sent. As after any recovery, nobody is signed in and no second
 * factor goes but one on probation (R25, R28); sessions, sign-ins and recoveries under way end in the same transaction
 * as the link (R17, R31, R40), and all addresses are told (R55).
 */
export async function resetByLink(
  app: AppContext,
  visitor: Visitor,
  token: string | undefined,
  password: string,
): Promise<ResetResult> {
  const wait = await hitLimits(app, visitor, 'account');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const account = (await peekResetLink(app, token))?.account;
  if (account === undefined || token === undefined) return { kind: 'dead' };
  const supportCode = supportCodeOf(app, visitor.visit);
  const by = { actor: 'stranger', supportCode } as const;
  const { passwordHash } = account;
  const isCurrent = async () =>
    passwordHash !== undefined && app.hasher.verify(passwordHash, password, 'stranger');
  const reasons = await refusals(app, visitor, accountAfterReset(app, account), password, by, isCurrent);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const hash = await app.hasher.hash(password, 'stranger');
  return unlessOvertaken<ResetResult, ResetResult>(
    store(app, visitor, account, token, hash, supportCode),
    // Used by somebody else, or the account changed under it: every change ends its links, so there is nothing to try again.
    { kind: 'dead' },
  );
}

function store(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  token: string,
  hash: string,
  supportCode: string,
): Promise<ResetResult> {
  const now = app.clock.now();
  const { id, securityEpoch } = account;
  return app.store.transaction(async (tx) => {
    if (!(await tx.accounts.change(id, securityEpoch, { password: { hash, at: now } })))
      throw new Overtaken();
    if ((await tx.links.use(app.secrets.digest(token), 'reset', now)) === undefined) throw new Overtaken();
    await endPasswordLinks(tx, id, now);
    await tx.sessions.endAll(id, undefined);
    await tx.flows.endOfAccount(id, undefined, now);
    const { young } = takenOff(account, { begunAt: now, thaws: false, now });
    const removed = await takeOff(tx, id, young);
    await tx.guards.clearPassword(
      [undefined, deviceHash(app, visitor)].map((device) =>
        passwordGuardKey(app, ownMac(app, account), device),
      ),
    );
    const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'stranger' });
    await tx.audit.append([
      { ...line, kind: 'link.used', data: { purpose: 'reset' } },
      { ...line, kind: 'password.changed', actor: `account:${id}`, data: { by: 'link' } },
      ...removed.map(
        (kind) =>
          ({
            ...line,
            kind: 'method.removed',
            actor: 'system',
            data: { kind, reason: 'on-probation' },
          }) as const,
      ),
    ]);
    const formerAddresses = confirmedAddresses(young);
    await tx.jobs.add([notice(app, id, 'password-reset', { at: now, supportCode, formerAddresses })]);
    return { kind: 'reset' };
  });
}
