import { forbidsAdding } from '../../../domain/authority/add.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { mayEnrol } from '../../enrolment/link.ts';
import { supportCodeOf } from '../../identity.ts';
import type { Signed } from '../../session/session.ts';
import { holdActor } from '../hold.ts';
import { recordRefusal } from '../record-refusal.ts';
import { stepUpOf } from '../step-up.ts';
import { tellOthers } from '../tell.ts';
import { hitInvitations, invitation } from './invitation.ts';
import { type Problems, readWanted, type TypedPerson, type WantedPerson } from './wanted.ts';

type AddResult =
  | { kind: 'added'; accountId: string }
  | { kind: 'problems'; problems: Problems }
  /** Their own role does not allow it, or not the role that they chose for the person (R45). */
  | { kind: 'forbidden' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'stale' }
  | { kind: 'ended' };

/**
 * Makes an account without a password and mails its owner a one-time link. The administrator never sees the link: what
 * they know of the account is what they typed (R44). Of an account with a role the other Global admins hear, as of any
 * other way to get one (R48).
 */
export async function addPerson(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  typed: TypedPerson,
): Promise<AddResult> {
  const { organisation } = who.account;
  if (organisation === undefined) return { kind: 'forbidden' };
  const read = readWanted(typed, organisation.domains);
  if (!read.ok) return { kind: 'problems', problems: read.problems };
  const { wanted } = read;
  const when = { at: app.clock.now(), supportCode: supportCodeOf(app, visitor.visit) };
  if (stepUpOf(app, who) !== 'fresh') return { kind: 'stale' };
  const twin = await sameAgain(app, organisation.id, wanted);
  if (twin !== undefined) return twin;
  const allowed = forbidsAdding(who.account.roles, wanted.role) === undefined;
  const wait = allowed ? await hitInvitations(app, organisation.id) : 0;
  if (wait > 0) return { kind: 'wait', seconds: wait };
  return app.store.transaction(async (tx): Promise<AddResult> => {
    const actor = await holdActor(app, tx, who, []);
    if (actor === undefined) return { kind: 'ended' };
    const forbidden = forbidsAdding(actor.roles, wanted.role);
    if (forbidden !== undefined) {
      const data = { act: 'add', because: forbidden, role: wanted.role };
      await recordRefusal(tx, visitor, { actor, target: actor }, data, when);
      return { kind: 'forbidden' };
    }
    const target = await create(tx, organisation.id, wanted, when.at);
    if (target === undefined) return { kind: 'problems', problems: { local: 'id-taken' } };
    const methodId = await tx.methods.note(target.id, wanted.mail, when.at);
    const line = lineBy(actor, target, visitor, when);
    await tx.audit.append([
      { ...line, kind: 'account.created', data: { roles: wanted.role, mail: true } },
      { ...line, kind: 'link.issued', data: { purpose: 'enrol' } },
    ]);
    const letter = await invitation(app, tx, { actor, target, methodId }, { ...when, now: when.at });
    const news = { now: when.at, supportCode: when.supportCode };
    await tx.jobs.add([letter, ...(await tellOthers(app, tx, 'add', actor, target, news))]);
    return { kind: 'added', accountId: target.id };
  });
}

/** R8: undefined if the user ID is taken, or looks like one that is. */
async function create(
  tx: Repositories,
  organisationId: string,
  { name, userId, locale, role }: WantedPerson,
  at: Date,
): Promise<AccountRecord | undefined> {
  const id = await tx.provisioning.createAccount({
    kind: 'work',
    organisationId,
    userId: userId.display,
    userIdKey: userId.key,
    userIdSkeleton: userId.skeleton,
    displayName: name,
    roles: [role],
    roleGivenAt: at,
    locale,
    passwordHash: undefined,
    passwordChangedAt: undefined,
    methods: [],
  });
  return id === undefined ? undefined : tx.accounts.findById(id);
}

/** The same form once more (a second press, a reload) finds what the first one made, and sends no second letter. */
async function sameAgain(
  app: AppContext,
  organisationId: string,
  { name, userId, mail, role }: WantedPerson,
): Promise<AddResult | undefined> {
  const there = await app.store.accounts.findByUserIdKey(userId.key);
  if (there === undefined) return undefined;
  const same =
    there.organisation?.id === organisationId &&
    mayEnrol(there) &&
    there.displayName === name &&
    there.roles.length === 1 &&
    there.roles[0] === role &&
    there.methods.some(({ address }) => address?.toLowerCase() === mail.key);
  return same
    ? { kind: 'added', accountId: there.id }
    : { kind: 'problems', problems: { local: 'id-taken' } };
}
