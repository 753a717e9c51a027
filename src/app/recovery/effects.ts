import type { RecoveryEffect, RecoveryRecord } from '../../domain/flow/recovery/events.ts';
import type { Way } from '../../domain/flow/recovery/ways.ts';
import type { AccountChange } from '../../ports/store/accounts.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineAbout } from '../audit-line.ts';
import { job } from '../messages/jobs.ts';
import { notice } from '../messages/notice.ts';
import { Overtaken } from '../overtaken.ts';
import { clearGuesses } from '../second-factor/guesses.ts';
import { type IssuedCode, issueCode } from './issue-code.ts';
import type { LiveRecovery } from './resume.ts';
import { settle } from './settle.ts';
import type { EffectContext, StepExtras } from './step-context.ts';

/**
 * What a step changes of the account itself, in one update that applies only to the account that the facts saw: a freeze
 * that came first wins, and the step is taken anew. To be called before anything else of the transaction: everybody
 * takes the account first and its flows after, or a freeze and a recovery would wait for each other (R55).
 */
export async function changeAccount(
  tx: Repositories,
  live: LiveRecovery,
  effects: readonly RecoveryEffect[],
  extras: StepExtras,
  now: Date,
): Promise<void> {
  const change = accountChange(effects, extras, now);
  if (change === undefined) return;
  const { account } = live;
  if (account === undefined) throw new Error('a decoy reached an effect on an account');
  if (!(await tx.accounts.change(account.id, account.securityEpoch, change))) throw new Overtaken();
}

function accountChange(
  effects: readonly RecoveryEffect[],
  extras: StepExtras,
  now: Date,
): AccountChange | undefined {
  let change: AccountChange | undefined;
  for (const effect of effects) {
    if (effect.type === 'write-password')
      change = { ...change, password: { hash: need(extras.passwordHash), at: now } };
    if (effect.type === 'settle') change = { ...change, ...(effect.thaw ? { frozenAt: null } : {}) };
    // Empty, not absent: the account's epoch rises, and only if it is the one that the facts saw.
    if (effect.type === 'replace-app' || effect.type === 'replace-phone') change = { ...change };
  }
  return change;
}

/** Carries out a step's other effects inside its transaction. Messages become jobs: nothing is sent from here. */
export async function perform(context: EffectContext, effects: readonly RecoveryEffect[]): Promise<void> {
  const jobs: NewJob[] = [];
  for (const effect of effects) {
    switch (effect.type) {
      case 'send-code':
      case 'send-phone-code':
        jobs.push(await sendCode(context, effect));
        break;
      case 'tell-ways':
        jobs.push(tellWays(context));
        break;
      case 'record':
        await record(context, effect.kind, jobs);
        break;
      case 'replace-app':
      case 'replace-phone':
        await replaceFactor(context, effect);
        // `settle` tells of a recovery that is done; this one still owes a new password, and may be left here.
        if (context.next.at !== 'done') jobs.push(factorNotice(context));
        break;
      case 'settle':
        jobs.push(await settle(context, effect));
        break;
    }
  }
  if (jobs.length > 0) await context.tx.jobs.add(jobs);
}

async function replaceFactor(
  { app, tx, live, visitor, extras, now }: EffectContext,
  effect: Extract<RecoveryEffect, { type: 'replace-app' | 'replace-phone' }>,
): Promise<void> {
  const { account } = live;
  if (account === undefined) throw new Error('a decoy reached an effect on an account');
  const bound = { accountId: account.id, boundBy: 'recovery', confirmedAt: now, usableFrom: now } as const;
  let replaced: number;
  if (effect.type === 'replace-app') {
    const { secretSealed, step } = need(extras.app);
    replaced = await tx.methods.removeKind(account.id, 'totp');
    await tx.methods.add({ ...bound, kind: 'totp', secretSealed, lastStep: step });
    // Wrong codes of the lost app are not this one's (R18).
    await clearGuesses(app, tx, visitor, { userIdMac: live.flow.userIdMac, way: 'totp' });
  } else {
    replaced = await tx.methods.removeKind(account.id, 'phone');
    await tx.methods.add({ ...bound, kind: 'phone', address: effect.phone, addressKey: effect.phone });
  }
  const line = lineAbout(account, visitor, { at: now, supportCode: live.supportCode, actor: 'account' });
  const kind = effect.type === 'replace-app' ? 'totp' : 'phone';
  await tx.audit.append([
    ...Array.from(
      { length: replaced },
      () => ({ ...line, kind: 'method.removed', data: { kind, reason: 'replaced' } }) as const,
    ),
    { ...line, kind: 'method.added', data: { kind, by: 'recovery' } },
  ]);
}

/** A new factor on a frozen account: its addresses are told at once (R55). */
function factorNotice({ app, live, now }: EffectContext): NewJob {
  const id = `${live.flow.id}-factor-replaced`;
  return notice(app, live.account!.id, 'factor-replaced', { at: now, supportCode: live.supportCode, id });
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a step was taken without what it writes');
  return value;
}

function sendCode(
  { app, tx, visitor, live, prepared }: EffectContext,
  effect: Extract<RecoveryEffect, { type: 'send-code' | 'send-phone-code' }>,
): Promise<NewJob> {
  const { code, linkSecret, knownDevice } = prepared;
  const common = {
    flowId: live.flow.id,
    number: effect.number,
    code,
    accountId: live.account?.id,
    knownDevice,
  };
  const issued: IssuedCode =
    effect.type === 'send-code'
      ? {
          ...common,
          way: effect.way,
          purpose: 'recovery',
          linkSecret: effect.way === 'email' ? linkSecret : undefined,
          to: undefined,
        }
      : { ...common, way: 'phone', purpose: 'add-method', linkSecret: undefined, to: effect.phone };
  return issueCode(app, tx, visitor, issued);
}

function tellWays({ app, visitor, live, now, prepared }: EffectContext): NewJob {
  return job(app, 'tell-ways', {
    id: `${live.flow.id}-ways`,
    // The account behind the ID, even where the recovery is a decoy because the other kind was chosen.
    accountId: live.flow.accountId,
    otherKind: live.account === undefined,
    supportCode: live.supportCode,
    locale: visitor.locale,
    knownDevice: prepared.knownDevice,
    queuedAt: now.toISOString(),
  });
}

/**
 * Before the first proof an audit line is a job, for decoys too, so that the request does the same work for
 * everyone; after it the line is written in the transaction that causes it.
 */
async function record(
  { app, tx, visitor, live, next, now }: EffectContext,
  kind: RecoveryRecord,
  jobs: NewJob[],
): Promise<void> {
  const proven = 'proofs' in next && next.proofs.length > 0;
  // A code is asked for by the way that was chosen now; what is proved or refused is of the one before.
  const way = wayAt(next) ?? wayAt(live.recovery);
  if (!proven || live.account === undefined) {
    jobs.push(
      job(app, 'record-attempt', {
        accountId: live.account?.id,
        kind,
        at: now.toISOString(),
        supportCode: live.supportCode,
        way,
        from: { address: visitor.address, userAgent: visitor.userAgent },
      }),
    );
    return;
  }
  const line = lineAbout(live.account, visitor, {
    at: now,
    supportCode: live.supportCode,
    actor: 'stranger',
  });
  await tx.audit.append([{ ...line, kind, data: way === undefined ? {} : { way } }]);
}

function wayAt(recovery: LiveRecovery['recovery']): Way | undefined {
  return 'way' in recovery ? recovery.way : undefined;
}
