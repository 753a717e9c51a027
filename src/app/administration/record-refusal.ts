import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { AuditEntry } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import { lineBy } from '../audit-line.ts';
import type { Visitor } from '../context.ts';

/** What a page of ours would not have offered: somebody tried their hand at the form (R45, R58). */
const telling: readonly string[] = [
  'not-found',
  'own-account',
  'own-request',
  'new-administrator',
  'role',
  'rank',
  'self-service-only',
  'by-policy',
];

/** The line of what was refused for want of authority; none of what is refused to anybody. */
export async function recordRefusal(
  { audit }: Pick<Repositories, 'audit'>,
  visitor: Visitor,
  { actor, target }: { actor: AccountRecord; target: AccountRecord },
  data: AuditEntry['data'] & { act: string; because: string },
  when: { at: Date; supportCode: string },
): Promise<void> {
  if (!telling.includes(data.because)) return;
  // Of another organisation: its log has no business with ours, so the line is about the actor.
  const about = data.because === 'not-found' ? actor : target;
  const line = lineBy(actor, about, visitor, when);
  await audit.append([{ ...line, kind: 'administration.refused', data }]);
}
