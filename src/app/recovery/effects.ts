import type { RecoveryEffect, RecoveryRecord } from '../../domain/flow/recovery/events.ts';
import type { AccountChange } from '../../ports/store/accounts.ts';
import type { NewJob } from '../../ports/store/records.ts';
import { job } from '../messages/jobs.ts';
import { codeLifetimeSeconds, codeVerifier } from './codes.ts';
import { referenceOf } from './resume.ts';
import { settle } from './settle.ts';
import { type EffectContext, Overtaken } from './step-context.ts';

/** Carries out a step's effects inside its transaction. Messages become jobs: nothing is sent from here. */
export async function perform(context: EffectContext, effects: readonly RecoveryEffect[]): Promise<void> {
  const jobs: NewJob[] = [];
  let change: AccountChange | undefined;
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
      case 'write-password':
        change = { ...change, password: { hash: need(context.extras.passwordHash), at: context.now } };
        break;
      case 'replace-app':
      case 'replace-phone':
        await replaceFactor(context, effect);
        change = { ...change };
        break;
      case 'settle':
        change = { ...change, ...(effect.thaw ? { frozenAt: null } : {}) };
        jobs.push(await settle(context, effect));
        break;
    }
  }
  if (change !== undefined) await changeAccount(context, change);
  if (jobs.length > 0) await context.tx.jobs.add(jobs);
}

/** Applies only to the account that the facts saw: a freeze that came first wins, and the step is taken anew. */
async function changeAccount({ tx, live }: EffectContext, change: AccountChange): Promise<void> {
  const { account } = live;
  if (account === undefined) throw new Error('a decoy reached an effect on an account');
  if (!(await tx.accounts.change(account.id, account.securityEpoch, change))) throw new Overtaken();
}

async function replaceFactor(
  { tx, live, extras, now }: EffectContext,
  effect: Extract<RecoveryEffect, { type: 'replace-app' | 'replace-phone' }>,
): Promise<void> {
  const { account } = live;
  if (account === undefined) throw new Error('a decoy reached an effect on an account');
  const bound = { accountId: account.id, boundBy: 'recovery', confirmedAt: now, usableFrom: now } as const;
  if (effect.type === 'replace-app') {
    const { secretSealed, step } = need(extras.app);
    await tx.methods.removeKind(account.id, 'totp');
    await tx.methods.add({ ...bound, kind: 'totp', secretSealed, lastStep: step });
  } else {
    await tx.methods.removeKind(account.id, 'phone');
    await tx.methods.add({ ...bound, kind: 'phone', address: effect.phone, addressKey: effect.phone });
  }
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a step was taken without what it writes');
  return value;
}

async function sendCode(
  { app, tx, visitor, live, now, prepared }: EffectContext,
  effect: Extract<RecoveryEffect, { type: 'send-code' | 'send-phone-code' }>,
): Promise<NewJob> {
  const { flow } = live;
  const way = effect.type === 'send-code' ? effect.way : 'phone';
  const purpose = effect.type === 'send-code' ? 'recovery' : 'add-method';
  const expiresAt = new Date(now.getTime() + codeLifetimeSeconds * 1000);
  const reference = referenceOf(app, flow.id, effect.number);
  const withLink = way === 'email';
  await tx.codes.replace({
    flowId: flow.id,
    number: effect.number,
    way,
    purpose,
    reference,
    verifier: codeVerifier(app, flow.id, effect.number, purpose, prepared.code),
    linkHash: withLink ? app.secrets.digest(prepared.linkSecret) : undefined,
    sentAt: now,
    expiresAt,
  });
  return job(app, 'send-code', {
    id: `${flow.id}-${effect.number}`,
    accountId: live.account?.id,
    way,
    code: prepared.code,
    link: withLink ? `${flow.id}.${prepared.linkSecret}` : undefined,
    reference,
    supportCode: live.supportCode,
    locale: visitor.locale,
    knownDevice: prepared.knownDevice,
    queuedAt: now.toISOString(),
    ...(effect.type === 'send-phone-code' ? { to: effect.phone } : {}),
    purpose,
    expiresAt: expiresAt.toISOString(),
  });
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
  const way = 'way' in live.recovery ? live.recovery.way : undefined;
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
  await tx.audit.append([
    {
      at: now,
      kind,
      organisationId: live.account.organisation?.id,
      accountId: live.account.id,
      actor: 'stranger',
      supportCode: live.supportCode,
      data: way === undefined ? {} : { way },
      personal: { address: visitor.address, userAgent: visitor.userAgent },
    },
  ]);
}
