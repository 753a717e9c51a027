import { translator } from '../../text/translate.ts';
import { peekResetLink, resetLinkHours } from '../reset/link.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { codeRecipients } from './recipients.ts';
import { localeOf, momentIn, plainName } from './words.ts';

type Payload = JobPayloads['send-reset-link'];

/**
 * The link to a new password, to the addresses that open a gate when it leaves, and to no other (R8, R25, R81). One that
 * was used or replaced while it waited is dropped. That it was sent is told in a notice of its own (R56).
 */
export async function sendResetLink(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const live = await peekResetLink(app, payload.token);
  if (live === undefined) return;
  const { account, link } = live;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const { userId } = account;
  const title = t('messages.reset-link.title');
  const letter: Letter = {
    subject: title,
    title,
    blocks: [
      { kind: 'paragraph', text: t('messages.reset-link.intro', { by: plainName(payload.by), userId }) },
      {
        kind: 'button',
        label: t('messages.reset-link.button'),
        url: `${app.settings.origin}/reset?t=${payload.token}`,
      },
      {
        kind: 'paragraph',
        text: t('messages.reset-link.lifetime', {
          hours: resetLinkHours,
          until: momentIn(locale, link.expiresAt),
        }),
      },
      { kind: 'note', text: t('messages.reset-link.note') },
    ],
  };
  const spending: Spending = {
    kind: 'reset',
    channel: 'mail',
    knownDevice: false,
    organisationId: account.organisation?.id,
  };
  const first = run.attempt === 1;
  const fits = !first || (await spendForAccount(app, spending, account.id));
  const envelope = { account, locale, supportCode: payload.supportCode };
  await deliverAll(
    app,
    codeRecipients(account, 'email', app.clock.now()).map((to) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'send-reset-link',
      to,
      queuedAt: new Date(payload.at),
      affordable: () => (first ? spendForRecipient(app, spending, to, fits) : Promise.resolve(true)),
      send: (app, id) => sendLetter(app, envelope, letter, id, to),
    })),
  );
}
