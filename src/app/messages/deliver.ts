import { hex } from '../../domain/hex.ts';
import { maskEmail, maskPhone } from '../../domain/mask.ts';
import { DeliveryFailed, type DeliveryReceipt } from '../../ports/delivery.ts';
import type { DeliveryRecord } from '../../ports/store/records.ts';
import type { JobRun, MessageContext } from './context.ts';
import { rehearsal } from './rehearsal.ts';

/** One message of one job, to one recipient. */
export interface Dispatch {
  /** The job's; with the recipient it names the delivery, so that a retry is the same one. */
  messageId: string;
  accountId: string;
  channel: 'mail' | 'text';
  /** As the delivery log names it, e.g. `send-code` or `password-changed`. */
  kind: string;
  to: string;
  queuedAt: Date;
  /** True where it may go out; false where a budget is used up. Asked once, and not again by a retry. */
  affordable?: () => Promise<boolean>;
  send: (app: MessageContext, id: string) => Promise<DeliveryReceipt>;
}

/**
 * Sends what was not sent before, to all recipients at once, and records each outcome. Whoever already got the
 * message does not get it again when the job is retried for another recipient's sake.
 *
 * @throws DeliveryFailed if one of them failed: permanent only where trying again helps none of them.
 */
export async function deliverAll(app: MessageContext, dispatches: readonly Dispatch[]): Promise<void> {
  const named = dispatches.map((dispatch) => ({ dispatch, id: deliveryId(app, dispatch) }));
  const finished = await app.store.deliveries.finished(named.map(({ id }) => id));
  const failures = await Promise.all(
    named.map(async ({ dispatch, id }) => (finished.has(id) ? undefined : deliver(app, dispatch, id))),
  );
  const failed = failures.filter((failure) => failure !== undefined);
  const again = failed.find(({ permanent }) => !permanent);
  if (again !== undefined) throw again;
  const [refused] = failed;
  if (refused !== undefined && failed.length === dispatches.length) throw refused;
}

/**
 * To whom an earlier run of the job tried to send, and so was counted in the budgets. A run that was killed before it
 * recorded anything counts again: a crash may cost a message, and never gives one beyond the budget (R62).
 */
export async function countedBefore(
  app: MessageContext,
  { attempt }: JobRun,
  recipients: readonly Pick<Dispatch, 'messageId' | 'to'>[],
): Promise<ReadonlySet<string>> {
  if (attempt === 1) return new Set();
  const byId = new Map(recipients.map((recipient) => [deliveryId(app, recipient), recipient.to]));
  const tried = await app.store.deliveries.tried([...byId.keys()]);
  return new Set([...tried].map((id) => byId.get(id)!));
}

async function deliver(
  app: MessageContext,
  dispatch: Dispatch,
  id: string,
): Promise<DeliveryFailed | undefined> {
  const record = (outcome: DeliveryRecord['outcome'], answer: string) =>
    recordOutcome(app, dispatch, id, outcome, answer);
  const goesOut = dispatch.affordable === undefined || (await dispatch.affordable());
  try {
    const { answer } = await dispatch.send(goesOut ? app : rehearsal(app, id), id);
    await record(goesOut ? 'sent' : 'over-budget', answer);
    return undefined;
  } catch (error) {
    const failure =
      error instanceof DeliveryFailed
        ? error
        : new DeliveryFailed(`our own fault: ${error instanceof Error ? error.name : 'unknown'}`, false);
    await record(failure.permanent ? 'refused' : 'failed', failure.message);
    return failure;
  }
}

/** Masked where, the server's answer, never what was said. */
function recordOutcome(
  app: MessageContext,
  { accountId, channel, kind, to, queuedAt }: Dispatch,
  id: string,
  outcome: DeliveryRecord['outcome'],
  answer: string,
): Promise<void> {
  return app.store.deliveries.record({
    id,
    accountId,
    channel,
    kind,
    recipient: channel === 'mail' ? maskEmail(to) : maskPhone(to),
    queuedAt,
    finishedAt: app.clock.now(),
    outcome,
    answer,
  });
}

/** Becomes the Message-ID too: the same for every retry, and it tells nobody who else got the message. */
function deliveryId(
  app: Pick<MessageContext, 'secrets'>,
  { messageId, to }: Pick<Dispatch, 'messageId' | 'to'>,
): string {
  return hex(app.secrets.mac('delivery', `${messageId} ${to}`)).slice(0, 32);
}
