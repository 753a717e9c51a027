import { triesPerCode } from '../../domain/flow/tries.ts';
import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { countText } from '../messages/conversion.ts';
import { type AppSetup, appSetup, openSetup } from '../second-factor/app-setup.ts';
import { type Advanced, advance } from './advance.ts';
import { codesInARow, codeVerifier, newAddressKey, readCode } from './codes.ts';
import { deviceAfter } from './device.ts';
import type { LiveRecovery } from './resume.ts';
import type { StepExtras } from './step-context.ts';

/** A seed for the page *Set up your new app*, sealed for this recovery alone. */
export function newAppSetup(app: AppContext, live: LiveRecovery, sealed: string | undefined): AppSetup {
  const named = { organisation: live.account?.organisation, userId: live.stored.userId };
  return appSetup(app, live.flow.id, named, sealed);
}

export type FactorResult =
  | Advanced
  | { kind: 'wait'; seconds: number }
  | { kind: 'phone'; reason: 'malformed' | 'country' }
  | { kind: 'code-dead' }
  | { kind: 'done'; device: string };

/** Confirms the new app by its first code; it takes the place of the lost one. */
export async function replaceApp(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  sealed: string | undefined,
  code: string,
): Promise<FactorResult> {
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const secret = openSetup(app, live.flow.id, sealed);
  const now = app.clock.now();
  const step = secret === undefined ? undefined : app.totp.stepOf(secret, readCode(code), now);
  if (secret === undefined || step === undefined) {
    return advance(app, visitor, live, { type: 'replace-app', matched: false });
  }
  return finish(
    app,
    visitor,
    live,
    { type: 'replace-app', matched: true },
    {
      app: { secretSealed: app.secrets.seal('totp-seed', secret), step },
    },
  );
}

/** Sends a code to a new phone number; only that code makes it the account's. */
export async function namePhone(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  number: string,
): Promise<FactorResult> {
  const wait = await hitLimits(app, visitor, 'send-code');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const read = app.phones.read(number);
  if (!read.ok) return { kind: 'phone', reason: read.reason };
  return advance(app, visitor, live, { type: 'name-phone', phone: read.e164 });
}

/** The code that came to the new number makes it the account's. Counted first, compared after (R18). */
export async function replacePhone(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  typed: string,
): Promise<FactorResult> {
  const { recovery, account, flow } = live;
  if (recovery.at !== 'factor-code' || account === undefined) return { kind: 'refused', why: 'out-of-order' };
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const now = app.clock.now();
  const row = newAddressKey(app, account.id, 'phone', recovery.phone);
  if ((await app.store.guards.countCode(row, now)) >= codesInARow) return { kind: 'code-dead' };
  const guess = await app.store.codes.guess(flow.id, now);
  if (guess === undefined) return { kind: 'code-dead' };
  const verifier = codeVerifier(app, flow.id, guess.number, 'add-method', readCode(typed));
  const matched = guess.purpose === 'add-method' && app.secrets.same(verifier, guess.verifier);
  if (!matched) {
    const refused = await advance(app, visitor, live, { type: 'replace-phone', matched: false });
    return guess.tries < triesPerCode || refused.kind !== 'refused' ? refused : { kind: 'code-dead' };
  }
  return finish(
    app,
    visitor,
    live,
    { type: 'replace-phone', matched: true },
    {
      claim: async (tx) => {
        await countText(app, tx.limits, 'proved');
        await tx.guards.clearCodes(row);
        return tx.codes.consume(flow.id, guess.number);
      },
    },
  );
}

async function finish(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  event: { type: 'replace-app' | 'replace-phone'; matched: true },
  extras: Pick<StepExtras, 'app' | 'claim'>,
): Promise<FactorResult> {
  const device = await deviceAfter(app, visitor, live);
  const advanced = await advance(app, visitor, live, event, {
    ...extras,
    deviceHash: app.secrets.digest(device),
  });
  if (advanced.kind !== 'advanced' || advanced.recovery.at !== 'done') return advanced;
  return { kind: 'done', device };
}
