import { translator } from '../../text/translate.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, plainName } from './words.ts';

type Payload = JobPayloads['send-way-back'];

/** The address of the recovery page, to whom it belongs: it holds no secret, and opens nothing by itself. */
export async function sendWayBack(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const { userId } = account;
  const title = t('messages.way-back.title');
  const letter: Letter = {
    subject: title,
    title,
    blocks: [
      { kind: 'paragraph', text: t('messages.way-back.intro', { by: plainName(payload.by), userId }) },
      {
        kind: 'button',
        label: t('messages.way-back.button'),
        url: `${app.settings.origin}/recover/who?username=${encodeURIComponent(userId)}`,
      },
      { kind: 'note', text: t('messages.way-back.note') },
    ],
  };
  // Counted as what strangers cause is: an administrator may not fill a mailbox either (R62).
  const spending: Spending = {
    kind: 'help',
    channel: 'mail',
    knownDevice: false,
    organisationId: account.organisation?.id,
  };
  const first = run.attempt === 1;
  const fits = !first || (await spendForAccount(app, spending, account.id));
  const envelope = { account, locale, supportCode: payload.supportCode };
  await deliverAll(
    app,
    noticeAddresses(account).map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'send-way-back',
      to: address,
      queuedAt: new Date(payload.at),
      affordable: () => (first ? spendForRecipient(app, spending, address, fits) : Promise.resolve(true)),
      send: (app, id) => sendLetter(app, envelope, letter, id, address),
    })),
  );
}
