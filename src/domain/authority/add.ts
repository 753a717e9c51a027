import type { OrganisationRole } from '../roles/roles.ts';
import { mayEver, mayGive, type Party } from './decide.ts';

/** True if this role adds people to its organisation: whoever may invite them. */
export function mayAdd(roles: readonly OrganisationRole[]): boolean {
  return mayEver('invite', roles);
}

/** Why somebody of this role can't be added by this actor (R45). */
export function forbidsAdding(actor: Party, role: OrganisationRole): 'role' | undefined {
  return mayAdd(actor.roles) && mayGive(actor, [role]) ? undefined : 'role';
}
