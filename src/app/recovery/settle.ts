import type { RecoveryEffect } from '../../domain/flow/recovery/events.ts';
import type { MethodKind } from '../../ports/store/accounts.ts';
import type { NewJob } from '../../ports/store/records.ts';
import { lineAbout } from '../audit-line.ts';
import type { NoticeEvent } from '../messages/jobs.ts';
import { notice } from '../messages/notice.ts';
import { endPasswordLinks } from '../password/links.ts';
import { passwordGuardKey } from '../sign-in/guard.ts';
import type { EffectContext } from './step-context.ts';
import { confirmedAddresses, takenOff, takeOff } from './taken-off.ts';

type Settle = Extract<RecoveryEffect, { type: 'settle' }>;

/**
 * What every finished recovery does, in the transaction that writes its result: all sessions, sign-ins and other
 * recoveries end (R31, R40), methods on probation and pending changes go (R25, R28), waits are cleared (R30), and
 * all addresses are told (R55).
 */
export async function settle(context: EffectContext, effect: Settle): Promise<NewJob> {
  const { app, tx, visitor, live, extras, now } = context;
  const { account, flow } = live;
  if (account === undefined) throw new Error('a decoy reached the end of a recovery');

  await tx.sessions.endAll(account.id, undefined);
  await tx.flows.endOfAccount(account.id, flow.id, now);
  await tx.codes.killAll(flow.id);
  await endPasswordLinks(tx, account.id, now);
  // It was made for who could not get back in.
  await tx.accessPasses.end(account.id);
  const thaws = effect.thaw && account.frozenAt !== undefined;
  // Two ways older than the event were proved since. Threat: whoever reads one of the mailboxes has a link of each notice
  // of three days, and would freeze the account with one after the other (R55). This recovery's own notice has a new one.
  if (thaws) await tx.links.kill(account.id, 'not-me', now);
  const off = takenOff(account, { begunAt: flow.createdAt, thaws: effect.thaw, now });
  const young = await takeOff(tx, account.id, off.young);
  const repudiated = await takeOff(tx, account.id, off.repudiated);
  // The wait of strangers, and that of this very browser if it was known before.
  await tx.guards.clearPassword(
    [undefined, extras.deviceHash].map((device) => passwordGuardKey(app, flow.userIdMac, device)),
  );
  if (effect.forgetDevices) await tx.devices.forgetAll(account.id);
  if (extras.deviceHash !== undefined) await tx.devices.remember(account.id, extras.deviceHash, now);

  const event = notices[effect.outcome];
  const line = lineAbout(account, visitor, { at: now, supportCode: live.supportCode, actor: 'account' });
  const removed = (reason: string) => (method: MethodKind) =>
    ({ ...line, actor: 'system', kind: 'method.removed', data: { kind: method, reason } }) as const;
  // Whoever got back in alone waits for nobody.
  const closed = await tx.help.decide({
    accountId: account.id,
    state: 'answered',
    outcome: 'recovered',
    by: undefined,
    at: now,
  });
  await tx.audit.append([
    { ...line, kind: 'recovery.completed', data: { outcome: effect.outcome, proofs: proofsOf(context) } },
    ...young.map(removed('on-probation')),
    ...repudiated.map(removed('bound-after-repudiated-event')),
    ...(closed > 0
      ? [{ ...line, actor: 'system', kind: 'help.answered', data: { outcome: 'recovered' } } as const]
      : []),
    ...(thaws ? [{ ...line, kind: 'account.thawed', data: {} } as const] : []),
  ]);
  return notice(app, account.id, event, {
    id: `${flow.id}-${event}`,
    at: now,
    supportCode: live.supportCode,
    formerAddresses: confirmedAddresses(off.young),
  });
}

const notices: Record<Settle['outcome'], NoticeEvent> = {
  'password-changed': 'password-recovered',
  unlocked: 'unlocked',
  'factor-replaced': 'factor-replaced',
};

function proofsOf({ live }: EffectContext): string {
  return 'proofs' in live.recovery ? live.recovery.proofs.join(' ') : '';
}
