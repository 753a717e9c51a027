import type { HistoryEntry } from '../../../app/policy/history.ts';
import type { Ctx } from '../../context.ts';
import { Notice } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { authorName } from './author.ts';
import { ChangeList } from './sentences.tsx';

/** What others changed since the reader opened the form. */
export function Meanwhile({ c, entries }: { c: Ctx; entries: readonly HistoryEntry[] }) {
  const { t, locale } = c.var;
  return (
    <Notice tone="warning" title={t('console.policy.overtaken-about')}>
      {entries.map((entry) => (
        <div class="flow">
          <p>
            <bdi>
              {t('console.policy.changed-by', {
                name: authorName(c, entry.by),
                when: moment(locale, entry.changedAt),
              })}
            </bdi>
          </p>
          <ChangeList c={c} changes={entry.changes} preset={entry.preset} marks />
          {entry.state === 'cancelled' && entry.endedAt !== undefined && entry.endedBy !== undefined ? (
            <p>
              {t('console.policy.taken-back-by', {
                name: authorName(c, entry.endedBy),
                when: moment(locale, entry.endedAt),
              })}
            </p>
          ) : null}
          {entry.state === 'in-force' && entry.takesEffectAt > entry.changedAt ? (
            <p>{t('console.policy.overtaken-took-effect')}</p>
          ) : null}
        </div>
      ))}
    </Notice>
  );
}
