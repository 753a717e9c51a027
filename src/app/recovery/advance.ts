import { flowExpiry } from '../../domain/flow/kernel.ts';
import type { RecoveryAnswer, RecoveryEffect, RecoveryEvent } from '../../domain/flow/recovery/events.ts';
import type { Recovery } from '../../domain/flow/recovery/state.ts';
import { step } from '../../domain/flow/recovery/step.ts';
import type { AppContext, Visitor } from '../context.ts';
import { isKnownDevice } from '../identity.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { changeAccount, perform } from './effects.ts';
import { drawCode } from './issue-code.ts';
import type { LiveRecovery } from './resume.ts';
import type { Prepared, StepExtras } from './step-context.ts';

export type Advanced =
  | { kind: 'advanced'; recovery: Recovery }
  | { kind: 'refused'; why: Extract<RecoveryAnswer, { kind: 'refused' }>['why'] }
  /** Another tab, another device or a replay came first; where the flow stands now is the answer. */
  | { kind: 'overtaken' };

/**
 * Takes one step: `step`, then its state and effects in one transaction, by a conditional update on the flow's
 * version. A refusal is stored too: a wrong code must count.
 */
export async function advance(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  event: RecoveryEvent,
  extras: StepExtras = {},
): Promise<Advanced> {
  const { next, effects, answer } = step(live.recovery, event, live.facts);
  if (next === live.recovery && effects.length === 0) return refusal(answer);
  const now = app.clock.now();
  const prepared = await prepare(app, visitor, live, effects);
  const done = await unlessOvertaken(
    app.store.transaction(async (tx) => {
      await changeAccount(tx, live, effects, extras, now);
      const saved = await tx.flows.save(live.flow.id, live.flow.version, {
        state: { ...live.stored, recovery: next },
        expiresAt: flowExpiry(live.flow.createdAt, now),
        // A refusal is stored, and moves nothing: else a dead link would take the flow from everybody (R27).
        ...(extras.secretHash === undefined || answer.kind === 'refused'
          ? {}
          : { secretHash: extras.secretHash }),
      });
      if (!saved) throw new Overtaken();
      // What opened nothing is not used up: a recovery code, say, that a freeze closes for a while (R17, R55).
      const claim = answer.kind === 'refused' ? undefined : extras.claim;
      if (claim !== undefined && !(await claim(tx))) throw new Overtaken();
      await perform({ app, tx, visitor, live, next, extras, now, prepared }, effects);
      return true;
    }),
    false,
  );
  if (!done) return { kind: 'overtaken' };
  return answer.kind === 'refused' ? refusal(answer) : { kind: 'advanced', recovery: next };
}

async function prepare(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  effects: readonly RecoveryEffect[],
): Promise<Prepared> {
  const sends = effects.some(
    ({ type }) => type === 'send-code' || type === 'send-phone-code' || type === 'tell-ways',
  );
  if (!sends) return { code: '', linkSecret: '', knownDevice: false };
  return {
    code: drawCode(app),
    linkSecret: app.random.token(),
    knownDevice: await isKnownDevice(app, visitor, live.account?.id),
  };
}

function refusal(answer: RecoveryAnswer): Advanced {
  return { kind: 'refused', why: answer.kind === 'refused' ? answer.why : 'out-of-order' };
}
