import { nobodyHelps } from '../../../app/administration/help/may-answer.ts';
import { shownDays, type Waiting } from '../../../app/administration/help/queue.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, EmptyState, Notice, Tag } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { SupportCode } from '../support-code.tsx';
import { Asker } from './asker.tsx';
import { type OtherPages, OtherPagesLinks } from './other-pages.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  rows: readonly Waiting[];
  pages: OtherPages;
  said: Said | undefined;
}

/** Who waits, oldest first. That nothing was proven stands above, whoever asks. */
export function QueuePage({ c, who, rows, pages, said }: Props) {
  const { t, locale } = c.var;
  const nobody = nobodyHelps(who.account);
  return (
    <ConsolePage
      c={c}
      who={who}
      room="help"
      title={t('console.help.title')}
      lead={<p>{t('console.help.unproven')}</p>}
    >
      <SaidNotice c={c} said={said} />
      {nobody === undefined ? null : <Notice>{t(`console.help.nobody.${nobody}`)}</Notice>}
      {rows.length === 0 && nobody !== undefined ? null : (
        <DataTable
          caption={t('console.help.title')}
          hideCaption
          columns={[
            { key: 'who', head: t('console.help.who') },
            { key: 'since', head: t('console.help.since') },
            { key: 'today', head: t('console.help.today') },
            { key: 'code', head: t('console.help.code'), nowrap: true },
          ]}
          rows={rows.map((request) => ({
            who: <Asker request={request} />,
            since: <time datetime={request.at.toISOString()}>{moment(locale, request.at)}</time>,
            today: <Today c={c} request={request} />,
            code: <SupportCode code={request.supportCode} />,
          }))}
          empty={
            <EmptyState icon="help" title={t('console.help.empty')}>
              <p>{t('console.help.empty-about')}</p>
            </EmptyState>
          }
        />
      )}
      <OtherPagesLinks c={c} pages={pages} />
      <p>
        <a href="/admin/help/done">{t('console.help.to-done', { days: shownDays })}</a>
      </p>
    </ConsolePage>
  );
}

const tones = { yes: 'success', later: 'info', no: 'warning' } as const;

function Today({ c, request }: { c: Ctx; request: Waiting }) {
  const able = request.standing?.atAll ?? 'no';
  return <Tag tone={tones[able]}>{c.var.t(`console.help.today-${able}`)}</Tag>;
}
