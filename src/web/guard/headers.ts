import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';

/**
 * Headers of every answer (R22, R71). No page has inline script or style, and none speaks to a third party, so
 * the policy names this origin alone. A sign-in is a posted form, and Chromium holds `form-action` against every
 * redirect that follows one: so it names the origins to which a sign-in may lead back.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
].join('; ');

/** Pages under /demo show the outbox in frames of their own; nothing else is ever framed. */
export function securityHeaders(secure: boolean, returnOrigins: readonly string[]): MiddlewareHandler<Env> {
  const formAction = ["form-action 'self'", ...returnOrigins].join(' ');
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const set = (name: string, value: string) => {
      if (!headers.has(name)) headers.set(name, value);
    };
    set('Content-Security-Policy', `${policy}; ${formAction}; frame-ancestors 'none'`);
    set('X-Content-Type-Options', 'nosniff');
    set('X-Frame-Options', 'DENY');
    set('Referrer-Policy', 'same-origin');
    set('Cache-Control', 'no-store');
    set('Cross-Origin-Opener-Policy', 'same-origin');
    set('Cross-Origin-Resource-Policy', 'same-origin');
    set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
    if (secure) set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  };
}
