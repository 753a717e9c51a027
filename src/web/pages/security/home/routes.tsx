import { standingOf } from '../../../../app/security/standing.ts';
import type { Web } from '../../../context.ts';
import { signed } from '../../../guard/signed.ts';
import { takeSaid } from '../said.tsx';
import { HomePage } from './page.tsx';

/** `/security`: could this person get back in? */
export function mountHome(web: Web): void {
  web.get(
    '/security',
    signed((c, who) => {
      const standing = standingOf(who.account, c.var.deps.app.settings, c.var.deps.app.clock.now());
      return c.html(<HomePage c={c} who={who} standing={standing} said={takeSaid(c)} />);
    }),
  );
}
