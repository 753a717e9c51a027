import { isAbove, type OrganisationRole, strongestRole } from '../roles/roles.ts';
import { ruleOf } from './acts.ts';
import { mayGive, type Party } from './decide.ts';

/** True if this role adds people to its organisation: whoever may invite them. */
export function mayAdd(roles: readonly OrganisationRole[]): boolean {
  return !isAbove(ruleOf('invite').from, strongestRole(roles));
}

/** Why somebody of this role can't be added by this actor (R45). */
export function forbidsAdding(actor: Party, role: OrganisationRole): 'role' | undefined {
  return mayAdd(actor.roles) && mayGive(actor, [role]) ? undefined : 'role';
}
