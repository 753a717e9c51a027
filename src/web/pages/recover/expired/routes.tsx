import { resumeRecovery } from '../../../../app/recovery/resume.ts';
import type { Web } from '../../../context.ts';
import { clearCookie, readCookie } from '../../../guard/cookies.ts';
import { LinkButton, Page } from '../../../kit/index.ts';
import { frame } from '../../../view/frame.ts';
import { beginning, pageOf } from '../places.ts';

/** `/recover/expired`: time ran out. What was typed is offered again. */
export function mountExpired(web: Web): void {
  web.get('/recover/expired', async (c) => {
    const { t, deps } = c.var;
    const resumed = await resumeRecovery(deps.app, readCookie(c, 'recovery'));
    if (resumed.kind === 'live') return c.redirect(pageOf(resumed.live.recovery), 303);
    if (resumed.kind === 'none') return c.redirect('/recover', 303);
    const { stored, flowId } = resumed;
    if (stored?.recovery.at === 'done') {
      // Nothing was left to do, so nothing ran out.
      clearCookie(c, 'recovery');
      return c.redirect(`/signin?${new URLSearchParams({ username: stored.userId })}`, 303);
    }
    return c.html(
      <Page
        {...frame(c, flowId)}
        title={t('recover.expired-title')}
        lead={<p>{t('recover.expired-lead')}</p>}
      >
        {stored === undefined ? (
          <LinkButton href="/recover" tone="primary">
            {t('recover.start-again')}
          </LinkButton>
        ) : (
          <LinkButton href={beginning(stored.kind, stored.userId)} tone="primary">
            {t('recover.start-again-as', { userId: stored.userId })}
          </LinkButton>
        )}
      </Page>,
    );
  });
}
