import type { HistoryEntry, PolicyHistory } from '../../../app/policy/history.ts';
import type { Ctx } from '../../context.ts';
import { Tag } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { authorName } from './author.ts';
import { ChangeList } from './sentences.tsx';

const tones = {
  'in-force': 'success',
  pending: 'warning',
  cancelled: 'neutral',
  superseded: 'neutral',
} as const;

interface Props {
  c: Ctx;
  history: PolicyHistory;
  /** True if these are not the newest. */
  older: boolean;
}

/** Who changed what and when, newest first. */
export function History({ c, history: { entries, more }, older }: Props) {
  const { t } = c.var;
  if (entries.length === 0) return <p>{t('console.policy.history-empty')}</p>;
  return (
    <>
      <ol class="versions">
        {entries.map((entry) => (
          <Entry c={c} entry={entry} />
        ))}
      </ol>
      {older ? (
        <p>
          <a href="/admin/policy#history">{t('console.policy.newest')}</a>
        </p>
      ) : null}
      {more === undefined ? null : (
        <p>
          <a href={`/admin/policy?before=${more}#history`}>{t('console.policy.older')}</a>
        </p>
      )}
    </>
  );
}

function Entry({ c, entry }: { c: Ctx; entry: HistoryEntry }) {
  const { t, locale } = c.var;
  const { version, state, changedAt, by, changes, preset, takesEffectAt } = entry;
  return (
    <li class="flow">
      <h3>
        {t('console.policy.version', { version })}{' '}
        <Tag tone={tones[state]}>{t('console.policy.state', { state })}</Tag>
      </h3>
      <p class="hint">
        <bdi>
          {t('console.policy.changed-by', { name: authorName(c, by), when: moment(locale, changedAt) })}
        </bdi>
      </p>
      {version === 0 ? (
        <p>{t('console.policy.set-up')}</p>
      ) : (
        <ChangeList c={c} changes={changes} preset={preset} marks />
      )}
      {takesEffectAt > changedAt ? <p class="hint">{effect(c, entry)}</p> : null}
    </li>
  );
}

/** What became of a change that waited. */
function effect(c: Ctx, { state, takesEffectAt, endedAt, endedBy }: HistoryEntry): string {
  const { t, locale } = c.var;
  const when = moment(locale, takesEffectAt);
  if (state === 'pending') return t('console.policy.waits-about', { when });
  if (state === 'in-force') return t('console.policy.since', { when });
  if (state === 'cancelled' && endedAt !== undefined && endedBy !== undefined) {
    const ended = { name: authorName(c, endedBy), when: moment(locale, endedAt) };
    return `${t('console.policy.was-to-come', { when })} ${t('console.policy.taken-back-by', ended)}`;
  }
  return endedAt !== undefined && endedAt < takesEffectAt
    ? t('console.policy.was-to-come', { when })
    : t('console.policy.since', { when });
}
