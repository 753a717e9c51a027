import type { Figure, ListOf, OverviewFigures } from '../../../app/administration/overview.ts';
import type { Ctx } from '../../context.ts';
import { Figures, Notice } from '../../kit/index.ts';
import { auditAddress } from '../../view/audit-address.ts';
import { day } from '../../view/moment.ts';

/** What waits for somebody comes first, and only if it does; then what is worth knowing, nought included. */
export function MorningFigures({ c, figures }: { c: Ctx; figures: OverviewFigures }) {
  const { t, locale, waiting: waitingHere } = c.var;
  const { helpWaiting, notRecoverable, lockedOut, notDelivered, neverSignedIn, since } = figures;
  const week = t('console.overview.since', { day: day(locale, since.week) });
  const waiting = [
    { name: 'help', count: helpWaiting.count, href: '/admin/help' },
    { name: 'approvals', count: waitingHere?.approvals ?? 0, href: '/admin/approvals' },
  ] as const;
  const known = [
    { name: 'not-recoverable', figure: notRecoverable, about: undefined },
    { name: 'locked-out', figure: lockedOut, about: week },
    { name: 'not-delivered', figure: notDelivered, about: week },
    { name: 'never-signed-in', figure: neverSignedIn, about: undefined },
  ] as const;
  return (
    <>
      {waiting.every(({ count }) => count === 0) ? (
        <Notice tone="success">{t('console.overview.nothing-waits')}</Notice>
      ) : null}
      <Figures
        figures={[
          ...waiting
            .filter(({ count }) => count > 0)
            .map(({ name, count, href }) => ({
              count: t('console.overview.count', { count }),
              label: t(`console.overview.${name}`, { count }),
              href,
              urgent: true,
            })),
          ...known.map(({ name, figure, about }) => ({
            count: countOf(c, figure),
            label: t(`console.overview.${name}`, { count: figure.count }),
            href: listAddress(figure.leads),
            about,
          })),
        ]}
      />
    </>
  );
}

export function countOf({ var: { t } }: Ctx, { count, more }: Pick<Figure, 'count' | 'more'>): string {
  return t(more ? 'console.overview.count-more' : 'console.overview.count', { count });
}

/** The list of what was counted; those of people are filtered by the names of `domain/people/query.ts`. */
export function listAddress(leads: ListOf): string {
  switch (leads.list) {
    case 'audit':
      return auditAddress(leads.query);
    case 'people':
      return leads.filter === 'not-recoverable'
        ? '/admin/people?recoverable=no'
        : '/admin/people?last-sign-in=never&state=active';
    case 'help':
      return '/admin/help';
    case 'undelivered':
      return '/admin/undelivered';
  }
}
