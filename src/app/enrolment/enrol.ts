import type { PasswordRefusal } from '../../domain/password/judge.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { notice } from '../messages/notice.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { refusals } from '../password/judge.ts';
import { endPasswordLinks } from '../password/links.ts';
import { openSession } from '../session/session.ts';
import { peekEnrolLink } from './link.ts';

type EnrolResult =
  | { kind: 'enrolled'; session: string; device: string }
  | { kind: 'refused'; reasons: readonly PasswordRefusal[] }
  | { kind: 'dead' }
  | { kind: 'wait'; seconds: number };

/** Uses the link up, sets the first password, and opens the session in which the ways back in are bound (R25). */
export async function enrol(
  app: AppContext,
  visitor: Visitor,
  token: string | undefined,
  password: string,
): Promise<EnrolResult> {
  const wait = await hitLimits(app, visitor, 'account');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const account = await peekEnrolLink(app, token);
  if (account === undefined || token === undefined) return { kind: 'dead' };
  const supportCode = supportCodeOf(app, visitor.visit);
  const by = { actor: 'stranger', supportCode } as const;
  const reasons = await refusals(app, visitor, account, password, by);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const hash = await app.hasher.hash(password, 'stranger');
  const now = app.clock.now();
  const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'account' });
  return unlessOvertaken<EnrolResult, EnrolResult>(
    app.store.transaction(async (tx) => {
      const changed = await tx.accounts.change(account.id, account.securityEpoch, {
        password: { hash, at: now },
      });
      if (!changed) throw new Overtaken();
      const link = await tx.links.use(app.secrets.digest(token), 'enrol', now);
      if (link === undefined) throw new Overtaken();
      // Whoever has the link that was mailed there reads that mailbox: bound at first enrolment, it waits no 72 h (R25).
      const proved =
        link.methodId !== undefined && (await tx.methods.confirm(account.id, link.methodId, now));
      await tx.sessions.endAll(account.id, undefined);
      await tx.flows.endOfAccount(account.id, undefined, now);
      await endPasswordLinks(tx, account.id, now);
      await tx.accounts.setLocale(account.id, visitor.locale);
      const enrolled = { ...account, securityEpoch: account.securityEpoch + 1 };
      const cookies = await openSession(app, tx, visitor, enrolled, { enrolling: true });
      await tx.accounts.signedIn(account.id, enrolled.securityEpoch, now, undefined);
      await tx.audit.append([
        { ...line, kind: 'link.used', actor: 'stranger', data: { purpose: 'enrol' } },
        { ...line, kind: 'password.changed', data: { first: true } },
        ...(proved
          ? [{ ...line, kind: 'method.added', data: { kind: 'email', by: 'enrolment' } } as const]
          : []),
      ]);
      await tx.jobs.add([notice(app, account.id, 'password-first', { at: now, supportCode })]);
      return { kind: 'enrolled', ...cookies };
    }),
    { kind: 'dead' },
  );
}
