import { asksForAWay, putOff } from '../../../../app/security/nudge.ts';
import type { Web } from '../../../context.ts';
import { returnTarget } from '../../../guard/return-target.ts';
import { signed } from '../../../guard/signed.ts';
import { WelcomePage } from './page.tsx';

/** `/security/welcome`: right after signing in. Whoever has no way to spare is asked to add one, and may put it off. */
export function mountWelcome(web: Web): void {
  web.get(
    '/security/welcome',
    signed((c, who) => {
      const to = returnTarget(c, c.req.query('to'));
      if (!asksForAWay(c.var.deps.app, who.account)) return c.redirect(to, 303);
      return c.html(<WelcomePage c={c} who={who} to={to} />);
    }),
  );

  web.post(
    '/security/welcome',
    signed(async (c, who) => {
      await putOff(c.var.deps.app, who.account);
      return c.redirect(returnTarget(c, c.var.form.text('to')), 303);
    }),
  );
}
