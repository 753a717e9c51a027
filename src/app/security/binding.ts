import { maskEmail, maskPhone } from '../../domain/mask.ts';
import type { BoundBy, MethodRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';
import { policyFor } from '../recovery/facts.ts';
import type { Signed } from '../session/session.ts';

/** How long a first enrolment lasts from its one-time link on; afterwards what is bound waits like any other (ours). */
const enrolmentSeconds = 3600;

/** Whether this is still the person's first enrolment, whose methods open gates at once (R25). */
export function isEnrolling(app: AppContext, { session }: Signed): boolean {
  return (
    session.enrolling && app.clock.now().getTime() - session.createdAt.getTime() < enrolmentSeconds * 1000
  );
}

/** How a method that the owner adds now is bound, and from when on it opens a gate (R25). */
export function bindingNow(
  app: AppContext,
  signed: Signed,
): { boundBy: BoundBy; confirmedAt: Date; usableFrom: Date } {
  const now = app.clock.now();
  if (isEnrolling(app, signed)) return { boundBy: 'enrolment', confirmedAt: now, usableFrom: now };
  const { probationHours } = policyFor(signed.account);
  return {
    boundBy: 'owner',
    confirmedAt: now,
    usableFrom: new Date(now.getTime() + probationHours * 3_600_000),
  };
}

/** What a notice says of a method: its masked address, or nothing. */
export function maskedDetail(method: Pick<MethodRecord, 'kind' | 'address'>): string {
  if (method.address === undefined) return '';
  return method.kind === 'phone' ? maskPhone(method.address) : maskEmail(method.address);
}
