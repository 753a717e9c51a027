import type { RecoveryEvent } from '../../domain/flow/recovery/events.ts';
import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { type Advanced, advance } from './advance.ts';
import type { LiveRecovery } from './resume.ts';

type SendResult = Advanced | { kind: 'wait'; seconds: number };

/**
 * Takes a step that may send a code: a way is chosen, or another code is asked for. Limits count it for decoys as
 * for accounts (R1, R62), whether a message goes out or not.
 */
export async function chooseWay(
  app: AppContext,
  visitor: Visitor,
  live: LiveRecovery,
  event: Extract<RecoveryEvent, { type: 'choose-way' | 'resend' }>,
): Promise<SendResult> {
  const seconds = await hitLimits(app, visitor, 'send-code');
  return seconds > 0 ? { kind: 'wait', seconds } : advance(app, visitor, live, event);
}
