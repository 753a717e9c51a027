import { findSigned, signOut } from '../../../app/session/session.ts';
import type { Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { checkSession } from './check.ts';

/** What a reverse proxy and a sign-out button need of a session. */
export function mountSession(web: Web): void {
  web.get('/session/check', checkSession);

  web.post('/signout', async (c) => {
    const signed = await findSigned(c.var.deps.app, readCookie(c, 'session'));
    if (signed !== undefined) await signOut(c.var.deps.app, signed);
    clearCookie(c, 'session');
    writeCookie(c, 'flash', 'signed-out');
    return c.redirect('/signin', 303);
  });
}
