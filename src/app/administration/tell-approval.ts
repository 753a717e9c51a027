import type { Act } from '../../domain/authority/acts.ts';
import { uuidv7 } from '../../domain/uuidv7.ts';
import type { Named } from '../../ports/store/approvals.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { AppContext } from '../context.ts';
import { type JobPayloads, job } from '../messages/jobs.ts';
import { mostTold } from './tell.ts';

type Person = Pick<Named, 'displayName' | 'userId'>;

interface Said {
  approvalId: string;
  event: JobPayloads['tell-approval']['event'];
  act: Act;
  requester: Person;
  person: Person;
  decider?: Person;
  reason: string;
}

/** One message for each who is told of a request, or of what became of it. */
export function tellOfApproval(
  app: AppContext,
  told: readonly string[],
  { requester, person, decider, ...said }: Said,
  { now, supportCode }: { now: Date; supportCode: string },
): NewJob[] {
  return told.slice(0, mostTold).map((accountId) =>
    job(app, 'tell-approval', {
      ...said,
      id: uuidv7(now, app.random.bytes(10)),
      accountId,
      requester: named(requester),
      person: named(person),
      ...(decider && { decider: named(decider) }),
      at: now.toISOString(),
      supportCode,
    }),
  );
}

function named({ displayName, userId }: Person): Person {
  return { displayName, userId };
}
