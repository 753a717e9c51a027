import { answered, askedAfterSignIn, confirmWays } from '../../../../app/security/nudge.ts';
import type { Web } from '../../../context.ts';
import { returnTarget } from '../../../guard/return-target.ts';
import { signed } from '../../../guard/signed.ts';
import { LookPage } from './look-page.tsx';
import { WelcomePage } from './page.tsx';

/**
 * `/security/welcome`: right after signing in. Whoever has too few ways back in is asked to add one, whoever has not
 * been asked for long whether theirs are still theirs.
 */
export function mountWelcome(web: Web): void {
  web.get(
    '/security/welcome',
    signed((c, who) => {
      const to = returnTarget(c, c.req.query('to'));
      const asked = askedAfterSignIn(c.var.deps.app, who.account);
      if (asked === undefined) return c.redirect(to, 303);
      if (asked.kind === 'look') return c.html(<LookPage c={c} who={who} to={to} />);
      return c.html(<WelcomePage c={c} who={who} asked={asked} to={to} />);
    }),
  );

  web.post(
    '/security/welcome',
    signed(async (c, who) => {
      const { app } = c.var.deps;
      await answered(app, who.account);
      const to = returnTarget(c, c.var.form.text('to'));
      const asked = askedAfterSignIn(app, who.account);
      const required = asked?.kind === 'add' && asked.required;
      return c.redirect(required ? `/security/welcome?to=${encodeURIComponent(to)}` : to, 303);
    }),
  );

  web.post(
    '/security/welcome/right',
    signed(async (c, who) => {
      await confirmWays(c.var.deps.app, c.var.visitor, who.account);
      return c.redirect(returnTarget(c, c.var.form.text('to')), 303);
    }),
  );
}
