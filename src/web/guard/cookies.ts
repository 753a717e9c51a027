import { getCookie, setCookie } from 'hono/cookie';
import { deviceSeconds } from '../../app/identity.ts';
import type { Ctx } from '../context.ts';

/**
 * Every cookie there is. `__Host-`, Secure, HttpOnly; SameSite=Lax, so that a mailed link finds its flow (R42).
 * The demonstration on plain http goes without the prefix and Secure.
 */
const lifetimes = {
  /** Unguessable; human checks and the anti-forgery token are bound to it. */
  visit: 24 * 3600,
  recovery: 3600,
  'sign-in': 3600,
  session: undefined,
  device: deviceSeconds,
  /** The secret of a mailed link, between its redirect and its button (R22). */
  link: 3600,
  /** The one-time link of somebody who chooses their first password. */
  enrolment: 3600,
  /** The one-time link of somebody who chooses a new password; `done` once they have. */
  reset: 3600,
  /** An address that waits for its code, and an app that waits for its own: either may be set up beside the other. */
  address: 3600,
  'app-setup': 3600,
  language: 400 * 24 * 3600,
  /** What was typed into a form whose sender proves anew who they are. */
  'kept-form': 600,
  /** One sentence for the next page, by name. */
  flash: 60,
} as const satisfies Record<string, number | undefined>;

type CookieName = keyof typeof lifetimes;

export function readCookie(c: Ctx, name: CookieName, longest = 400): string | undefined {
  const value = getCookie(c, full(c, name));
  return value === undefined || value === '' || value.length > longest ? undefined : value;
}

export function writeCookie(c: Ctx, name: CookieName, value: string): void {
  const maxAge = lifetimes[name];
  setCookie(c, full(c, name), value, { ...attributes(c), ...(maxAge === undefined ? {} : { maxAge }) });
}

export function clearCookie(c: Ctx, name: CookieName): void {
  setCookie(c, full(c, name), '', { ...attributes(c), maxAge: 0 });
}

function full(c: Ctx, name: CookieName): string {
  return `${c.var.deps.settings.secure ? '__Host-' : ''}regain-${name}`;
}

function attributes(c: Ctx) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: c.var.deps.settings.secure } as const;
}
