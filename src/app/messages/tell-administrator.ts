import { translator } from '../../text/translate.ts';
import { spendForAccount } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { ActSaid, JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { localeOf, momentIn, plainName } from './words.ts';

type Payload = JobPayloads['tell-administrator'];

/** Tells an administrator what another one did, so that nobody does it unseen (R48). No link, and nothing to press. */
export async function tellAdministrator(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const locale = localeOf(app, account);
  const t = translator(locale);
  const person = { name: plainName(payload.person.displayName), userId: payload.person.userId };
  const title = t(`messages.act.${payload.act}`, person);
  const { role } = payload;
  const letter: Letter = {
    subject: title,
    title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('messages.notice.by'), `${plainName(payload.actor.displayName)} · ${payload.actor.userId}`],
          [t('messages.act.whom'), `${person.name} · ${person.userId}`],
          ...(role === undefined ? [] : [[t('console.person.role'), t(`console.role.${role}`)] as const]),
          [t('messages.notice.when'), momentIn(locale, new Date(payload.at))],
        ],
      },
      { kind: 'note', text: t('messages.act.ask') },
    ],
  };
  const envelope = { account, locale, supportCode: payload.supportCode };
  const fits = run.attempt > 1 || (await isAffordable(app, payload));
  await deliverAll(
    app,
    noticeAddresses(account).map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'tell-administrator',
      to: address,
      queuedAt: new Date(payload.at),
      affordable: () => Promise.resolve(fits),
      send: (app, id) => sendLetter(app, envelope, letter, id, address),
    })),
  );
}

/** What can be done over and over, and fills mailboxes. */
const repeatable: readonly ActSaid[] = ['reset-link', 'invite-corrected'];

/**
 * A link that is sent over and over changes nothing more, and fills mailboxes (R62). Counted for each person: links to one must
 * not hide what is done to another.
 */
async function isAffordable(app: MessageContext, { act, accountId, person }: Payload): Promise<boolean> {
  if (!repeatable.includes(act)) return true;
  const spending = { kind: 'reset-told', channel: 'mail', knownDevice: false } as const;
  return spendForAccount(app, spending, `${accountId} about ${person.userId}`);
}
