import type { AccountRecord } from '../../ports/store/accounts.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { type Dispatch, deliverAll } from './deliver.ts';
import type { JobPayloads, NoticeEvent } from './jobs.ts';
import { sendLetter } from './mail.ts';
import { notMeLink } from './not-me-link.ts';
import { noticeLetter, noticeText } from './notice-letter.ts';
import { noticeAddresses } from './recipients.ts';
import { nobody, rehearsal } from './rehearsal.ts';
import { localeOf } from './words.ts';

type Payload = JobPayloads['notify'];

/**
 * Tells every confirmed address of an account, and those that the event took away, what happened (R55, R57). Where there
 * is no such account, it is rehearsed: whoever asks for help causes a notice before any proof (R2).
 */
export async function notify(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  return account === undefined
    ? tell(rehearsal(app, payload.id), nobody, { ...payload, event: 'help-asked', formerAddresses: [] }, run)
    : tell(app, account, payload, run);
}

async function tell(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  run: JobRun,
): Promise<void> {
  const addresses = recipientsOf(account, payload);
  if (addresses.length === 0) return textInstead(app, account, payload, run);
  const affordableTo = await budgetOf(app, account, payload, 'mail', run);
  const envelope = { account, locale: localeOf(app, account), supportCode: payload.supportCode };
  await deliverAll(
    app,
    addresses.map(({ address, mayRepudiate }) => ({
      ...dispatch(payload, 'mail', address),
      affordable: affordableTo(address),
      send: async (app, id) => {
        const link = mayRepudiate ? await notMeLink(app, payload, address) : undefined;
        return sendLetter(app, envelope, noticeLetter(app, account, payload, link), id, address);
      },
    })),
  );
}

interface Recipient {
  address: string;
  /** Confirmed before the event: what an intruder added in it, or with it, may not freeze the account (R55). */
  mayRepudiate: boolean;
}

/** A frozen account needs no second freeze, and asking for help, or answering, changes nothing that could be taken back. */
const nothingToRepudiate: readonly NoticeEvent[] = ['frozen', 'help-asked', 'help-answered', 'help-declined'];

function recipientsOf(account: AccountRecord, payload: Payload): readonly Recipient[] {
  const at = new Date(payload.at);
  const repudiable = !nothingToRepudiate.includes(payload.event);
  const current = noticeAddresses(account).map(({ address, confirmedAt }) => ({
    address,
    mayRepudiate: repudiable && confirmedAt < at,
  }));
  // What a recovery took away was on probation: recovery suspends it, so it may not freeze what was recovered (R25).
  const trusted = payload.event === 'method-removed' && payload.formerOnProbation !== true;
  const former = payload.formerAddresses
    .filter((address) => !current.some((one) => one.address === address))
    .map((address) => ({ address, mayRepudiate: repudiable && trusted }));
  return [...current, ...former];
}

/** An account without a mail address still has to learn of it: its phones are texted. */
async function textInstead(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  run: JobRun,
): Promise<void> {
  const affordableTo = await budgetOf(app, account, payload, 'text', run);
  const at = new Date(payload.at);
  const phones = account.methods.flatMap(({ kind, address, confirmedAt }) =>
    kind === 'phone' && address !== undefined && confirmedAt !== undefined ? [{ address, confirmedAt }] : [],
  );
  await deliverAll(
    app,
    phones.slice(0, 3).map(({ address, confirmedAt }) => ({
      ...dispatch(payload, 'text', address),
      affordable: affordableTo(address),
      send: async (app, id) => {
        const may = !nothingToRepudiate.includes(payload.event) && confirmedAt < at;
        const link = may ? await notMeLink(app, payload, address) : undefined;
        return app.text.send({ id, to: address, text: noticeText(app, account, payload, link) });
      },
    })),
  );
}

/** What changes nothing by itself, and so can be done over and over. */
const counted: Partial<Record<NoticeEvent, Spending['kind']>> = {
  'help-asked': 'help',
  'admin-reset-link': 'reset-told',
};

/**
 * Whether each recipient may still be told (R62, R63). Only what changes nothing is counted. Whatever changes an account
 * is told, however often it happens (R55).
 */
async function budgetOf(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  channel: Spending['channel'],
  { attempt }: JobRun,
): Promise<(to: string) => () => Promise<boolean>> {
  const kind = counted[payload.event];
  if (kind === undefined || attempt > 1) return () => () => Promise.resolve(true);
  const organisationId = kind === 'reset-told' ? account.organisation?.id : undefined;
  const spending: Spending = { kind, channel, knownDevice: false, organisationId };
  const fitsAccount = await spendForAccount(app, spending, account.id);
  return (to) => () => spendForRecipient(app, spending, to, fitsAccount);
}

function dispatch(payload: Payload, channel: 'mail' | 'text', to: string): Omit<Dispatch, 'send'> {
  return {
    messageId: payload.id,
    accountId: payload.accountId,
    channel,
    kind: payload.event,
    to,
    queuedAt: new Date(payload.at),
  };
}
