import { policyFor } from '../recovery/facts.ts';
import type { MessageContext } from './context.ts';
import { type JobPayloads, job } from './jobs.ts';

/** Whoever asked within the hour need not be counted again. */
const askedAgainAfterSeconds = 3600;

/**
 * A request for help, as far as the organisation's policy lets its administrators answer it. Decided here and not
 * on the page, which is the same for every ID (R1): decoys end here.
 */
export async function askHelp(app: MessageContext, payload: JobPayloads['ask-help']): Promise<void> {
  const { id, accountId, supportCode } = payload;
  if (accountId === undefined) return;
  const account = await app.store.accounts.findById(accountId);
  const organisation = account?.organisation;
  if (account?.state !== 'active' || organisation === undefined) return;
  if (policyFor(account).helpBy !== 'administrators') return;
  const administrators = await app.store.help.administrators(organisation.id);
  // Nobody is asked to help themselves.
  if (!administrators.some((one) => one.accountId !== account.id)) return;
  const at = new Date(payload.at);
  await app.store.transaction(async (tx) => {
    const request = { accountId, supportCode, at, sinceSeconds: askedAgainAfterSeconds };
    if (!(await tx.help.add(request))) return;
    await tx.audit.append([
      {
        at,
        kind: 'help.requested',
        organisationId: organisation.id,
        accountId,
        actor: 'stranger',
        supportCode,
        data: {},
        personal: {},
      },
    ]);
    await tx.jobs.add([
      job(app, 'help-digest', { organisationId: organisation.id }, { key: digestKey(organisation.id) }),
      job(app, 'notify', {
        id: `${id}-asked`,
        accountId,
        event: 'help-asked',
        at: payload.at,
        supportCode,
        formerAddresses: [],
        detail: '',
      }),
    ]);
  });
}

/** One digest waits for each organisation, however many people ask. */
export function digestKey(organisationId: string): string {
  return `help-digest-${organisationId}`;
}
