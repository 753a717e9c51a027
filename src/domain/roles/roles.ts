/** What a person may be in their organisation, weakest first. */
export const organisationRoles = [
  'member',
  'auditor',
  'helpdesk-admin',
  'user-admin',
  'global-admin',
] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

export function readRole(text: string): OrganisationRole | undefined {
  return organisationRoles.find((role) => role === text);
}

/** Administrators always recover through two gates (R13), and their sessions are shorter (R41). */
export function isAdministrator(roles: readonly OrganisationRole[]): boolean {
  return roles.some((role) => role !== 'member');
}

/** The strongest role that somebody has. Who has none, or one that we don't know, is a member. */
export function strongestRole(roles: readonly OrganisationRole[]): OrganisationRole {
  return organisationRoles.findLast((role) => roles.includes(role)) ?? 'member';
}

/** True if one role is above another. */
export function isAbove(one: OrganisationRole, other: OrganisationRole): boolean {
  return organisationRoles.indexOf(one) > organisationRoles.indexOf(other);
}
