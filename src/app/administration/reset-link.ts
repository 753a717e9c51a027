import { uuidv7 } from '../../domain/uuidv7.ts';
import type { AppContext, Visitor } from '../context.ts';
import { job } from '../messages/jobs.ts';
import { createResetLink } from '../reset/link.ts';
import type { Signed } from '../session/session.ts';
import { type Acted, act } from './act.ts';

/**
 * Mails the person a one-time link to a new password (R44): the administrator sees neither, and nothing changes until it
 * is used.
 */
export function mailResetLink(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  targetId: string,
): Promise<Acted<undefined>> {
  return act(app, visitor, who, targetId, 'reset-link', async ({ tx, actor, target, now, supportCode }) => {
    const token = await createResetLink(app, tx, target.id);
    const payload = {
      id: uuidv7(now, app.random.bytes(10)),
      accountId: target.id,
      token,
      by: actor.displayName,
      at: now.toISOString(),
      supportCode,
    };
    return { result: undefined, jobs: [job(app, 'send-reset-link', payload)] };
  });
}
