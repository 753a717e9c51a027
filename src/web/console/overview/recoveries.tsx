import type { Figure, OverviewFigures } from '../../../app/administration/overview.ts';
import type { Ctx } from '../../context.ts';
import { Bar, DataTable, EmptyState } from '../../kit/index.ts';
import { day } from '../../view/moment.ts';
import { countOf, listAddress } from './figures.tsx';

interface Row {
  label: string;
  figure: Figure;
  tone: 'success' | 'danger' | 'neutral';
}

const outcomes = ['password-changed', 'unlocked', 'factor-replaced'] as const;

/** What became of those who set out to get back in, in thirty days: numbers, and bars to see them by. */
export function Recoveries({ c, figures }: { c: Ctx; figures: OverviewFigures }) {
  const { t, locale } = c.var;
  const { recoveries, since } = figures;
  const rows: Row[] = [
    ...recoveries.completed.map((figure) => ({
      label: outcomeName(c, figure.outcome),
      figure,
      tone: 'success' as const,
    })),
    { label: t('console.overview.stuck'), figure: recoveries.stuck, tone: 'danger' },
    { label: t('console.overview.left'), figure: recoveries.left, tone: 'neutral' },
  ];
  const all = rows.reduce((sum, { figure }) => sum + figure.count, 0);
  const from = day(locale, since.month);
  if (all === 0) {
    return (
      <EmptyState icon="unlock" title={t('console.overview.no-recoveries')}>
        <p>{t('console.overview.since', { day: from })}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t('console.overview.recoveries-since', { day: from })}</p>
      <DataTable
        caption={t('console.overview.recoveries')}
        hideCaption
        columns={[
          { key: 'outcome', head: t('console.overview.outcome') },
          { key: 'count', head: t('console.overview.recoveries-count'), nowrap: true },
          { key: 'bar', head: t('console.overview.share'), hideHead: true },
        ]}
        rows={rows.map(({ label, figure, tone }) => ({
          outcome: <a href={listAddress(figure.leads)}>{label}</a>,
          count: countOf(c, figure),
          bar: <Bar share={figure.count / all} tone={tone} />,
        }))}
      />
    </>
  );
}

/** An outcome that a later release wrote stands as it is. */
function outcomeName({ var: { t } }: Ctx, outcome: string): string {
  const known = outcomes.find((one) => one === outcome);
  return known === undefined ? outcome : t(`console.overview.outcome.${known}`);
}
