import type { Web } from '../../../context.ts';
import { clearCookie } from '../../../guard/cookies.ts';
import { mountStanding, type StandingPage } from '../standing.ts';
import { DonePage } from './page.tsx';

/** `/recover/done`. Reloading shows it again: the recovery leaves this browser only with the person (R28). */
export function mountDone(web: Web): void {
  mountStanding(web, donePage);
}

const donePage: StandingPage = {
  path: '/recover/done',

  show(c, live) {
    if (live.recovery.at !== 'done') return c.redirect('/recover/here', 303);
    return c.html(<DonePage c={c} live={live} outcome={live.recovery.outcome} />);
  },

  act(c, live) {
    clearCookie(c, 'recovery');
    return c.redirect(`/signin?${new URLSearchParams({ username: live.stored.userId })}`, 303);
  },
};
