import type { BulkAct } from '../../../app/administration/bulk/acts.ts';
import { type BulkView, mayStop } from '../../../app/administration/bulk/read.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, LivePart, SecondaryButton, SummaryList } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { LeftOut, SomePeople } from './groups.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  view: BulkView;
  act: BulkAct;
  said: Said | undefined;
}

/** How far it is while it runs, and what became of each once it ended. A reload shows the same without scripts. */
export function ReportPage({ c, who, view, act, said }: Props) {
  const { t, locale } = c.var;
  const { bulk } = view;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="people"
      back={{ href: '/admin/people/bulk', label: t('console.bulk.list') }}
      title={t('console.bulk.on', { act: t(`console.act.${act}`), people: view.total })}
      lead={
        <p>
          {t('console.bulk.by', {
            name: bulk.actorName,
            when: bulk.begunAt === undefined ? '' : moment(locale, bulk.begunAt),
          })}
        </p>
      }
    >
      <SaidNotice c={c} said={said} />
      {bulk.state === 'running' ? (
        <LivePart id="progress" seconds={2}>
          <Progress c={c} view={view} />
          {mayStop(who.account, bulk) ? (
            <Form id="stop" action={`/admin/people/bulk/${bulk.id}/stop`} hidden={{ csrf: forgeryToken(c) }}>
              <SecondaryButton>{t('console.bulk.stop')}</SecondaryButton>
            </Form>
          ) : null}
        </LivePart>
      ) : (
        <section id="progress" class="flow">
          <Progress c={c} view={view} />
          <Report c={c} view={view} />
        </section>
      )}
    </ConsolePage>
  );
}

function Progress({ c, view }: { c: Ctx; view: BulkView }) {
  const { t } = c.var;
  const { bulk, total, waiting } = view;
  const sentence = t(`console.bulk.state.${bulk.state}`, {
    settled: total - waiting,
    total,
    waiting,
    by: bulk.stoppedBy ?? '',
  });
  return (
    <>
      <p role="status">{sentence}</p>
      <progress class="progress" value={total - waiting} max={total} aria-label={sentence}></progress>
    </>
  );
}

function Report({ c, view: { groups, bulk } }: { c: Ctx; view: BulkView }) {
  const { t } = c.var;
  const sum = (state: string) =>
    groups.reduce((total, group) => total + (group.state === state ? group.people : 0), 0);
  const done = groups.find(({ state }) => state === 'done');
  const not = groups.filter(({ state }) => state === 'refused' || state === 'failed');
  const left = groups.find(({ state }) => state === 'waiting');
  return (
    <>
      <SummaryList
        facts={[
          { term: t('console.bulk.done'), value: sum('done') },
          { term: t('console.bulk.refused'), value: sum('refused') },
          { term: t('console.bulk.failed'), value: sum('failed') },
          ...(left === undefined ? [] : [{ term: t('console.bulk.untouched'), value: left.people }]),
          ...(bulk.strangers === 0 ? [] : [{ term: t('console.bulk.unknown'), value: bulk.strangers }]),
        ]}
      />
      {not.length > 0 ? (
        <>
          <h2>{t('console.bulk.left-out')}</h2>
          <LeftOut c={c} groups={not} />
        </>
      ) : null}
      {done === undefined ? null : (
        <>
          <h2>{t('console.bulk.done')}</h2>
          <SomePeople c={c} group={done} caption={t('console.bulk.done')} />
        </>
      )}
    </>
  );
}
