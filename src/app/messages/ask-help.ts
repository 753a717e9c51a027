import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { policyFor } from '../recovery/facts.ts';
import type { MessageContext } from './context.ts';
import { type JobPayloads, job } from './jobs.ts';
import { nobody } from './rehearsal.ts';

type Payload = JobPayloads['ask-help'];

/** Whoever asked within the hour need not be counted again. */
const askedAgainAfterSeconds = 3600;

/**
 * A request for help, as far as the organisation's policy lets its administrators answer it. Decided here and not
 * on the page, which is the same for every ID (R1). Where nobody may help, or was just asked, nobody's request is
 * made all the same: as many statements, one commit, a digest and a notice (R2).
 *
 * What remains of R2: the digest of a quiet hour, one mail for each administrator, and the notices of an account with
 * several addresses are made for known accounts alone.
 */
export async function askHelp(app: MessageContext, payload: Payload): Promise<void> {
  const account = await app.store.accounts.findById(payload.accountId ?? nobody.id);
  const administrators = await app.store.help.administrators(account?.organisation?.id ?? nobody.id);
  const asker = account !== undefined && mayAsk(account, administrators) ? account : undefined;
  await app.store.transaction(async (tx) => {
    const asked = asker !== undefined && (await counts(tx, asker, payload)) ? asker : undefined;
    if (asker === undefined) await tx.accounts.findById(nobody.id);
    await (asked === undefined ? tx.accounts.findById(nobody.id) : record(tx, asked, payload));
    await tx.jobs.add(messages(app, asked, payload));
  });
}

/** Nobody is asked to help themselves. */
function mayAsk(account: AccountRecord, administrators: readonly { accountId: string }[]): boolean {
  return (
    account.state === 'active' &&
    account.organisation !== undefined &&
    policyFor(account).helpBy === 'administrators' &&
    administrators.some(({ accountId }) => accountId !== account.id)
  );
}

function counts(tx: Repositories, { id }: AccountRecord, { supportCode, at }: Payload): Promise<boolean> {
  const sinceSeconds = askedAgainAfterSeconds;
  return tx.help.add({ accountId: id, supportCode, at: new Date(at), sinceSeconds });
}

function record(
  tx: Repositories,
  { id, organisation }: AccountRecord,
  { supportCode, at }: Payload,
): Promise<void> {
  return tx.audit.append([
    {
      at: new Date(at),
      kind: 'help.requested',
      organisationId: organisation?.id,
      accountId: id,
      actor: 'stranger',
      supportCode,
      data: {},
      personal: {},
    },
  ]);
}

/** What a policy keeps from being sent is made for nobody: as much work (R2). */
function messages(app: MessageContext, asked: AccountRecord | undefined, payload: Payload): NewJob[] {
  const notices = asked === undefined ? undefined : policyFor(asked).notices;
  const id = notices?.helpAsked ? asked!.id : nobody.id;
  const organisationId = (notices?.helpDigest ? asked?.organisation?.id : undefined) ?? nobody.id;
  return [
    job(app, 'help-digest', { organisationId }, { key: digestKey(organisationId) }),
    job(app, 'notify', {
      id: `${payload.id}-asked`,
      accountId: id,
      event: 'help-asked',
      at: payload.at,
      supportCode: payload.supportCode,
      formerAddresses: [],
      detail: '',
    }),
  ];
}

/** One digest waits for each organisation, however many people ask. */
export function digestKey(organisationId: string): string {
  return `help-digest-${organisationId}`;
}
