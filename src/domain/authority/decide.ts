import type { Preset } from '../policy/policy.ts';
import { isAbove, type OrganisationRole, strongestRole } from '../roles/roles.ts';
import { type Act, ruleOf } from './acts.ts';

/** Somebody, as far as authority over them or of theirs goes. */
export interface Party {
  id: string;
  /** Undefined for a personal account: nobody administers those. */
  organisationId: string | undefined;
  roles: readonly OrganisationRole[];
}

/** What an organisation lets its administrators do for others. */
export interface Resets {
  link: boolean;
  temporaryPassword: boolean;
  accessPass: boolean;
  /** Who has to verify a caller before an act that opens something: the help desk always (R47). */
  callerProof: 'help-desk' | 'everybody';
}

export type Forbidden =
  /** Of another organisation, or none at all: told apart from an unknown person by nobody. */
  'not-found' | 'own-account' | 'role' | 'rank' | 'self-service-only' | 'by-policy';

/**
 * Who may do what to whom (R45): the one place where it is decided. Everybody acts within their own organisation, on
 * others, and on weaker roles only; Global admins are the exception, since somebody has to help a Global admin.
 */
export function forbids(
  act: Act,
  actor: Party,
  target: Party,
  { preset, resets }: { preset: Preset; resets: Resets },
): Forbidden | undefined {
  const rule = ruleOf(act);
  if (target.organisationId === undefined || target.organisationId !== actor.organisationId)
    return 'not-found';
  if (!mayEver(act, actor.roles)) return 'role';
  if (actor.id === target.id) return 'own-account';
  const role = strongestRole(actor.roles);
  if (role !== 'global-admin' && !isAbove(role, strongestRole(target.roles))) return 'rank';
  if (preset === 'self-service-only' && (rule.opens || act === 'verify-caller')) return 'self-service-only';
  return allowedBy(resets, act) ? undefined : 'by-policy';
}

function allowedBy(resets: Resets, act: Act): boolean {
  switch (act) {
    case 'reset-link':
      return resets.link;
    case 'temporary-password':
      return resets.temporaryPassword;
    case 'access-pass':
      return resets.accessPass;
    default:
      return true;
  }
}

/** True if the actor may do it only for a caller who proved who they are (R47). */
export function needsVerifiedCaller(act: Act, actor: Party, { callerProof }: Resets): boolean {
  if (!ruleOf(act).opens) return false;
  return callerProof === 'everybody' || strongestRole(actor.roles) === 'helpdesk-admin';
}

/** True if somebody of these roles does this to anybody at all. */
export function mayEver(act: Act, roles: readonly OrganisationRole[]): boolean {
  return !isAbove(ruleOf(act).from, strongestRole(roles));
}

/** An act of an administrator that stood in for one of a person's proofs. */
interface Intervention {
  concerns: 'password' | 'factor';
  at: Date;
}

/** For how long one half of an account's proofs counts against the other (R48). Milliseconds. */
export const interventionTime = 24 * 3_600_000;

/**
 * True if a second administrator has to approve (R48): whoever replaced a password and a second factor within a day
 * could be anybody. It counts what was done for the person, by whichever administrator.
 */
export function needsApprover(
  act: Act,
  person: { secondFactor: boolean; interventions: readonly Intervention[] },
  now: Date,
): boolean {
  const { concerns } = ruleOf(act);
  if (concerns === undefined) return false;
  if (concerns === 'factor' && person.secondFactor) return true;
  return person.interventions.some(
    (before) => before.concerns !== concerns && now.getTime() - before.at.getTime() < interventionTime,
  );
}

/** True if somebody may read about the organisation's people: every administrator, and the auditor. */
export function mayRead(roles: readonly OrganisationRole[]): boolean {
  return strongestRole(roles) !== 'member';
}
