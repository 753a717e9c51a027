import { type AuditKind, auditKinds } from './kinds.ts';

/** What a reader of the log looks for, before they know which kind. The order is the order of the page. */
export const auditGroups = ['sign-in', 'recovery', 'ways', 'administration', 'policy', 'messages'] as const;
export type AuditGroup = (typeof auditGroups)[number];

/** Each kind's group. A new kind does not pass the type check before it has one (R58). */
const groups: Readonly<Record<AuditKind, AuditGroup>> = {
  'sign-in.succeeded': 'sign-in',
  'sign-in.wrong-password': 'sign-in',
  'sign-in.wrong-second-factor': 'sign-in',
  'sign-in.refused': 'sign-in',
  'sign-in.blocked': 'sign-in',
  'session.ended': 'sign-in',
  'passkey.refused': 'sign-in',

  'recovery.begun': 'recovery',
  'recovery.code-requested': 'recovery',
  'recovery.code-refused': 'recovery',
  'recovery.proved': 'recovery',
  'recovery.stuck': 'recovery',
  'recovery.moved': 'recovery',
  'recovery.completed': 'recovery',
  'help.requested': 'recovery',
  'account.frozen': 'recovery',
  'account.thawed': 'recovery',

  'password.changed': 'ways',
  'password.refused': 'ways',
  'method.added': 'ways',
  'method.removed': 'ways',
  'recovery-codes.replaced': 'ways',
  'recovery-codes.used': 'ways',
  'ways.confirmed': 'ways',

  'administration.send-way-back': 'administration',
  'administration.verify-caller': 'administration',
  'administration.unlock': 'administration',
  'administration.reset-link': 'administration',
  'administration.temporary-password': 'administration',
  'administration.end-sessions': 'administration',
  'administration.access-pass': 'administration',
  'administration.thaw': 'administration',
  'administration.require-registration': 'administration',
  'administration.invite': 'administration',
  'administration.disable': 'administration',
  'administration.enable': 'administration',
  'administration.change-roles': 'administration',
  'administration.caller-asked': 'administration',
  'administration.caller-refused': 'administration',
  'approval.requested': 'administration',
  'approval.approved': 'administration',
  'approval.declined': 'administration',
  'approval.withdrawn': 'administration',
  'access-pass.used': 'administration',
  'access-pass.withdrawn': 'administration',
  'help.answered': 'recovery',
  'help.declined': 'recovery',
  'password.temporary-used': 'sign-in',
  'administration.handed-out-ended': 'administration',
  'administration.refused': 'administration',
  'administration.bulk-begun': 'administration',
  'administration.bulk-ended': 'administration',
  'policy.changed': 'policy',
  'policy.proposed': 'policy',
  'policy.cancelled': 'policy',
  'policy.took-effect': 'policy',

  'account.created': 'administration',
  'accounts.imported': 'administration',
  'organisation.created': 'administration',
  'link.issued': 'administration',
  'link.used': 'administration',
  'installation.initialised': 'administration',
  'installation.started': 'administration',
  'audit.exported': 'administration',
};

export function isAuditGroup(text: string): text is AuditGroup {
  return auditGroups.some((group) => group === text);
}

export function isAuditKind(text: string): text is AuditKind {
  return Object.hasOwn(auditKinds, text);
}

export function kindsOf(group: AuditGroup): readonly AuditKind[] {
  return (Object.keys(auditKinds) as AuditKind[]).filter((kind) => groups[kind] === group);
}
