import type { MailBlock, MailFact } from '../../ports/mail-layout.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { translator } from '../../text/translate.ts';
import type { MessageContext } from './context.ts';
import type { JobPayloads } from './jobs.ts';
import type { Letter } from './mail.ts';
import { notMeHours } from './not-me-link.ts';
import { localeOf, momentIn, plainName, senderName } from './words.ts';

type Payload = JobPayloads['notify'];

/** What happened, and how to say that it was not you. No code, no password, no link that resets anything (R56). */
export function noticeLetter(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  notMe: string | undefined,
): Letter {
  const locale = localeOf(app, account);
  const t = translator(locale);
  const { userId } = account;
  const title = t(`messages.notice.${payload.event}.title`);
  const detail: MailFact[] = [
    ...(payload.detail === '' ? [] : [[t('messages.notice.what'), payload.detail] as const]),
    ...(payload.note === undefined
      ? []
      : [[t('messages.notice.note'), plainName(payload.note, 300)] as const]),
    ...(payload.by === undefined ? [] : [[t('messages.notice.by'), plainName(payload.by)] as const]),
  ];
  return {
    subject: title,
    title,
    blocks: [
      { kind: 'paragraph', text: t(`messages.notice.${payload.event}.text`, { userId }) },
      {
        kind: 'facts',
        rows: [
          [t('messages.notice.account'), userId],
          ...detail,
          [t('messages.notice.when'), momentIn(locale, new Date(payload.at))],
        ],
      },
      ...whatToDo(app, account, payload, notMe),
    ],
  };
}

function whatToDo(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  notMe: string | undefined,
): MailBlock[] {
  const t = translator(localeOf(app, account));
  const support = app.settings.supportAddress;
  switch (payload.event) {
    case 'frozen':
      return [{ kind: 'note', text: t('messages.notice.thaw', { support }) }];
    case 'help-asked':
    case 'help-answered':
    case 'help-declined':
      return [{ kind: 'note', text: t('messages.notice.help-not-you', { support }) }];
    default:
      return notMe === undefined
        ? [{ kind: 'note', text: t('messages.notice.tell-support', { support }) }]
        : [
            { kind: 'paragraph', text: t('messages.notice.not-me-intro', { hours: notMeHours }) },
            { kind: 'button', label: t('messages.notice.not-me'), url: notMe },
          ];
  }
}

/** The same as a text, for whom it is the only way to be told. */
export function noticeText(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  notMe: string | undefined,
): string {
  const locale = localeOf(app, account);
  const t = translator(locale);
  const values = {
    organisation: plainName(senderName(app, account), 24),
    title: t(`messages.notice.${payload.event}.title`),
    userId: account.userId,
    at: momentIn(locale, new Date(payload.at)),
  };
  return notMe === undefined
    ? t('messages.notice.short', { ...values, support: app.settings.supportAddress })
    : t('messages.notice.short-not-me', { ...values, link: notMe });
}
