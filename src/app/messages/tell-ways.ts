import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { sendLetter } from './mail.ts';
import { noticeAddresses } from './recipients.ts';
import { waysLetter } from './ways-letter.ts';

/**
 * Tells an account, at its own addresses, what the page may not say: which ways back in it really has, and whether
 * the other kind of account was chosen (R1, R3).
 */
export async function tellWays(
  app: MessageContext,
  payload: JobPayloads['tell-ways'],
  run: JobRun,
): Promise<void> {
  if (payload.accountId === undefined) return;
  const account = await app.store.accounts.findById(payload.accountId);
  if (account?.state !== 'active') return;
  const spending: Spending = { kind: 'ways', channel: 'mail', knownDevice: payload.knownDevice };
  const addresses = noticeAddresses(account);
  if (addresses.length === 0) return;
  const affordable = run.attempt > 1 || (await spendForAccount(app, spending, account.id));
  const { locale, supportCode } = payload;
  await deliverAll(
    app,
    addresses.map(({ address }) => ({
      messageId: payload.id,
      accountId: account.id,
      channel: 'mail',
      kind: 'tell-ways',
      to: address,
      queuedAt: new Date(payload.queuedAt),
      affordable: async () =>
        affordable && (run.attempt > 1 || (await spendForRecipient(app, spending, address))),
      send: (id) =>
        sendLetter(app, { account, locale, supportCode }, waysLetter(app, account, payload), id, address),
    })),
  );
}
