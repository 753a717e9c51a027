import type { OrganisationRole } from '../roles/roles.ts';

interface ActRule {
  /** The weakest role that may do it. */
  from: Exclude<OrganisationRole, 'member' | 'auditor'>;
  /**
   * It lets somebody past a password or a second factor that they don't have. What the preset `self-service-only`
   * knows nothing of, and what the help desk does only for a caller who proved who they are (R47).
   */
  opens: boolean;
  /** What of a person's proofs it stands in for: password and second factor within a day need two people (R48). */
  concerns?: 'password' | 'factor';
}

/**
 * Everything that an administrator can do to one person, in the order of the page. Inviting comes first: only who never
 * chose a password can be invited, and then it is what helps.
 */
const actRules = {
  invite: { from: 'user-admin', opens: false },
  'send-way-back': { from: 'helpdesk-admin', opens: false },
  'verify-caller': { from: 'helpdesk-admin', opens: false },
  unlock: { from: 'helpdesk-admin', opens: true },
  'reset-link': { from: 'helpdesk-admin', opens: true, concerns: 'password' },
  'temporary-password': { from: 'helpdesk-admin', opens: true, concerns: 'password' },
  'end-sessions': { from: 'helpdesk-admin', opens: false },
  'access-pass': { from: 'user-admin', opens: true, concerns: 'factor' },
  thaw: { from: 'user-admin', opens: true },
  'require-registration': { from: 'user-admin', opens: false },
  disable: { from: 'user-admin', opens: false },
  enable: { from: 'user-admin', opens: false },
  'change-roles': { from: 'global-admin', opens: false },
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof actRules;

export const acts = Object.keys(actRules) as readonly Act[];

export function ruleOf(act: Act): ActRule {
  return actRules[act];
}
