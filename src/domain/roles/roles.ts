/** What a person may be in their organisation, weakest first. */
export const organisationRoles = [
  'member',
  'auditor',
  'helpdesk-admin',
  'user-admin',
  'global-admin',
] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Administrators always recover through two gates (R13), and their sessions are shorter (R41). */
export function isAdministrator(roles: readonly OrganisationRole[]): boolean {
  return roles.some((role) => role !== 'member');
}
