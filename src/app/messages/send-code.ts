import type { AccountRecord } from '../../ports/store/accounts.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import { codeLetter, codeText } from './code-letter.ts';
import type { JobRun, MessageContext } from './context.ts';
import { countText, textsComeBack } from './conversion.ts';
import { type Dispatch, deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { sendLetter } from './mail.ts';
import { codeRecipients } from './recipients.ts';

type Payload = JobPayloads['send-code'];

/**
 * Sends a code to where the account's own record says now (R8): a decoy's job ends here, silently, and so does
 * one whose code has expired while it waited.
 */
export async function sendCode(app: MessageContext, payload: Payload, run: JobRun): Promise<void> {
  if (payload.accountId === undefined) return;
  const account = await app.store.accounts.findById(payload.accountId);
  const now = app.clock.now();
  if (account?.state !== 'active' || new Date(payload.expiresAt) <= now) return;
  const recipients = payload.to === undefined ? codeRecipients(account, payload.way, now) : [payload.to];
  const spending: Spending = {
    kind: payload.purpose === 'recovery' ? 'code' : 'confirm',
    channel: payload.way === 'email' ? 'mail' : 'text',
    knownDevice: payload.knownDevice,
  };
  if (recipients.length === 0) return;
  const affordable =
    run.attempt > 1 ||
    ((await comesBack(app, payload)) && (await spendForAccount(app, spending, account.id)));
  await deliverAll(
    app,
    recipients.map((to) => ({
      ...dispatch(app, account, payload, to),
      affordable: async () => affordable && (run.attempt > 1 || (await spendForRecipient(app, spending, to))),
    })),
  );
}

/** A known device recovering by a stored number is nobody's source of income: it is texted whatever the others do (R63). */
async function comesBack(app: MessageContext, { way, knownDevice, purpose }: Payload): Promise<boolean> {
  if (way !== 'phone' || (knownDevice && purpose === 'recovery')) return true;
  return textsComeBack(app);
}

function dispatch(app: MessageContext, account: AccountRecord, payload: Payload, to: string): Dispatch {
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
        send: (id) => sendLetter(app, envelope, codeLetter(app, account, payload), id, to),
      }
    : {
        ...common,
        channel: 'text',
        send: async (id) => {
          const receipt = await app.text.send({ id, to, text: codeText(app, account, payload) });
          await countText(app, app.store.limits, 'sent');
          return receipt;
        },
      };
}
