import { findSigned, isFresh, type Signed } from '../../app/session/session.ts';
import type { Ctx } from '../context.ts';
import { readCookie, writeCookie } from './cookies.ts';

type Answer = Response | Promise<Response>;

/**
 * A page for whoever is signed in; everybody else is sent to sign in and comes back: to `after`, or else to the page
 * itself.
 */
export function signed(page: (c: Ctx, who: Signed) => Answer, after?: string): (c: Ctx) => Promise<Response> {
  return async (c) => {
    const cookie = readCookie(c, 'session');
    const who = await findSigned(c.var.deps.app, cookie);
    if (who !== undefined) return page(c, who);
    return cookie === undefined ? toSignIn(c, after ?? here(c)) : signInAgain(c, after ?? here(c));
  };
}

/** Says that the session ended, has its owner sign in anew and come back to `path`. */
export function signInAgain(c: Ctx, path: string): Response {
  writeCookie(c, 'flash', 'ended');
  return toSignIn(c, path);
}

function toSignIn(c: Ctx, path: string): Response {
  return c.redirect(`/signin?to=${encodeURIComponent(path)}`, 303);
}

/** A page on which ways back in change: all factors were proved within ten minutes, or are proved now (R25). */
export function freshlySigned(
  page: (c: Ctx, who: Signed) => Answer,
  after?: string,
): (c: Ctx) => Promise<Response> {
  return signed(
    (c, who) => (isFresh(c.var.deps.app, who.session) ? page(c, who) : toProve(c, after ?? here(c))),
    after,
  );
}

/** Asks for a fresh proof, by a passkey alone if one is demanded, then comes back to `path`; whoever gives up, to `from`. */
export function toProve(c: Ctx, path: string, by?: 'passkey', from?: string): Response {
  return c.redirect(proofAddress(path, by, from), 303);
}

/** The page that asks for it, and leads to `path`. */
export function proofAddress(path: string, by?: 'passkey', from?: string): string {
  const how = by === undefined ? '' : `&with=${by}`;
  const back = from === undefined ? '' : `&from=${encodeURIComponent(from)}`;
  return `/security/prove?to=${encodeURIComponent(path)}${how}${back}`;
}

function here(c: Ctx): string {
  const { pathname, search } = new URL(c.req.url);
  return c.var.form.file === undefined ? `${pathname}${search}` : fileAgain(pathname);
}

const lostFile = { name: 'file', value: 'again' } as const;

/** A form's page, for whoever has to prove first who they are: nothing keeps a file meanwhile, and the page says so. */
export function fileAgain(path: string): string {
  return `${path}?${lostFile.name}=${lostFile.value}`;
}

export function isFileLost(c: Ctx): boolean {
  return c.req.query(lostFile.name) === lostFile.value;
}
