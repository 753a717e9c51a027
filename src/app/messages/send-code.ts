import type { AccountRecord } from '../../ports/store/accounts.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import { codeLetter, codeText } from './code-letter.ts';
import type { JobRun, MessageContext } from './context.ts';
import { countText, textsComeBack } from './conversion.ts';
import { countedBefore, type Dispatch, deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { sendLetter } from './mail.ts';
import { codeRecipients } from './recipients.ts';
import { nobody, rehearsal } from './rehearsal.ts';

type Payload = JobPayloads['send-code'];

/**
 * Sends a code to where the account's own record says now (R8). Where that is nowhere, a decoy's included, the code
 * is rehearsed. One that expired while it waited is dropped.
 */
export async function sendCode(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId ?? nobody.id);
  const now = app.clock.now();
  if (new Date(payload.expiresAt) <= now) return;
  if (account?.state === 'active') {
    const recipients = payload.to === undefined ? codeRecipients(account, payload.way, now) : [payload.to];
    if (recipients.length > 0) return sendTo(app, account, recipients, payload, run);
  }
  return sendTo(rehearsal(app, payload.id), nobody, codeRecipients(nobody, payload.way, now), payload, run);
}

async function sendTo(
  app: MessageContext,
  account: AccountRecord,
  recipients: readonly string[],
  payload: Payload,
  run: JobRun,
): Promise<void> {
  const spending: Spending = {
    kind: payload.purpose === 'recovery' ? 'code' : 'confirm',
    channel: payload.way === 'email' ? 'mail' : 'text',
    knownDevice: payload.knownDevice,
  };
  const dispatches = recipients.map((to) => dispatch(account, payload, to));
  const counted = await countedBefore(app, run, dispatches);
  const fitsAccount = counted.size > 0 || (await fitsBudgets(app, account, payload, spending));
  await deliverAll(
    app,
    dispatches.map((one) => ({
      ...one,
      affordable: async () => counted.has(one.to) || spendForRecipient(app, spending, one.to, fitsAccount),
    })),
  );
}

async function fitsBudgets(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  spending: Spending,
): Promise<boolean> {
  const mayText = await comesBack(app, payload);
  return (await spendForAccount(mayText ? app : rehearsal(app, account.id), spending, account.id)) && mayText;
}

/** A known device recovering by a stored number is nobody's source of income: it is texted whatever the others do (R63). */
async function comesBack(app: MessageContext, { way, knownDevice, purpose }: Payload): Promise<boolean> {
  if (way !== 'phone' || (knownDevice && purpose === 'recovery')) return true;
  return textsComeBack(app);
}

function dispatch(account: AccountRecord, payload: Payload, to: string): Dispatch {
  const common = {
    messageId: payload.id,
    accountId: account.id,
    kind: payload.purpose === 'recovery' ? 'send-code' : 'confirm-method',
    to,
    queuedAt: new Date(payload.queuedAt),
  };
  const envelope = { account, locale: payload.locale, supportCode: payload.supportCode };
  return payload.way === 'email'
    ? {
        ...common,
        channel: 'mail',
        send: (app, id) => sendLetter(app, envelope, codeLetter(app, account, payload), id, to),
      }
    : {
        ...common,
        channel: 'text',
        send: async (app, id) => {
          const receipt = await app.text.send({ id, to, text: codeText(app, account, payload) });
          await countText(app, app.store.limits, 'sent');
          return receipt;
        },
      };
}
