import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import type { Visitor } from '../../app/context.ts';
import { isToken } from '../../domain/token.ts';
import { chooseLocale, isLocale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Ctx, Env, WebDependencies } from '../context.ts';
import { addressPrefix, clientAddress, proxyList } from './client-address.ts';
import { readCookie, writeCookie } from './cookies.ts';

/** Finds out who is asking and in which language, and gives the browser its visit cookie. */
export function knowVisitor(deps: WebDependencies): MiddlewareHandler<Env> {
  const proxies = proxyList(deps.settings.trustedProxies);
  return async (c, next) => {
    c.set('deps', deps);
    const locale = localeOf(c);
    const address = clientAddress(socketAddress(c), c.req.header('x-forwarded-for'), proxies);
    const visitor: Visitor = {
      address,
      prefix: addressPrefix(address),
      visit: visitOf(c),
      device: tokenCookie(c, 'device'),
      locale,
      userAgent: (c.req.header('user-agent') ?? '').slice(0, 300),
    };
    c.set('locale', locale);
    c.set('t', translator(locale));
    c.set('visitor', visitor);
    await next();
    c.res.headers.set('Content-Language', locale);
  };
}

function socketAddress(c: Ctx): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    // Requests handed in without a socket, in tests.
    return undefined;
  }
}

/** `?lang=` wins and is remembered; then the cookie; then what the browser prefers. */
function localeOf(c: Ctx) {
  const asked = c.req.query('lang');
  if (isLocale(asked)) {
    writeCookie(c, 'language', asked);
    return asked;
  }
  const kept = readCookie(c, 'language');
  if (isLocale(kept)) return kept;
  return chooseLocale(c.req.header('accept-language'), c.var.deps.app.settings.defaultLocale);
}

function visitOf(c: Ctx): string {
  const kept = tokenCookie(c, 'visit');
  if (kept !== undefined) return kept;
  const fresh = c.var.deps.app.random.token();
  writeCookie(c, 'visit', fresh);
  return fresh;
}

function tokenCookie(c: Ctx, name: 'visit' | 'device'): string | undefined {
  const value = readCookie(c, name);
  return value !== undefined && isToken(value) ? value : undefined;
}
