import { findSigned, signOut } from '../../../app/session/session.ts';
import type { Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';

/** What a reverse proxy and a sign-out button need of a session. */
export function mountSession(web: Web): void {
  /**
   * Forward-auth: nginx `auth_request`, Caddy `forward_auth`. 200 with who it is, or 401 with where to sign in.
   * See docs/forward-auth.md.
   */
  web.get('/session/check', async (c) => {
    const { deps } = c.var;
    const signed = await findSigned(deps.app, readCookie(c, 'session'));
    if (signed === undefined) {
      c.header('Location', `${deps.settings.origin}/signin`);
      return c.body(null, 401);
    }
    const { account } = signed;
    // Percent-encoded: header values are ASCII, names are not (R60).
    c.header('Remote-User', encodeURIComponent(account.userId).replaceAll('%40', '@'));
    c.header('Remote-Name', encodeURIComponent(account.displayName));
    c.header('Remote-Groups', account.roles.join(','));
    c.header('Remote-Organisation', account.organisation?.id ?? '');
    return c.body(null, 200);
  });

  web.post('/signout', async (c) => {
    const signed = await findSigned(c.var.deps.app, readCookie(c, 'session'));
    if (signed !== undefined) await signOut(c.var.deps.app, signed);
    clearCookie(c, 'session');
    writeCookie(c, 'flash', 'signed-out');
    return c.redirect('/signin', 303);
  });
}
