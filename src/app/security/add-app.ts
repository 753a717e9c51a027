import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { readCode } from '../recovery/codes.ts';
import { openSetup } from '../second-factor/app-setup.ts';
import { clearGuesses } from '../second-factor/guesses.ts';
import { isFresh, type Signed } from '../session/session.ts';
import { bindingNow } from './binding.ts';
import { type Changed, changeOwn } from './change.ts';
import { ownMac } from './own-mac.ts';

type AddAppResult =
  | Changed
  | { kind: 'wrong' }
  /** The page was open for too long, or the setup is not this person's. */
  | { kind: 'over' }
  | { kind: 'prove' }
  | { kind: 'wait'; seconds: number };

/** The app's first code shows that it holds the seed; from now on signing in asks for one (R26). */
export async function addApp(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  sealed: string | undefined,
  typed: string,
): Promise<AddAppResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const secret = openSetup(app, signed.account.id, sealed);
  if (secret === undefined) return { kind: 'over' };
  const step = app.totp.stepOf(secret, readCode(typed), app.clock.now());
  if (step === undefined) return { kind: 'wrong' };
  const binding = bindingNow(app, signed);
  const secretSealed = app.secrets.seal('totp-seed', secret);
  return changeOwn(app, visitor, signed, {
    audit: { kind: 'method.added', data: { kind: 'totp', by: binding.boundBy } },
    notice: { event: 'method-added', detail: '' },
    async work(tx) {
      await tx.methods.add({
        ...binding,
        accountId: signed.account.id,
        kind: 'totp',
        secretSealed,
        lastStep: step,
      });
      // What strangers typed before there was this app counts for nothing.
      await clearGuesses(app, tx, visitor, { userIdMac: ownMac(app, signed.account), way: 'totp' });
    },
  });
}
