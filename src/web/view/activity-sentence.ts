import type { AuditKind } from '../../domain/audit/kinds.ts';
import type { AuditRecord } from '../../ports/store/records.ts';
import type { MessageId } from '../../text/catalogue.ts';
import type { Translate } from '../../text/translate.ts';
import { auditSentence } from './audit-words.ts';

/** What a line of the audit log says to the account's owner. */
const sentences: Partial<Record<AuditKind, MessageId>> = {
  'sign-in.succeeded': 'security.activity.sign-in',
  'sign-in.wrong-password': 'security.activity.wrong-password',
  'sign-in.wrong-second-factor': 'security.activity.wrong-second-factor',
  'sign-in.refused': 'security.activity.sign-in-refused',
  'sign-in.blocked': 'security.activity.sign-in-blocked',
  'session.ended': 'security.activity.session-ended',
  'recovery.begun': 'security.activity.recovery-begun',
  'recovery.code-requested': 'security.activity.recovery-code-requested',
  'recovery.code-refused': 'security.activity.recovery-code-refused',
  'recovery.proved': 'security.activity.recovery-proved',
  'recovery.stuck': 'security.activity.recovery-stuck',
  'recovery.moved': 'security.activity.recovery-moved',
  'recovery.completed': 'security.activity.recovery-completed',
  'help.requested': 'security.activity.help-requested',
  'password.changed': 'security.activity.password-changed',
  'password.refused': 'security.activity.password-refused',
  'method.added': 'security.activity.method-added',
  'method.removed': 'security.activity.method-removed',
  'passkey.refused': 'security.activity.passkey-refused',
  'recovery-codes.replaced': 'security.activity.codes-replaced',
  'recovery-codes.used': 'security.activity.codes-used',
  'ways.confirmed': 'security.activity.ways-confirmed',
  'account.created': 'security.activity.created',
  'account.frozen': 'security.activity.frozen',
  'account.thawed': 'security.activity.thawed',
  'link.issued': 'security.activity.link-issued',
  'link.used': 'security.activity.link-used',
  'password.temporary-used': 'security.activity.temporary-used',
};

const ways: Readonly<Record<string, MessageId>> = {
  email: 'security.way.email',
  phone: 'security.way.phone',
  totp: 'security.way.totp',
  passkey: 'security.way.passkey',
  'recovery-codes': 'security.way.recovery-code',
};

export function activitySentence(t: Translate, { kind, data }: AuditRecord): string {
  if (kind === 'sign-in.succeeded' && data.again === true) return t('security.activity.proved-again');
  if (kind === 'sign-in.succeeded' && data.passkey === true) return t('security.activity.sign-in-passkey');
  if (kind === 'passkey.refused' && data.why === 'counter') return t('security.activity.passkey-copied');
  if (kind === 'recovery.code-refused' && data.way === 'passkey')
    return t('security.activity.recovery-passkey-refused');
  if (kind === 'password.changed' && data.first === true) return t('security.activity.password-first');
  const id = sentences[kind as AuditKind];
  // What administrators do is said as in their log.
  if (id === undefined) return auditSentence(t, kind);
  const sentence = t(id, { count: Number(data.count ?? 1) });
  const way = kind.startsWith('method.') ? ways[String(data.kind)] : undefined;
  return way === undefined ? sentence : `${sentence}: ${t(way)}`;
}
