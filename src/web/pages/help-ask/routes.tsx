import { askForHelp } from '../../../app/help/ask.ts';
import { type LiveRecovery, resumeRecovery } from '../../../app/recovery/resume.ts';
import type { Ctx, Web } from '../../context.ts';
import { readCookie } from '../../guard/cookies.ts';
import { changesLanguage } from '../../view/language.ts';
import { mustWait } from '../../view/wait.ts';
import { AskPage, OutsidePage, TakenPage } from './page.tsx';

/** *Ask for help*: of the organisation's administrators, where it lets them, and of the operator's support, always. */
export function mountHelpAsk(web: Web): void {
  web.get('/recover/help', (c) => c.redirect('/help/ask', 303));

  web.get('/help/ask', async (c) => {
    const live = await recovery(c);
    return c.html(live === undefined ? <OutsidePage c={c} /> : <AskPage c={c} live={live} />);
  });

  web.post('/help/ask', async (c) => {
    const { deps, visitor } = c.var;
    const live = await recovery(c);
    if (live === undefined) return c.redirect('/help/ask', 303);
    if (changesLanguage(c)) return c.html(<AskPage c={c} live={live} />);
    const result = await askForHelp(deps.app, visitor, live);
    if (result.kind === 'taken') return c.redirect('/help/ask/sent', 303);
    const refused = mustWait(c, result.seconds);
    return c.html(<AskPage c={c} live={live} refused={refused} />, 429);
  });

  web.get('/help/ask/sent', async (c) => {
    const live = await recovery(c);
    return live === undefined ? c.redirect('/help/ask', 303) : c.html(<TakenPage c={c} live={live} />);
  });
}

async function recovery(c: Ctx): Promise<LiveRecovery | undefined> {
  const resumed = await resumeRecovery(c.var.deps.app, readCookie(c, 'recovery'));
  return resumed.kind === 'live' ? resumed.live : undefined;
}
