import { resumeRecovery } from '../../../../app/recovery/resume.ts';
import type { Ctx, Web } from '../../../context.ts';
import { readCookie } from '../../../guard/cookies.ts';
import { changesLanguage } from '../../../view/language.ts';
import { said } from '../flash.ts';
import { beginning } from '../places.ts';
import { KindPage } from './page.tsx';

/** `/recover`: work or school account, or a personal one. Nothing is stored; what was typed is carried on. */
export function mountKind(web: Web, personalAccounts: boolean): void {
  web.get('/recover', async (c) => {
    const username = c.req.query('username') ?? '';
    const message = said(c);
    const begun = await underWay(c);
    if (!personalAccounts && message === undefined && begun === undefined) {
      return c.redirect(beginning('work', username), 303);
    }
    return c.html(
      <KindPage c={c} username={username} personal={personalAccounts} said={message} begun={begun} />,
    );
  });

  web.post('/recover', (c) => {
    const username = c.var.form.text('username');
    const kind = c.var.form.text('kind');
    const page = { c, username, kind, personal: personalAccounts };
    if (changesLanguage(c)) return c.html(<KindPage {...page} />);
    if (kind === 'work' || (kind === 'personal' && personalAccounts)) {
      return c.redirect(beginning(kind, username), 303);
    }
    const refusal = { status: 422, text: c.var.t('recover.kind-empty'), field: 'kind' } as const;
    return c.html(<KindPage {...page} refusal={refusal} />, 422);
  });
}

/** The ID of a recovery that this browser has begun and not ended: going back to the beginning loses nothing. */
async function underWay(c: Ctx): Promise<string | undefined> {
  const resumed = await resumeRecovery(c.var.deps.app, readCookie(c, 'recovery'));
  return resumed.kind === 'live' && resumed.live.recovery.at !== 'done'
    ? resumed.live.stored.userId
    : undefined;
}
