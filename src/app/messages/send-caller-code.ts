import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import { translator } from '../../text/translate.ts';
import { openMethods } from '../recovery/facts.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { countText } from './conversion.ts';
import { countedBefore, type Dispatch, deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { type Letter, sendLetter } from './mail.ts';
import { localeOf, momentIn, plainName, senderName } from './words.ts';

type Payload = JobPayloads['send-caller-code'];

/**
 * A code that is read out on the telephone, to one stored way that opens a gate now (R8, R47). It says who asks, and
 * has no link: whoever gets it without having called has nothing to press, and nothing opens by itself.
 */
export async function sendCallerCode(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId);
  const now = app.clock.now();
  if (account?.state !== 'active' || new Date(payload.expiresAt) <= now) return;
  const method = openMethods(account, now).find(({ id }) => id === payload.methodId);
  if (method?.address === undefined) return;
  const { address: to } = method;
  const dispatch = dispatchTo(account, method, to, payload);
  const spending: Spending = {
    kind: 'caller',
    channel: dispatch.channel,
    knownDevice: false,
    organisationId: account.organisation?.id,
  };
  const counted = await countedBefore(app, run, [dispatch]);
  const fitsAccount = counted.size > 0 || (await spendForAccount(app, spending, account.id));
  const affordable = async () => counted.has(to) || spendForRecipient(app, spending, to, fitsAccount);
  await deliverAll(app, [{ ...dispatch, affordable }]);
}

function dispatchTo(account: AccountRecord, method: MethodRecord, to: string, payload: Payload): Dispatch {
  const common = {
    messageId: payload.id,
    accountId: account.id,
    kind: 'caller-code',
    to,
    queuedAt: new Date(payload.queuedAt),
  };
  if (method.kind === 'phone') {
    return {
      ...common,
      channel: 'text',
      send: async (app, id) => {
        const receipt = await app.text.send({ id, to, text: callerText(app, account, payload) });
        await countText(app, app.store.limits, 'sent');
        return receipt;
      },
    };
  }
  return {
    ...common,
    channel: 'mail',
    send: (app, id) => {
      const envelope = { account, locale: localeOf(app, account), supportCode: payload.supportCode };
      return sendLetter(app, envelope, callerLetter(app, account, payload), id, to);
    },
  };
}

function callerLetter(app: MessageContext, account: AccountRecord, payload: Payload): Letter {
  const locale = localeOf(app, account);
  const t = translator(locale);
  const { reference } = payload;
  return {
    subject: t('messages.caller.subject', { reference }),
    title: t('messages.caller.title'),
    // Other mails say that nobody ever asks for a code on the telephone: this is the one that is read out.
    genuine: t('messages.caller.genuine', { origin: app.settings.origin }),
    blocks: [
      { kind: 'paragraph', text: t('messages.caller.who', names(app, account, payload)) },
      { kind: 'note', text: t('messages.caller.only-you') },
      { kind: 'code', label: t('messages.code.label', { reference }), code: payload.code },
      {
        kind: 'facts',
        rows: [
          [t('messages.notice.account'), account.userId],
          [t('messages.asked'), momentIn(locale, new Date(payload.queuedAt))],
        ],
      },
    ],
  };
}

/** Without the origin-bound line of other codes: no page takes this one, so no phone should offer it to one. */
function callerText(app: MessageContext, account: AccountRecord, payload: Payload): string {
  const t = translator(localeOf(app, account));
  const { code, reference, supportCode } = payload;
  return t('messages.caller.text', { ...names(app, account, payload, 24), code, reference, supportCode });
}

function names(app: MessageContext, account: AccountRecord, { by }: Payload, most?: number) {
  return { agent: plainName(by, most), organisation: plainName(senderName(app, account), most) };
}
