import type { Person } from '../../../app/administration/person.ts';
import { wayOf } from '../../../domain/policy/methods.ts';
import type { Ctx } from '../../context.ts';
import { Verdict } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';

/** The first thing that the page says: can this person get back in today, and how? */
export function RecoverableVerdict({ c, person }: { c: Ctx; person: Person }) {
  const { t, locale } = c.var;
  const { account, standing } = person;
  if (account.state === 'disabled') {
    return (
      <Verdict tone="warning" title={t('console.recoverable.no')}>
        <p>{t('console.recoverable.disabled')}</p>
      </Verdict>
    );
  }
  if (account.passwordHash === undefined) {
    return (
      <Verdict tone="warning" title={t('console.recoverable.later')}>
        <p>{t('console.recoverable.invited')}</p>
      </Verdict>
    );
  }
  const working = standing.ways
    .filter(({ state }) => state.kind === 'works')
    .map(({ method }) => t(`security.way.${wayOf(method.kind)}`));
  const ways = [...new Set(working)].join(' · ');
  const needed = { needed: standing.needed };
  switch (standing.atAll) {
    case 'yes':
      return (
        <Verdict tone="success" title={t('console.recoverable.yes')}>
          <p>{t('console.recoverable.how', { ...needed, ways })}</p>
        </Verdict>
      );
    case 'later':
      return (
        <Verdict tone="warning" title={t('console.recoverable.later')}>
          <p>
            {t('console.recoverable.later-about', {
              when: standing.from === undefined ? '' : moment(locale, standing.from),
            })}
          </p>
        </Verdict>
      );
    case 'no':
      return (
        <Verdict tone="warning" title={t('console.recoverable.no')}>
          <p>
            {ways === ''
              ? t('console.recoverable.nothing', needed)
              : t('console.recoverable.too-few', { ...needed, ways })}
          </p>
        </Verdict>
      );
  }
}
