import { isOwnMailbox } from '../../../domain/policy/methods.ts';
import type { AccountRecord, MethodRecord } from '../../../ports/store/accounts.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import type { Signed } from '../../session/session.ts';
import { type Acted, act } from '../act.ts';
import { hitInvitations, invitation } from './invitation.ts';
import { type MailProblem, readOutsideMail } from './wanted.ts';

/** Where an invitation of this account can go. */
export interface Mailbox {
  /** The address that there is: attested by the operator, or noted by who added the person. */
  stored: MethodRecord | undefined;
  /** True if another one may be named: nobody has proved or attested any, so nobody's address is edited (R45). */
  correctable: boolean;
}

export function mailboxOf(account: AccountRecord): Mailbox {
  const { organisation } = account;
  const domains = organisation?.domains ?? [];
  const mails = account.methods.filter(({ kind }) => kind === 'email');
  const outside = mails.filter(({ address }) => !isOwnMailbox(address, domains));
  const confirmed = outside.find(({ confirmedAt }) => confirmedAt !== undefined);
  return {
    stored: confirmed ?? outside[0],
    correctable:
      account.methods.every(({ confirmedAt }) => confirmedAt === undefined) &&
      organisation?.preset !== 'self-service-only',
  };
}

type InviteResult =
  | Acted<{ corrected: boolean }>
  | { kind: 'mail'; problem: MailProblem }
  | { kind: 'wait'; seconds: number };

/**
 * A new link to the first sign-in; the one before it dies. To the stored address, or to another one where the first was
 * mistyped: the account was never used, so there is nothing in it yet that could be handed to somebody else.
 *
 * @param typed '' leaves the address as it is
 */
export async function inviteAgain(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  target: AccountRecord,
  typed: string,
): Promise<InviteResult> {
  const { organisation } = who.account;
  const mail = typed === '' ? undefined : readOutsideMail(typed, organisation?.domains ?? []);
  if (typeof mail === 'string') return { kind: 'mail', problem: mail };
  if (mail === undefined && mailboxOf(target).stored === undefined)
    return { kind: 'mail', problem: 'mail-missing' };
  const wait = organisation === undefined ? 0 : await hitInvitations(app, organisation.id);
  if (wait > 0) return { kind: 'wait', seconds: wait };
  return act(app, visitor, who, target.id, 'invite', async (context) => {
    const { tx, actor, target: now, now: at, supportCode } = context;
    const { stored, correctable } = mailboxOf(now);
    const changes = correctable && mail !== undefined && stored?.address?.toLowerCase() !== mail.key;
    const methodId = changes ? await tx.methods.note(now.id, mail, at) : stored?.id;
    if (methodId === undefined) throw new Error('an invitation without an address');
    const letter = await invitation(app, tx, { actor, target: now, methodId }, { now: at, supportCode });
    const line = lineBy(actor, now, visitor, { at, supportCode });
    await tx.audit.append([{ ...line, kind: 'link.issued', data: { purpose: 'enrol' } }]);
    return { result: { corrected: changes }, data: { corrected: changes }, jobs: [letter] };
  });
}
