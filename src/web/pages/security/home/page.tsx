import type { Standing } from '../../../../app/security/standing.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { mayRead } from '../../../../domain/authority/decide.ts';
import type { Ctx } from '../../../context.ts';
import { Card, CardGrid, Verdict } from '../../../kit/index.ts';
import { day, moment } from '../../../view/moment.ts';
import { AddWays } from '../add-ways.tsx';
import { type Said, SaidNotice } from '../said.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  standing: Standing;
  said: Said | undefined;
}

/** Yes or no first, then what to add, then everything else that can be looked after. */
export function HomePage({ c, who, standing, said }: Props) {
  const { t, locale } = c.var;
  const { withoutPhone, lacking } = standing;
  const { passwordChangedAt } = who.account;
  return (
    <SecurityPage c={c} who={who} title={t('security.home-title')} width="wide">
      <SaidNotice c={c} said={said} />
      <Answer c={c} standing={standing} />
      {withoutPhone !== 'no' ? null : lacking.length > 0 ? (
        <AddWays c={c} ways={lacking} level={2} />
      ) : (
        <p>{t('security.no-more-ways')}</p>
      )}
      <h2>{t('security.overview')}</h2>
      <CardGrid>
        <Card level={3} icon="key" title={<a href="/security/ways">{t('security.to-ways')}</a>}>
          <p>{t('security.to-ways-about', { count: standing.ways.length })}</p>
        </Card>
        <Card level={3} icon="lock" title={<a href="/security/password">{t('security.to-password')}</a>}>
          {passwordChangedAt ? (
            <p>{t('security.to-password-about', { when: day(locale, passwordChangedAt) })}</p>
          ) : null}
        </Card>
        <Card level={3} icon="device" title={<a href="/security/sessions">{t('security.to-sessions')}</a>}>
          <p>{t('security.to-sessions-about')}</p>
        </Card>
        {who.account.organisation !== undefined && mayRead(who.account.roles) ? (
          <Card level={3} icon="building" title={<a href="/admin">{t('console.administration')}</a>}>
            <p>{t('console.administration-about')}</p>
          </Card>
        ) : null}
        <Card level={3} icon="list" title={<a href="/security/activity">{t('security.to-activity')}</a>}>
          <p>{t('security.to-activity-about')}</p>
        </Card>
      </CardGrid>
    </SecurityPage>
  );
}

function Answer({ c, standing }: { c: Ctx; standing: Standing }) {
  const { t, locale } = c.var;
  const needed = <p>{t('security.needed', { needed: standing.needed })}</p>;
  switch (standing.withoutPhone) {
    case 'yes':
      return (
        <Verdict tone="success" title={t('security.yes')}>
          <p>{t('security.yes-about')}</p>
        </Verdict>
      );
    case 'later':
      return (
        <Verdict tone="warning" title={t('security.later')}>
          <p>{t('security.later-about', { when: standing.from ? moment(locale, standing.from) : '' })}</p>
        </Verdict>
      );
    case 'no':
      return (
        <Verdict tone="warning" title={t('security.no')}>
          <p>{t(standing.atAll === 'yes' ? 'security.no-about' : 'security.no-at-all-about')}</p>
          {needed}
        </Verdict>
      );
  }
}
