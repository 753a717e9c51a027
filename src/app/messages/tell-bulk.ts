import { translator } from '../../text/translate.ts';
import type { BulkAct } from '../administration/bulk/acts.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, momentIn, plainName } from './words.ts';

type Payload = JobPayloads['tell-bulk'];

/** Tells an administrator, once, what another one does to many people, while it can still be stopped (R48). */
export async function tellBulk(app: MessageContext, payload: Payload, _run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const title = t(`messages.bulk.${payload.act as BulkAct}`, { people: payload.people });
  const letter: Letter = {
    subject: title,
    title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('messages.notice.by'), `${plainName(payload.actor.displayName)} · ${payload.actor.userId}`],
          [t('messages.notice.when'), momentIn(locale, new Date(payload.at))],
        ],
      },
      { kind: 'note', text: t('messages.bulk.ask') },
    ],
  };
  const envelope = { account, locale, supportCode: payload.supportCode };
  await deliverAll(
    app,
    noticeAddresses(account).map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'tell-bulk',
      to: address,
      queuedAt: new Date(payload.at),
      send: (app, id) => sendLetter(app, envelope, letter, id, address),
    })),
  );
}
