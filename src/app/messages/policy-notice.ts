import type { MailBlock } from '../../ports/mail-layout.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { translator } from '../../text/translate.ts';
import type { MessageContext } from './context.ts';
import { type Dispatch, deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, momentIn, plainName, senderName } from './words.ts';

type Payload = JobPayloads['policy-notice'];

/** Tells one Global admin that the policy was changed; that gates will be lowered, that they are, or are not after all. */
export async function policyNotice(app: MessageContext, payload: Payload): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const to = (channel: 'mail' | 'text', address: string): Omit<Dispatch, 'send'> => ({
    messageId: payload.id,
    accountId: account.id,
    channel,
    kind: 'policy-notice',
    to: address,
    queuedAt: new Date(payload.at),
  });
  const addresses = noticeAddresses(account);
  const letter = policyLetter(app, account, payload);
  const envelope = { account, locale: localeOf(app, account), supportCode: undefined };
  const mails = addresses.map(({ address }) => ({
    ...to('mail', address),
    send: (app: MessageContext, id: string) => sendLetter(app, envelope, letter, id, address),
  }));
  await deliverAll(app, mails.length > 0 ? mails : texts(app, account, letter, to));
}

/** Who has no mail address has to learn of it as well. */
function texts(
  app: MessageContext,
  account: AccountRecord,
  { title }: Letter,
  to: (channel: 'text', address: string) => Omit<Dispatch, 'send'>,
): Dispatch[] {
  const organisation = plainName(senderName(app, account), 24);
  const text = translator(localeOf(app, account))('console.policy.mail.text', {
    organisation,
    title,
    link: policyPage(app),
  });
  return account.methods
    .flatMap(({ kind, address, confirmedAt }) =>
      kind === 'phone' && address !== undefined && confirmedAt !== undefined ? [address] : [],
    )
    .slice(0, 3)
    .map((address) => ({
      ...to('text', address),
      send: (app, id) => app.text.send({ id, to: address, text }),
    }));
}

function policyLetter(app: MessageContext, account: AccountRecord, payload: Payload): Letter {
  const locale = localeOf(app, account);
  const t = translator(locale);
  const organisation = senderName(app, account);
  const title = t(`console.policy.mail.${payload.event}.title`);
  const by = authorOf(t, payload);
  const rows: [string, string][] = [
    [t('console.policy.mail.when'), momentIn(locale, new Date(payload.at))],
    ...(payload.event === 'took-effect'
      ? []
      : [[t('console.policy.mail.by'), by] satisfies [string, string]]),
    ...(payload.event === 'proposed'
      ? [
          [t('console.policy.mail.from'), momentIn(locale, new Date(payload.takesEffectAt))] satisfies [
            string,
            string,
          ],
        ]
      : []),
  ];
  const sentences: MailBlock[] = payload.changes.map(({ after }) => ({
    kind: 'paragraph',
    text: t(after.id, after.values),
  }));
  const preset: MailBlock[] =
    payload.preset === undefined
      ? []
      : [{ kind: 'paragraph', text: t('console.policy.mail.preset', { preset: payload.preset }) }];
  return {
    subject: title,
    title,
    blocks: [
      { kind: 'paragraph', text: t(`console.policy.mail.${payload.event}.text`, { organisation }) },
      ...preset,
      ...sentences,
      { kind: 'facts', rows },
      ...(payload.event === 'proposed'
        ? [{ kind: 'note', text: t('console.policy.mail.cancel', { link: policyPage(app) }) } as const]
        : []),
      ...(payload.event === 'changed' ? [{ kind: 'note', text: t('messages.act.ask') } as const] : []),
    ],
  };
}

function authorOf(t: ReturnType<typeof translator>, { by, because }: Payload): string {
  if (by === undefined) return t('console.policy.mail.operator');
  const name = plainName(by, 120);
  return because === undefined ? name : t('console.policy.mail.by-itself', { name, because });
}

function policyPage(app: MessageContext): string {
  return `${app.settings.origin}/admin/policy`;
}
