import { shownDays } from '../../../app/administration/help/queue.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { DecidedRequest } from '../../../ports/store/help.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, EmptyState } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { ConsolePage } from '../shell.tsx';
import { SupportCode } from '../support-code.tsx';
import { Asker } from './asker.tsx';
import { type OtherPages, OtherPagesLinks } from './other-pages.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  rows: readonly DecidedRequest[];
  pages: OtherPages;
}

/** What became of the requests of the last weeks, newest first. */
export function DonePage({ c, who, rows, pages }: Props) {
  const { t, locale } = c.var;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="help"
      back={{ href: '/admin/help', label: t('console.help.to-waiting') }}
      title={t('console.help.done-title')}
    >
      <DataTable
        caption={t('console.help.done-title')}
        hideCaption
        columns={[
          { key: 'who', head: t('console.help.who') },
          { key: 'what', head: t('console.help.done-what') },
          { key: 'by', head: t('console.help.done-by') },
          { key: 'when', head: t('console.help.done-when') },
          { key: 'code', head: t('console.help.code'), nowrap: true },
        ]}
        rows={rows.map((request) => ({
          who: <Asker request={request} />,
          what: t(`console.help.outcome.${request.outcome ?? 'shown'}`),
          by: <bdi>{request.decidedBy ?? '–'}</bdi>,
          when: moment(locale, request.decidedAt ?? request.at),
          code: <SupportCode code={request.supportCode} />,
        }))}
        empty={
          <EmptyState icon="help" title={t('console.help.done-empty', { days: shownDays })}>
            <p>{t('console.help.done-empty-about')}</p>
          </EmptyState>
        }
      />
      <OtherPagesLinks c={c} pages={pages} />
    </ConsolePage>
  );
}
