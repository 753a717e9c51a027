import type { MailBlock } from '../../ports/mail-layout.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { translator } from '../../text/translate.ts';
import type { MessageContext } from './context.ts';
import type { JobPayloads } from './jobs.ts';
import type { Letter } from './mail.ts';
import { momentIn, plainName, senderName } from './words.ts';

type Payload = JobPayloads['send-code'];

/** The mail with a code. The subject has the reference only: subjects are shown on locked screens. */
export function codeLetter(app: MessageContext, account: AccountRecord, payload: Payload): Letter {
  return payload.purpose === 'recovery'
    ? recoveryLetter(app, account, payload)
    : confirmLetter(app, account, payload);
}

function recoveryLetter(app: MessageContext, account: AccountRecord, payload: Payload): Letter {
  const t = translator(payload.locale);
  const { reference, link } = payload;
  const values = { reference, userId: account.userId };
  const byLink: MailBlock[] =
    link === undefined
      ? []
      : [
          { kind: 'paragraph', text: t('messages.code.link-intro') },
          {
            kind: 'button',
            label: t('messages.code.link'),
            url: `${app.settings.origin}/recover/link?t=${encodeURIComponent(link)}`,
          },
        ];
  return {
    subject: t('messages.code.subject', values),
    title: t('messages.code.title', values),
    blocks: [
      { kind: 'paragraph', text: t('messages.code.intro', values) },
      ...codeBlocks(app, payload),
      ...byLink,
      { kind: 'note', text: t('messages.code.not-you') },
    ],
  };
}

/** Goes to an address that is nobody's yet: a mistyped one must not learn whose account it is. */
function confirmLetter(app: MessageContext, account: AccountRecord, payload: Payload): Letter {
  const t = translator(payload.locale);
  const values = { reference: payload.reference, organisation: senderName(app, account) };
  return {
    subject: t('messages.confirm.subject', values),
    title: t('messages.confirm.title'),
    blocks: [
      { kind: 'paragraph', text: t('messages.confirm.intro', values) },
      ...codeBlocks(app, payload),
      { kind: 'note', text: t('messages.confirm.not-you') },
    ],
  };
}

function codeBlocks(app: MessageContext, payload: Payload): MailBlock[] {
  const t = translator(payload.locale);
  return [
    { kind: 'code', label: t('messages.code.label', { reference: payload.reference }), code: payload.code },
    { kind: 'paragraph', text: t('messages.code.lifetime', { minutes: minutesLeft(app, payload) }) },
    { kind: 'facts', rows: [[t('messages.asked'), momentIn(payload.locale, new Date(payload.queuedAt))]] },
  ];
}

/**
 * A text: the code first, since previews cut the rest; on the last line the origin-bound form that lets a phone
 * offer the code on our own page alone (https://wicg.github.io/sms-one-time-codes/).
 */
export function codeText(app: MessageContext, account: AccountRecord, payload: Payload): string {
  const t = translator(payload.locale);
  const said = t(payload.purpose === 'recovery' ? 'messages.code.text' : 'messages.confirm.text', {
    code: payload.code,
    reference: payload.reference,
    organisation: plainName(senderName(app, account), 24),
    minutes: minutesLeft(app, payload),
  });
  return `${said}\n\n@${new URL(app.settings.origin).hostname} #${payload.code}`;
}

function minutesLeft(app: MessageContext, payload: Payload): number {
  return Math.max(1, Math.round((Date.parse(payload.expiresAt) - app.clock.now().getTime()) / 60_000));
}
