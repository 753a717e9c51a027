import { type OrganisationRole, strongestRole } from '../roles/roles.ts';
import { mayEver } from './decide.ts';

/** True if this role adds people to its organisation: whoever may invite them. */
export function mayAdd(roles: readonly OrganisationRole[]): boolean {
  return mayEver('invite', roles);
}

/** Why nobody of these roles adds a person with that one (R45): Global admins alone give more than *Member*. */
export function forbidsAdding(
  roles: readonly OrganisationRole[],
  role: OrganisationRole,
): 'role' | undefined {
  const mayGive = role === 'member' || strongestRole(roles) === 'global-admin';
  return mayAdd(roles) && mayGive ? undefined : 'role';
}
