import { uuidv7 } from '../../domain/uuidv7.ts';
import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { job } from '../messages/jobs.ts';
import type { LiveRecovery } from '../recovery/resume.ts';

type AskResult = { kind: 'taken' } | { kind: 'wait'; seconds: number };

/**
 * Somebody in a recovery asks for help. The request does the same for every ID, decoys included: what comes of it,
 * and whether anybody may help at all, is decided by the job (R1, R2).
 */
export async function askForHelp(app: AppContext, visitor: Visitor, live: LiveRecovery): Promise<AskResult> {
  const wait = await hitLimits(app, visitor, 'help');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const now = app.clock.now();
  await app.store.jobs.add([
    job(app, 'ask-help', {
      id: uuidv7(now, app.random.bytes(10)),
      // The account behind the ID, even where the other kind was chosen.
      accountId: live.flow.accountId,
      supportCode: live.supportCode,
      at: now.toISOString(),
    }),
  ]);
  return { kind: 'taken' };
}
