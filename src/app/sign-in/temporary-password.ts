import { flowExpiry } from '../../domain/flow/kernel.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import type { ProvedWith } from '../../ports/store/sessions.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { provedByPassword } from '../access-pass/stands-on.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, openFlow } from '../flows/handle.ts';
import { supportCodeOf } from '../identity.ts';
import { Overtaken } from '../overtaken.ts';
import { type SignInUnderWay, signInSchemaVersion } from './state.ts';

/** True if the password is one that an administrator handed over: right at most once, and never the last word. */
export function hasTemporaryPassword({ passwordExpiresAt }: AccountRecord): boolean {
  return passwordExpiresAt !== undefined;
}

/**
 * Uses a temporary password up, and has the sign-in wait for an own one: of a hundred sign-ins at once one gets on
 * (R17). Undefined: another did, or the account changed meanwhile.
 */
export async function awaitNewPassword(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  userIdMac: Uint8Array,
): Promise<FlowHandle | undefined> {
  return app.store.transaction(async (tx) => {
    if (!(await use(app, tx, visitor, account, supportCodeOf(app, visitor.visit)))) return undefined;
    const { handle } = await openFlow(app, tx, {
      kind: 'sign-in',
      schemaVersion: signInSchemaVersion,
      userIdMac,
      accountId: account.id,
      state: stateOf(account, { provedWith: provedByPassword(account, [], app.clock.now()) }),
    });
    return handle;
  });
}

/** The same for a sign-in under way, whose second factor was right: `claim` uses that up as well, or throws. */
export async function goOnToNewPassword(
  app: AppContext,
  visitor: Visitor,
  account: AccountRecord,
  flow: StoredFlow,
  {
    claim,
    ...proof
  }: { claim: (tx: Repositories) => Promise<void>; byPass: boolean; provedWith: ProvedWith },
): Promise<{ kind: 'to-new-password' } | undefined> {
  const now = app.clock.now();
  return app.store.transaction(async (tx) => {
    if (!(await use(app, tx, visitor, account, supportCodeOf(app, flow.id)))) return undefined;
    const next = { state: stateOf(account, proof), expiresAt: flowExpiry(flow.createdAt, now) };
    if (!(await tx.flows.save(flow.id, flow.version, next))) throw new Overtaken();
    await claim(tx);
    return { kind: 'to-new-password' };
  });
}

async function use(
  app: AppContext,
  tx: Repositories,
  visitor: Visitor,
  account: AccountRecord,
  supportCode: string,
): Promise<boolean> {
  const at = app.clock.now();
  if (!(await tx.accounts.usePassword(account.id, account.securityEpoch, at))) return false;
  const line = lineAbout(account, visitor, { at, supportCode, actor: 'account' });
  await tx.audit.append([{ ...line, kind: 'password.temporary-used', data: {} }]);
  return true;
}

function stateOf(
  { id, securityEpoch }: AccountRecord,
  { byPass = false, provedWith }: { byPass?: boolean; provedWith: ProvedWith },
): SignInUnderWay {
  const onPass = provedWith === 'access-pass';
  return { at: 'new-password', accountId: id, epoch: securityEpoch, byPass, onPass };
}
