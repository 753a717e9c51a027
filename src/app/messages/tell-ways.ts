import type { AccountRecord } from '../../ports/store/accounts.ts';
import { type Spending, spendForAccount, spendForRecipient } from './budget.ts';
import type { JobRun, MessageContext } from './context.ts';
import { countedBefore, deliverAll } from './deliver.ts';
import type { JobPayloads } from './jobs.ts';
import { sendLetter } from './mail.ts';
import { waysAddresses } from './recipients.ts';
import { nobody, rehearsal } from './rehearsal.ts';
import { waysLetter } from './ways-letter.ts';

/**
 * Tells an account, at its own addresses, what the page may not say: which ways back in it really has, and whether
 * the other kind of account was chosen (R1, R3). Where there is nobody to tell, it is rehearsed.
 */
export async function tellWays(
  app: MessageContext,
  payload: JobPayloads['tell-ways'],
  run: JobRun,
): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId ?? nobody.id);
  const reachable = account?.state === 'active' && waysAddresses(account).length > 0;
  return reachable
    ? tell(app, account, payload, run)
    : tell(rehearsal(app, payload.id), nobody, payload, run);
}

async function tell(
  app: MessageContext,
  account: AccountRecord,
  payload: JobPayloads['tell-ways'],
  run: JobRun,
): Promise<void> {
  const spending: Spending = { kind: 'ways', channel: 'mail', knownDevice: payload.knownDevice };
  const messageId = payload.id;
  const addresses = waysAddresses(account);
  const counted = await countedBefore(
    app,
    run,
    addresses.map((to) => ({ messageId, to })),
  );
  const fitsAccount = counted.size > 0 || (await spendForAccount(app, spending, account.id));
  const { locale, supportCode } = payload;
  await deliverAll(
    app,
    addresses.map((address) => ({
      messageId,
      accountId: account.id,
      channel: 'mail',
      kind: 'tell-ways',
      to: address,
      queuedAt: new Date(payload.queuedAt),
      affordable: async () => counted.has(address) || spendForRecipient(app, spending, address, fitsAccount),
      send: (app, id) =>
        sendLetter(app, { account, locale, supportCode }, waysLetter(app, account, payload), id, address),
    })),
  );
}
