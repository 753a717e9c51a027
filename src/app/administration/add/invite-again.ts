import { isOwnMailbox } from '../../../domain/policy/methods.ts';
import type { AccountRecord, MethodRecord } from '../../../ports/store/accounts.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { Overtaken } from '../../overtaken.ts';
import type { Signed } from '../../session/session.ts';
import { type Acted, act } from '../act.ts';
import { isPossible } from '../beforehand.ts';
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

type Unready =
  | { kind: 'mail'; problem: MailProblem }
  | { kind: 'wait'; seconds: number }
  | { kind: 'refused'; because: 'no-address' };
type InviteResult = Acted<{ corrected: boolean }> | Unready;

/**
 * A new link to the first sign-in; the one before it dies. To the stored address, or to another one where the first was
 * mistyped: the account was never used, so there is nothing in it yet that could be handed to somebody else. Where it
 * goes now decides whose the account will be, so the other Global admins hear of another address (R48).
 *
 * The former address is told nothing. Nobody ever showed that it is the person's: whoever reads it would learn of an
 * account, and that its owner is at another address (R1). Its letter opens nothing any more, and says so as that of any
 * ended link does.
 *
 * @param typed '' leaves the address as it is
 */
export async function inviteAgain(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  person: AccountRecord,
  typed: string,
): Promise<InviteResult> {
  const possible = await isPossible(app, who, person.id, 'invite');
  const ready = possible ? await prepare(app, who, person, typed) : undefined;
  if (ready !== undefined && ready.kind !== 'ready') return ready;
  return act(app, visitor, who, person.id, 'invite', async (context) => {
    const { tx, actor, target, now, supportCode } = context;
    const { stored, correctable } = mailboxOf(target);
    const mail = ready?.mail;
    const changes = correctable && mail !== undefined && stored?.address?.toLowerCase() !== mail.key;
    const methodId = changes ? await tx.methods.note(target.id, mail, now) : stored?.id;
    // It became possible, or the address went, after the first look.
    if (ready === undefined || methodId === undefined) throw new Overtaken();
    const letter = await invitation(app, tx, { actor, target, methodId }, { now, supportCode });
    const line = lineBy(actor, target, visitor, { at: now, supportCode });
    await tx.audit.append([{ ...line, kind: 'link.issued', data: { purpose: 'enrol' } }]);
    // The first address of who had none is no correction: there was nobody whose letter it could take.
    const corrected = changes && stored !== undefined;
    return {
      result: { corrected: changes },
      data: { corrected: changes },
      jobs: [letter],
      ...(corrected && { saidAs: 'invite-corrected' }),
    };
  });
}

interface Ready {
  kind: 'ready';
  /** Undefined: the stored address. */
  mail: { address: string; key: string } | undefined;
}

/** Reads what was typed and counts one invitation. */
async function prepare(
  app: AppContext,
  { account: { organisation } }: Signed,
  person: AccountRecord,
  typed: string,
): Promise<Ready | Unready> {
  const mail = typed === '' ? undefined : readOutsideMail(typed, organisation?.domains ?? []);
  if (typeof mail === 'string') return { kind: 'mail', problem: mail };
  const { stored, correctable } = mailboxOf(person);
  if (stored === undefined && !correctable) return { kind: 'refused', because: 'no-address' };
  if (stored === undefined && mail === undefined) return { kind: 'mail', problem: 'mail-missing' };
  const seconds = organisation === undefined ? 0 : await hitInvitations(app, organisation.id);
  return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'ready', mail };
}
