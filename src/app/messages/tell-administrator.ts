import { translator } from '../../text/translate.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, momentIn, plainName } from './words.ts';

type Payload = JobPayloads['tell-administrator'];

/** Tells an administrator what another one did, so that nobody does it unseen (R48). No link, and nothing to press. */
export async function tellAdministrator(app: MessageContext, payload: Payload, _run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const person = { name: plainName(payload.person.displayName), userId: payload.person.userId };
  const title = t(`messages.act.${payload.act}`, person);
  const letter: Letter = {
    subject: title,
    title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('messages.notice.by'), `${plainName(payload.actor.displayName)} · ${payload.actor.userId}`],
          [t('messages.act.whom'), `${person.name} · ${person.userId}`],
          [t('messages.notice.when'), momentIn(locale, new Date(payload.at))],
        ],
      },
      { kind: 'note', text: t('messages.act.ask') },
    ],
  };
  const envelope = { account, locale, supportCode: payload.supportCode };
  await deliverAll(
    app,
    noticeAddresses(account).map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'tell-administrator',
      to: address,
      queuedAt: new Date(payload.at),
      send: (app, id) => sendLetter(app, envelope, letter, id, address),
    })),
  );
}
