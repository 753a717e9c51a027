import { type ApprovalRoom, stateAt } from '../../../app/administration/approvals.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { ApprovalRecord } from '../../../ports/store/approvals.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, EmptyState, Notice } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { ApprovalState } from './state.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  room: ApprovalRoom;
  said: Said | undefined;
}

/** What waits for the reader's agreement, what waits for others', and what became of what they asked for. */
export function ApprovalsPage({ c, who, room, said }: Props) {
  const { t } = c.var;
  const { toDecide, forOthers, unlisted, mine } = room;
  const nothing = toDecide.length + forOthers.length + mine.length === 0;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="approvals"
      title={t('console.approvals.title')}
      lead={<p>{t('console.approvals.about')}</p>}
    >
      <SaidNotice c={c} said={said} />
      {nothing ? (
        <EmptyState icon="check" title={t('console.approvals.empty')}>
          <p>{t('console.approvals.empty-about')}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{t('console.approvals.to-decide')}</h2>
          <Table c={c} caption={t('console.approvals.to-decide')} approvals={toDecide} />
          {forOthers.length > 0 ? (
            <>
              <h2>{t('console.approvals.for-others')}</h2>
              <Table c={c} caption={t('console.approvals.for-others')} approvals={forOthers} />
            </>
          ) : null}
          {unlisted > 0 ? <Notice>{t('console.approvals.unlisted', { unlisted })}</Notice> : null}
          {mine.length > 0 ? (
            <>
              <h2>{t('console.approvals.mine')}</h2>
              <Table c={c} caption={t('console.approvals.mine')} approvals={mine} states />
            </>
          ) : null}
        </>
      )}
    </ConsolePage>
  );
}

interface TableProps {
  c: Ctx;
  caption: string;
  approvals: readonly ApprovalRecord[];
  /** One's own: who asked is known, how it stands is not. */
  states?: boolean;
}

function Table({ c, caption, approvals, states = false }: TableProps) {
  const { t, locale, deps } = c.var;
  const now = deps.app.clock.now();
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'what', head: t('console.approvals.what') },
        { key: 'person', head: t('console.approvals.person') },
        states
          ? { key: 'state', head: t('console.approvals.state') }
          : { key: 'requester', head: t('console.approvals.requester') },
        { key: 'since', head: t('console.approvals.since') },
      ]}
      rows={approvals.map((one) => ({
        what: <a href={`/admin/approvals/${one.id}`}>{t(`console.act.${one.act}`)}</a>,
        person: <bdi>{one.person.displayName}</bdi>,
        requester: <bdi>{one.requester.displayName}</bdi>,
        state: <ApprovalState c={c} state={stateAt(one, now)} />,
        since: <time datetime={one.requestedAt.toISOString()}>{moment(locale, one.requestedAt)}</time>,
      }))}
      empty={<p>{t('console.approvals.none')}</p>}
    />
  );
}
