import { LinkButton } from '../../../kit/index.ts';
import { beginning } from '../places.ts';
import { Shell } from '../shell.tsx';
import type { StandingPage } from '../standing.ts';

/** What this account can prove does not reach. Met after a first proof only, so it tells no stranger anything. */
export const stuckPage: StandingPage = {
  path: '/recover/stuck',

  show(c, live) {
    const { t } = c.var;
    return c.html(
      <Shell c={c} live={live} title={t('recover.stuck-title')} lead={<p>{t('recover.stuck-lead')}</p>}>
        <p>{t('recover.stuck-why')}</p>
        <LinkButton href="/help/ask" tone="primary">
          {t('recover.ask-for-help')}
        </LinkButton>
        <p>
          <a href={beginning(live.stored.kind, live.stored.userId)}>{t('recover.start-again')}</a>
        </p>
      </Shell>,
    );
  },
};
