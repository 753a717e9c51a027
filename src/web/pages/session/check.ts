import { findSigned, type Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { readCookie } from '../../guard/cookies.ts';
import { home, returnTarget } from '../../guard/return-target.ts';

/**
 * Forward-auth: nginx `auth_request`, Caddy `forward_auth`. 200 with who it is, or 401 with where to sign in. With
 * `?answer=redirect` a 303 instead of the 401, for proxies that hand the answer on as it is.
 * See docs/forward-auth.md.
 */
export async function checkSession(c: Ctx): Promise<Response> {
  // A kept answer would outlive the session.
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Cookie');
  const signed = await findSigned(c.var.deps.app, readCookie(c, 'session'));
  if (signed !== undefined) return admitted(c, signed);
  c.header('Location', signInAddress(c));
  return c.body(null, c.req.query('answer') === 'redirect' ? 303 : 401);
}

function admitted(c: Ctx, { account }: Signed): Response {
  // Percent-encoded: header values are ASCII, names are not (R60).
  c.header('Remote-User', encodeURIComponent(account.userId).replaceAll('%40', '@'));
  c.header('Remote-Name', encodeURIComponent(account.displayName));
  c.header('Remote-Groups', account.roles.join(','));
  c.header('Remote-Organisation', account.organisation?.id ?? '');
  return c.body(null, 200);
}

/** Our own sign-in page (R21), with where to go on from there if that is on the operator's list (R72). */
function signInAddress(c: Ctx): string {
  const { origin } = c.var.deps.settings;
  const target = returnTarget(c, askedAddress(c));
  return target === home ? `${origin}/signin` : `${origin}/signin?to=${encodeURIComponent(target)}`;
}

/** The protected address, as the proxy tells it: nothing is decided by it. */
function askedAddress(c: Ctx): string | undefined {
  const told = c.req.query('to') ?? c.req.header('x-original-url');
  if (told !== undefined) return told;
  const host = c.req.header('x-forwarded-host');
  const uri = c.req.header('x-forwarded-uri');
  if (host === undefined || uri === undefined) return undefined;
  return `${c.req.header('x-forwarded-proto') ?? 'https'}://${host}${uri}`;
}
