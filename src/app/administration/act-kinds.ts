import type { AuditKind } from '../../domain/audit/kinds.ts';
import type { Act } from '../../domain/authority/acts.ts';

/** What each act is in the log: written out, so that whoever looks for a kind finds who writes it. */
export const actKinds: Readonly<Record<Act, AuditKind>> = {
  'send-way-back': 'administration.send-way-back',
  'verify-caller': 'administration.verify-caller',
  unlock: 'administration.unlock',
  'reset-link': 'administration.reset-link',
  'temporary-password': 'administration.temporary-password',
  'end-sessions': 'administration.end-sessions',
  'access-pass': 'administration.access-pass',
  thaw: 'administration.thaw',
  'require-registration': 'administration.require-registration',
  invite: 'administration.invite',
  disable: 'administration.disable',
  enable: 'administration.enable',
  'change-roles': 'administration.change-roles',
};
