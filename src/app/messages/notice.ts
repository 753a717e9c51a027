import { uuidv7 } from '../../domain/uuidv7.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { AppContext } from '../context.ts';
import { type JobPayloads, job, type NoticeEvent } from './jobs.ts';

type Payload = JobPayloads['notify'];

interface Facts extends Partial<Omit<Payload, 'accountId' | 'event' | 'at' | 'supportCode'>> {
  /** When it happened. */
  at: Date;
  supportCode: string;
  /** Names the message where its cause does: the same cause, met twice, is one message. Else a new one each time. */
  id?: string;
}

/** Tells a person at every address of theirs what became of their account (R55). */
export function notice(
  app: Pick<AppContext, 'secrets' | 'random'>,
  accountId: string,
  event: NoticeEvent,
  { at, id, ...facts }: Facts,
): NewJob {
  return job(app, 'notify', {
    formerAddresses: [],
    detail: '',
    ...facts,
    id: id ?? uuidv7(at, app.random.bytes(10)),
    accountId,
    event,
    at: at.toISOString(),
  });
}
