import { translator } from '../../text/translate.ts';
import { mayEnrol } from '../enrolment/link.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { localeOf, momentIn, plainName } from './words.ts';

type Payload = JobPayloads['invitation'];

/**
 * The one-time link of a first enrolment, to the one stored address that using it will prove (R8, R25). Nothing goes
 * out for a link that died meanwhile: another was sent, or the account is in use, switched off, or has another address.
 */
export async function sendInvitation(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  const link = await app.store.links.find(app.secrets.digest(payload.token));
  const to = account?.methods.find(({ id }) => id === payload.methodId)?.address;
  const alive = link !== undefined && link.usedAt === undefined && link.expiresAt > app.clock.now();
  if (account === undefined || to === undefined || !alive || !mayEnrol(account)) return;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const organisation = plainName(account.organisation?.name ?? app.settings.serviceName);
  const title = t('messages.invitation.title', { organisation });
  const letter: Letter = {
    subject: title,
    title,
    blocks: [
      {
        kind: 'paragraph',
        text: t('messages.invitation.intro', { by: plainName(payload.by), organisation }),
      },
      {
        kind: 'facts',
        rows: [
          [t('messages.invitation.user-id'), account.userId],
          [t('messages.invitation.until'), momentIn(locale, new Date(payload.expiresAt))],
        ],
      },
      {
        kind: 'button',
        label: t('messages.invitation.button'),
        url: `${app.settings.origin}/enrol?t=${payload.token}`,
      },
      { kind: 'note', text: t('messages.invitation.note') },
    ],
  };
  // One mailbox gets no more of them than of anything else that others cause (R62).
  const spending: Spending = {
    kind: 'invitation',
    channel: 'mail',
    knownDevice: false,
    organisationId: account.organisation?.id,
  };
  const first = run.attempt === 1;
  const fits = !first || (await spendForAccount(app, spending, account.id));
  await deliverAll(app, [
    {
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'invitation',
      to,
      queuedAt: new Date(payload.at),
      affordable: () => (first ? spendForRecipient(app, spending, to, fits) : Promise.resolve(true)),
      send: (app, id) =>
        sendLetter(app, { account, locale, supportCode: payload.supportCode }, letter, id, to),
    },
  ]);
}
