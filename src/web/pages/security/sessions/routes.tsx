import { endOtherSessions, endSession, ownSessions } from '../../../../app/security/sessions.ts';
import type { Web } from '../../../context.ts';
import { signed } from '../../../guard/signed.ts';
import { say, takeSaid } from '../said.tsx';
import { SessionsPage } from './page.tsx';

const path = '/security/sessions';

/** `/security/sessions`: where the person is signed in, and ending it. */
export function mountSessions(web: Web): void {
  web.get(
    path,
    signed(async (c, who) => {
      const sessions = await ownSessions(c.var.deps.app, who);
      return c.html(<SessionsPage c={c} who={who} sessions={sessions} said={takeSaid(c)} />);
    }),
  );

  web.post(
    path,
    signed(async (c, who) => {
      const { deps, visitor, form } = c.var;
      const which = form.text('end');
      if (which === 'others') {
        await endOtherSessions(deps.app, visitor, who);
        return say(c, 'sessions-ended', path);
      }
      const ended = await endSession(deps.app, visitor, who, which);
      return say(c, ended ? 'session-ended' : 'session-gone', path);
    }),
  );
}
