import { findSigned } from '../../app/session/session.ts';
import type { Ctx } from '../context.ts';
import { readCookie } from './cookies.ts';

/** 16 KiB: the longest form of a stranger is a password of 256 code points and a sealed token. */
const formLimit = 16 * 1024;

/**
 * Forms that may be longer. Of a policy: 1,000 terms of 40 code points, each at most four bytes of UTF-8, or twelve as a
 * form encodes them; with a line break after each, 486,000 bytes.
 */
const longForms: Readonly<Record<string, number>> = {
  '/admin/policy/edit': 512 * 1024,
  // A picture of 512 KiB, and a few fields around it.
  '/admin/policy/logo': 520 * 1024,
  // 500 people by their ids, 37 bytes each.
  '/admin/people/bulk': 20 * 1024,
};

/** How many bytes of this request are read. Only whoever is signed in may send more than a stranger can (R32, R78). */
export async function formLimitOf(c: Ctx): Promise<number> {
  const longer = Object.hasOwn(longForms, c.req.path) ? longForms[c.req.path] : undefined;
  if (longer === undefined) return formLimit;
  return (await findSigned(c.var.deps.app, readCookie(c, 'session'))) === undefined ? formLimit : longer;
}
