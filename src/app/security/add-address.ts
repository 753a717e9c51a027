import { flowExpiry } from '../../domain/flow/kernel.ts';
import type { SentWay } from '../../domain/flow/recovery/ways.ts';
import { readMailAddress } from '../../domain/mail-address.ts';
import { mendAddress } from '../../domain/user-id/user-id.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, openFlow } from '../flows/handle.ts';
import { hitLimits } from '../limits.ts';
import { isFresh, type Signed } from '../session/session.ts';
import { ownMac } from './own-mac.ts';
import { addressSchemaVersion, type Pending, type PendingAddress } from './pending-address.ts';
import { sendCode } from './send-code.ts';

/** More of one kind help nobody to get back in, and each is one more mailbox to lose (ours). */
export const mostOfAKind = 10;

/** True if the account has as many addresses of this kind as there may be. */
export function isFull(account: AccountRecord, way: SentWay): boolean {
  return account.methods.filter(({ kind }) => kind === way).length >= mostOfAKind;
}

type NameResult =
  | { kind: 'sent'; handle: FlowHandle }
  | { kind: 'malformed' }
  | { kind: 'country' }
  /** It is the account's already. */
  | { kind: 'known' }
  | { kind: 'too-many' }
  | { kind: 'prove' }
  | { kind: 'wait'; seconds: number };

/** Sends a code to an address that its owner wants to add. Nothing about the account changes yet (R25). */
export async function nameAddress(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  way: SentWay,
  typed: string,
): Promise<NameResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  const { account } = signed;
  const read = way === 'email' ? readMail(typed) : readPhone(app, typed);
  if (read.kind !== 'read') return read;
  const alike = account.methods.filter(({ kind }) => kind === way);
  if (alike.some((method) => sameAddress(method.address, read.key))) return { kind: 'known' };
  if (isFull(account, way)) return { kind: 'too-many' };
  const wait = await hitLimits(app, visitor, 'send-code');
  if (wait > 0) return { kind: 'wait', seconds: wait };

  const state: PendingAddress = { at: 'address', way, address: read.address, key: read.key, codesSent: 1 };
  const handle = await app.store.transaction(async (tx) => {
    const flow = await openFlow(app, tx, {
      kind: 'enrolment',
      schemaVersion: addressSchemaVersion,
      userIdMac: ownMac(app, account),
      accountId: account.id,
      state,
    });
    await sendCode(app, tx, visitor, { flowId: flow.id, accountId: account.id, state });
    return flow.handle;
  });
  return { kind: 'sent', handle };
}

type ResendResult =
  | { kind: 'sent' }
  | { kind: 'too-soon' }
  | { kind: 'prove' }
  | { kind: 'wait'; seconds: number };

/** Sends another code, which kills the one before (R19). */
export async function sendAgain(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  pending: Pending,
): Promise<ResendResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  if (pending.resendIn > 0) return { kind: 'too-soon' };
  const wait = await hitLimits(app, visitor, 'send-code');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const { flow } = pending;
  const state = { ...pending.state, codesSent: pending.state.codesSent + 1 };
  await app.store.transaction(async (tx) => {
    const expiresAt = flowExpiry(flow.createdAt, app.clock.now());
    // Two presses at once send one code.
    if (!(await tx.flows.save(flow.id, flow.version, { state, expiresAt }))) return;
    await sendCode(app, tx, visitor, { flowId: flow.id, accountId: signed.account.id, state });
  });
  return { kind: 'sent' };
}

type Read = { kind: 'read'; address: string; key: string } | { kind: 'malformed' } | { kind: 'country' };

function readMail(typed: string): Read {
  const mail = readMailAddress(mendAddress(typed.slice(0, 600)));
  return mail === undefined ? { kind: 'malformed' } : { kind: 'read', ...mail };
}

function readPhone(app: AppContext, typed: string): Read {
  const phone = app.phones.read(typed);
  return phone.ok ? { kind: 'read', address: phone.e164, key: phone.e164 } : { kind: phone.reason };
}

function sameAddress(address: string | undefined, key: string): boolean {
  return address?.toLowerCase() === key;
}
