import type { MailBlock, MailFact } from '../../ports/mail-layout.ts';
import { translator } from '../../text/translate.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, momentIn, plainName } from './words.ts';

type Payload = JobPayloads['tell-approval'];

/**
 * Tells an administrator that another one asks for their agreement, or what became of such a request (R48). The button
 * leads to a page that asks who they are: the mail itself agrees to nothing.
 */
export async function tellApproval(app: MessageContext, payload: Payload, _run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const who = ({ displayName, userId }: Payload['person']) => `${plainName(displayName)} · ${userId}`;
  const names = {
    requester: plainName(payload.requester.displayName),
    person: plainName(payload.person.displayName),
  };
  const title = t(`messages.approval.${payload.event}`, names);
  const { decider } = payload;
  const rows: MailFact[] = [
    [t('messages.approval.act'), t(`console.act.${payload.act}`)],
    [t('messages.act.whom'), who(payload.person)],
    [t('messages.approval.requester'), who(payload.requester)],
    ...(decider === undefined ? [] : [[t('messages.approval.decider'), who(decider)] as const]),
    [t('messages.approval.reason'), plainName(payload.reason, 500)],
    [t('messages.notice.when'), momentIn(locale, new Date(payload.at))],
  ];
  const blocks: MailBlock[] = [
    { kind: 'facts', rows },
    {
      kind: 'button',
      label: t('messages.approval.button'),
      url: `${app.settings.origin}/admin/approvals/${payload.approvalId}`,
    },
    { kind: 'note', text: t('messages.approval.note') },
  ];
  const letter: Letter = { subject: title, title, blocks };
  const envelope = { account, locale, supportCode: payload.supportCode };
  await deliverAll(
    app,
    noticeAddresses(account).map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'tell-approval',
      to: address,
      queuedAt: new Date(payload.at),
      send: (app, id) => sendLetter(app, envelope, letter, id, address),
    })),
  );
}
