import { type Recovery, recoverySchemaVersion } from '../../domain/flow/recovery/state.ts';
import { canonicalUserId } from '../../domain/user-id/user-id.ts';
import type { CheckAnswer } from '../../ports/human-check.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, openFlow } from '../flows/handle.ts';
import { userIdMac } from '../identity.ts';
import { hitLimits } from '../limits.ts';

interface BeginInput {
  kind: 'work' | 'personal';
  userId: string;
  check: { token: string; answer: CheckAnswer };
}

export type BeginResult =
  | { kind: 'begun'; handle: FlowHandle }
  | { kind: 'user-id'; reason: 'empty' | 'no-at' | 'malformed' | 'too-long' }
  | { kind: 'check'; reason: 'wrong' | 'expired' | 'too-early' | 'foreign' | 'used' }
  | { kind: 'wait'; seconds: number };

/**
 * Begins a recovery for whatever ID was typed. Nothing is stored before the human check passes, and from then on
 * unknown, disabled and mistyped IDs are decoys: same rows, same statements, same answer (R1, R2).
 */
export async function beginRecovery(
  app: AppContext,
  visitor: Visitor,
  input: BeginInput,
): Promise<BeginResult> {
  const id = canonicalUserId(input.userId);
  if (!id.ok) return { kind: 'user-id', reason: id.reason };
  const wait = await hitLimits(app, visitor, 'identify');
  if (wait > 0) return { kind: 'wait', seconds: wait };

  const now = app.clock.now();
  const binding = { visit: visitor.visit, purpose: 'recovery' } as const;
  const judged = await app.humanCheck.judge(input.check.token, binding, input.check.answer, now);
  if (judged === undefined) return { kind: 'check', reason: 'foreign' };
  if (judged.verdict === 'too-early') return { kind: 'check', reason: 'too-early' };
  // Burned whatever the verdict, and before it counts: of 50 replays at once, one passes (R4).
  const first = await app.store.limits.burn(judged.nonce, judged.expiresAt);
  if (judged.verdict !== 'passed') return { kind: 'check', reason: judged.verdict };
  if (!first) return { kind: 'check', reason: 'used' };

  const account = await app.store.accounts.findByUserIdKey(id.value.key);
  const state: Recovery = {
    at: 'trouble',
    subject:
      account !== undefined && account.state === 'active' && account.kind === input.kind
        ? { kind: 'account', accountId: account.id }
        : { kind: 'decoy' },
  };
  const { handle } = await openFlow(app, app.store, {
    kind: 'recovery',
    schemaVersion: recoverySchemaVersion,
    userIdMac: userIdMac(app, id.value),
    accountId: account?.state === 'active' ? account.id : undefined,
    state: { userId: id.value.display, kind: input.kind, recovery: state } satisfies StoredRecovery,
  });
  return { kind: 'begun', handle };
}

/** What a stored recovery holds beside its state. */
export interface StoredRecovery {
  /** As typed and mended: repeated on each page, whether it exists or not. */
  userId: string;
  kind: 'work' | 'personal';
  recovery: Recovery;
}
