import { isEnrolling } from '../../../../app/security/binding.ts';
import { pendingAddress } from '../../../../app/security/pending-address.ts';
import { standingOf } from '../../../../app/security/standing.ts';
import type { Web } from '../../../context.ts';
import { readCookie } from '../../../guard/cookies.ts';
import { signed } from '../../../guard/signed.ts';
import { takeSaid } from '../said.tsx';
import { WaysPage } from './page.tsx';

/** `/security/ways`: all ways back in, each with its state. */
export function mountWays(web: Web): void {
  web.get(
    '/security/ways',
    signed(async (c, who) => {
      const { app } = c.var.deps;
      const pending = await pendingAddress(app, who, readCookie(c, 'address'));
      return c.html(
        <WaysPage
          c={c}
          who={who}
          standing={standingOf(who.account, app.settings, app.clock.now())}
          pending={pending?.state.address}
          enrolling={isEnrolling(app, who)}
          said={takeSaid(c)}
        />,
      );
    }),
  );
}
