import type { AccountRecord } from '../../ports/store/accounts.ts';
import { translator } from '../../text/translate.ts';
import type { MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, momentIn, plainName, senderName } from './words.ts';

type Payload = JobPayloads['send-digest'];

/** More would be an attack on the reader; the rest is a number. */
const mostShown = 25;

/** One administrator's digest of who asked for help. It says that nothing was proven. */
export async function sendDigest(app: MessageContext, payload: Payload): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const letter = digestLetter(app, account, payload);
  const envelope = { account, locale: localeOf(app, account), supportCode: undefined };
  await deliverAll(
    app,
    noticeAddresses(account).map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'help-digest',
      to: address,
      queuedAt: new Date(payload.queuedAt),
      send: (app, id) => sendLetter(app, envelope, letter, id, address),
    })),
  );
}

function digestLetter(app: MessageContext, account: AccountRecord, { requests }: Payload): Letter {
  const locale = localeOf(app, account);
  const t = translator(locale);
  const count = requests.length;
  const title = t('messages.digest.title', { count });
  const hidden = count - mostShown;
  return {
    subject: title,
    title,
    blocks: [
      {
        kind: 'paragraph',
        text: t('messages.digest.intro', { count, organisation: senderName(app, account) }),
      },
      {
        kind: 'facts',
        rows: requests
          .slice(0, mostShown)
          .map(({ displayName, userId, supportCode, at }) => [
            t('messages.digest.who', { name: plainName(displayName), userId }),
            t('messages.digest.when', { at: momentIn(locale, new Date(at)), supportCode }),
          ]),
      },
      ...(hidden > 0
        ? [{ kind: 'paragraph', text: t('messages.digest.more', { count: hidden }) } as const]
        : []),
      { kind: 'button', label: t('messages.digest.queue'), url: `${app.settings.origin}/admin/help` },
      { kind: 'note', text: t('messages.digest.nothing-proven') },
    ],
  };
}
