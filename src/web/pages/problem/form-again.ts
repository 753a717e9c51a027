import type { Ctx } from '../../context.ts';

/** What a page takes from its address. Never a secret. */
const kept = ['username', 'kind', 'to'] as const;

/**
 * Address of the page whose form was refused unread, with what may be kept of the beginning that was read. Relative,
 * and with one slash at its beginning, so that it leads nowhere else (R21, R72).
 */
export function formAgain(c: Ctx, beginning: string): string {
  const path = c.req.path.replace(/^\/+/, '/');
  // The last field may have been cut.
  const fields = new URLSearchParams(beginning.slice(0, Math.max(0, beginning.lastIndexOf('&'))));
  const query = new URLSearchParams();
  for (const name of kept) {
    const value = fields.get(name) ?? '';
    if (value !== '') query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
