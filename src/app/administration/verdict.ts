import type { Act } from '../../domain/authority/acts.ts';
import {
  type Forbidden,
  forbids,
  needsApprover,
  needsVerifiedCaller,
  type Party,
  type Resets,
} from '../../domain/authority/decide.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { InterventionRecord } from '../../ports/store/administration.ts';
import { openMethods } from '../recovery/facts.ts';
import { hasSecondFactor } from '../sign-in/second-factor.ts';
import { resetsFor } from './resets.ts';

/** What the verdict depends on, apart from the two accounts. */
export interface Circumstances {
  /** Waits after wrong passwords, of strangers or of known devices. */
  locked: boolean;
  sessions: number;
  /** What administrators did for this person within a day (R48). */
  interventions: readonly InterventionRecord[];
  /** Until when this agent's check of this caller counts; undefined if there is none that does (R47). */
  callerVerifiedUntil: Date | undefined;
  /** Acts that a second administrator approved for this actor and person. */
  approved: readonly Act[];
  now: Date;
}

/** Why an act can't be done, or not yet. */
export type Refusal =
  | Forbidden
  /** There is nothing to do: not locked, not frozen, enabled already. */
  | 'idle'
  | 'disabled'
  | 'frozen'
  /** No confirmed address, or no way a code could be sent to. */
  | 'no-address'
  /** The last Global admin stays. */
  | 'last-administrator'
  | 'needs-caller'
  | 'needs-approver';

/**
 * Whether the actor may do this to the target now: authority first (R45), then whether there is anything to do, then
 * the proofs that it takes (R47, R48). For the page, which shows it, and for the act itself, which obeys it.
 */
export function verdictOn(
  act: Act,
  actor: AccountRecord,
  target: AccountRecord,
  circumstances: Circumstances,
): Refusal | undefined {
  const { organisation } = actor;
  if (organisation === undefined) return 'not-found';
  const resets = resetsFor(organisation);
  return (
    forbids(act, partyOf(actor), partyOf(target), { preset: organisation.preset, resets }) ??
    hindrance(act, target, circumstances) ??
    missingProof(act, actor, target, resets, circumstances)
  );
}

export function partyOf({ id, organisation, roles }: AccountRecord): Party {
  return { id, organisationId: organisation?.id, roles };
}

function hindrance(
  act: Act,
  target: AccountRecord,
  { locked, sessions, now }: Circumstances,
): Refusal | undefined {
  const disabled = target.state === 'disabled' ? 'disabled' : undefined;
  const frozen = target.frozenAt === undefined ? undefined : 'frozen';
  switch (act) {
    case 'unlock':
      return disabled ?? frozen ?? (locked ? undefined : 'idle');
    case 'thaw':
      return disabled ?? (frozen ? undefined : 'idle');
    case 'end-sessions':
      return sessions > 0 ? undefined : 'idle';
    case 'enable':
      return disabled ? undefined : 'idle';
    case 'disable':
      return disabled ? 'idle' : keepsAnAdministrator(target);
    case 'change-roles':
      return keepsAnAdministrator(target);
    case 'reset-link':
    case 'verify-caller':
      return disabled ?? frozen ?? (hasAddress(act, target, now) ? undefined : 'no-address');
    case 'send-way-back':
      return disabled ?? (target.methods.some(isReachable) ? undefined : 'no-address');
    case 'temporary-password':
    case 'access-pass':
      return disabled ?? frozen;
    case 'invite':
      return disabled ?? (target.passwordHash === undefined ? undefined : 'idle');
    case 'require-registration':
      return disabled ?? (target.registrationRequiredAt === undefined ? undefined : 'idle');
  }
}

/** Whoever is one of the Global admins that are left can't be taken from them. */
function keepsAnAdministrator({ roles, state, organisation }: AccountRecord): Refusal | undefined {
  const counts = state === 'active' && roles.includes('global-admin');
  return counts && (organisation?.administrators ?? 0) <= 1 ? 'last-administrator' : undefined;
}

function isReachable({ kind, confirmedAt }: AccountRecord['methods'][number]): boolean {
  return kind === 'email' && confirmedAt !== undefined;
}

/** A way that would open a gate now: a new one, or one's own mailbox here, proves nothing (R25, R47, R81). */
function hasAddress(act: 'reset-link' | 'verify-caller', target: AccountRecord, now: Date): boolean {
  return openMethods(target, now).some(
    ({ kind }) => kind === 'email' || (act === 'verify-caller' && (kind === 'phone' || kind === 'totp')),
  );
}

function missingProof(
  act: Act,
  actor: AccountRecord,
  target: AccountRecord,
  resets: Resets,
  circumstances: Circumstances,
): Refusal | undefined {
  const { callerVerifiedUntil, approved } = circumstances;
  if (needsVerifiedCaller(act, partyOf(actor), resets) && callerVerifiedUntil === undefined)
    return 'needs-caller';
  if (takesTwo(act, target, circumstances) && !approved.includes(act)) return 'needs-approver';
  return undefined;
}

/** True if the act takes a second administrator, whether or not one approved (R48). */
export function takesTwo(
  act: Act,
  target: AccountRecord,
  { interventions, now }: Pick<Circumstances, 'interventions' | 'now'>,
): boolean {
  return needsApprover(act, { secondFactor: hasSecondFactor(target), interventions }, now);
}
