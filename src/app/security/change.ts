import type { AuditKind } from '../../domain/audit/kinds.ts';
import type { AccountChange } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import type { NoticeEvent } from '../messages/jobs.ts';
import { notice } from '../messages/notice.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import type { Signed } from '../session/session.ts';

/** What the owner changes about an account, and how it is told. */
interface OwnChange {
  account?: AccountChange;
  audit: { kind: AuditKind; data: Readonly<Record<string, string | number | boolean>> };
  notice: {
    event: NoticeEvent;
    detail: string;
    formerAddresses?: readonly string[];
    /** Those were on probation: they are told, and may not freeze the account (R25, R55). */
    formerOnProbation?: boolean;
  };
  /** Runs inside the transaction; `Overtaken` rolls all of it back. */
  work?(tx: Repositories, now: Date): Promise<void>;
}

export type Changed =
  /** `session` is the cookie's new value. */
  | { kind: 'changed'; session: string }
  /** The account changed meanwhile, or somebody else was first: nothing was done. */
  | { kind: 'overtaken' };

/**
 * Every change of credentials by their owner: it applies only to the account that was looked at, raises its
 * epoch, ends every other session, gives this one a new id, is logged, and all addresses are told (R39, R40, R55).
 * One transaction: none of it happens without the rest.
 */
export async function changeOwn(
  app: AppContext,
  visitor: Visitor,
  { account, session }: Signed,
  change: OwnChange,
): Promise<Changed> {
  const now = app.clock.now();
  const cookie = app.random.token();
  const supportCode = supportCodeOf(app, visitor.visit);
  const done = await unlessOvertaken(
    app.store.transaction(async (tx) => {
      if (!(await tx.accounts.change(account.id, account.securityEpoch, change.account ?? {})))
        throw new Overtaken();
      await change.work?.(tx, now);
      await tx.sessions.endAll(account.id, session.idHash);
      const epoch = account.securityEpoch + 1;
      const renewed = await tx.sessions.renew(
        session.idHash,
        app.secrets.digest(cookie),
        { at: session.provedAt, with: session.provedWith },
        epoch,
      );
      // Signed out elsewhere in this moment: an ended session changes nothing any more.
      if (!renewed) throw new Overtaken();
      const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'account' });
      await tx.audit.append([{ ...line, ...change.audit }]);
      const { event, ...facts } = change.notice;
      await tx.jobs.add([notice(app, account.id, event, { ...facts, at: now, supportCode })]);
      return true;
    }),
    false,
  );
  return done ? { kind: 'changed', session: cookie } : { kind: 'overtaken' };
}
