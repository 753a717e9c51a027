import { type AuditGroup, isAuditKind } from '../../domain/audit/groups.ts';
import type { AuditKind } from '../../domain/audit/kinds.ts';
import type { FoundEvent, Named } from '../../ports/store/audit-search.ts';
import type { MessageId } from '../../text/catalogue.ts';
import type { Translate } from '../../text/translate.ts';

/** What an event says to whoever reads an organisation's log. A kind without a sentence does not pass the type check (R58). */
export function auditSentence(t: Translate, kind: string): string {
  return isAuditKind(kind) ? t(sentenceOf(kind)) : t('console.audit.kind-other', { kind });
}

function sentenceOf(kind: AuditKind): `console.audit.kind.${AuditKind}` & MessageId {
  const [area, what] = kind.split('.');
  return `console.audit.kind.${area}.${what}` as `console.audit.kind.${AuditKind}`;
}

export function auditGroupName(t: Translate, group: AuditGroup): string {
  return t(`console.audit.group.${group}`);
}

/** Who did it: a name, or what stands in for one. */
export function auditActor(t: Translate, { actor, actorAccount }: FoundEvent): string {
  if (actorAccount !== undefined) return auditName(t, actorAccount);
  if (actor === 'operator' || actor === 'system' || actor === 'stranger')
    return t(`console.audit.actor.${actor}`);
  return actor;
}

export function auditName(t: Translate, { name }: Named): string {
  return name?.display ?? t('console.audit.gone');
}
