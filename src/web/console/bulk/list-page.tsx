import type { BulkAct } from '../../../app/administration/bulk/acts.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { BulkActRecord } from '../../../ports/store/bulk-acts.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, EmptyState, LinkButton } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { ConsolePage } from '../shell.tsx';

/** What was done to many people lately, each with its report. */
export function BulkListPage({ c, who, bulks }: { c: Ctx; who: Signed; bulks: readonly BulkActRecord[] }) {
  const { t, locale } = c.var;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="people"
      back={{ href: '/admin/people', label: t('console.room.people') }}
      title={t('console.bulk.list')}
      lead={<p>{t('console.bulk.list-lead')}</p>}
    >
      <DataTable
        caption={t('console.bulk.list')}
        hideCaption
        columns={[
          { key: 'what', head: t('security.activity-what') },
          { key: 'by', head: t('messages.notice.by') },
          { key: 'when', head: t('security.activity-when') },
          { key: 'state', head: t('security.ways-state') },
        ]}
        rows={bulks.map(({ id, act, actorName, begunAt, state }) => ({
          what: <a href={`/admin/people/bulk/${id}`}>{t(`console.act.${act as BulkAct}`)}</a>,
          by: actorName,
          when: begunAt === undefined ? '–' : moment(locale, begunAt),
          state: state === 'draft' ? '–' : t(`console.bulk.list-state.${state}`),
        }))}
        empty={
          <EmptyState icon="list" title={t('console.bulk.list-none')}>
            <p>{t('console.bulk.list-empty')}</p>
            <LinkButton href="/admin/people">{t('console.bulk.to-people')}</LinkButton>
          </EmptyState>
        }
      />
    </ConsolePage>
  );
}
