import type { Ctx } from '../context.ts';
import { clearCookie, writeCookie } from './cookies.ts';

interface Entered {
  session: string;
  device: string;
  /** True if an access pass stood in for the second factor. */
  byPass?: boolean | undefined;
}

/** Lets whoever has proved all factors in: the session begins, and they come to `to` by way of what they still owe. */
export function enter(c: Ctx, { session, device, byPass = false }: Entered, to: string): Response {
  clearCookie(c, 'sign-in');
  writeCookie(c, 'session', session);
  writeCookie(c, 'device', device);
  if (!byPass) return c.redirect(`/security/welcome?to=${encodeURIComponent(to)}`, 303);
  // The pass is used up: without a new app the next sign-in stops where it stood in for one.
  writeCookie(c, 'flash', 'pass-used');
  return c.redirect('/security/ways', 303);
}
