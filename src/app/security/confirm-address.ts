import { triesPerCode } from '../../domain/flow/tries.ts';
import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { countText } from '../messages/conversion.ts';
import { Overtaken } from '../overtaken.ts';
import { codesInARow, codeVerifier, newAddressKey, readCode } from '../recovery/codes.ts';
import { isFresh, type Signed } from '../session/session.ts';
import { isFull } from './add-address.ts';
import { bindingNow, maskedDetail } from './binding.ts';
import { type Changed, changeOwn } from './change.ts';
import type { Pending } from './pending-address.ts';
import { addPurpose } from './send-code.ts';

type ConfirmResult =
  | Changed
  | { kind: 'wrong' }
  /** Five wrong tries, or too late: a new code is needed. */
  | { kind: 'code-dead' }
  | { kind: 'prove' }
  | { kind: 'wait'; seconds: number };

/** The code that came to the address makes it the account's. Counted first, compared after (R18). */
export async function confirmAddress(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  { flow, state }: Pending,
  typed: string,
): Promise<ConfirmResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  // Asked where it was named, and again here: several may have been named while there was room for one. Nobody comes
  // between, for the change applies only to the account that was looked at.
  if (isFull(signed.account, state.way)) return { kind: 'overtaken' };
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const now = app.clock.now();
  const row = newAddressKey(app, signed.account.id, state.way, state.key);
  if ((await app.store.guards.countCode(row, now)) >= codesInARow) return { kind: 'code-dead' };
  const guess = await app.store.codes.guess(flow.id, now);
  if (guess === undefined) return { kind: 'code-dead' };
  const verifier = codeVerifier(app, flow.id, guess.number, addPurpose, readCode(typed));
  if (guess.purpose !== addPurpose || !app.secrets.same(verifier, guess.verifier)) {
    return { kind: guess.tries < triesPerCode ? 'wrong' : 'code-dead' };
  }

  const binding = bindingNow(app, signed);
  return changeOwn(app, visitor, signed, {
    audit: { kind: 'method.added', data: { kind: state.way, by: binding.boundBy } },
    notice: { event: 'method-added', detail: maskedDetail({ kind: state.way, address: state.address }) },
    async work(tx) {
      if (!(await tx.codes.consume(flow.id, guess.number))) throw new Overtaken();
      if (state.way === 'phone') await countText(app, tx.limits, 'proved');
      if (!(await tx.flows.save(flow.id, flow.version, { state, expiresAt: now }))) throw new Overtaken();
      await tx.methods.add({
        ...binding,
        accountId: signed.account.id,
        kind: state.way,
        address: state.address,
        addressKey: state.key,
      });
      await tx.guards.clearCodes(row);
    },
  });
}
