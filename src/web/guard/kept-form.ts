import type { Signed } from '../../app/session/session.ts';
import type { Ctx } from '../context.ts';
import { clearCookie, readCookie, writeCookie } from './cookies.ts';
import { Form } from './form.ts';

/** Longer than this does not go into a cookie that a browser keeps; then it has to be typed again. Characters. */
const longestKept = 3000;

/**
 * Keeps what was typed while its sender proves anew who they are, for the page at `path` and for them alone: sealed, in
 * their own browser, so that no address and no table holds it. For forms without secrets.
 */
export function keepForm(c: Ctx, who: Signed, path: string): void {
  const fields = JSON.stringify(c.var.form.entries(['csrf']));
  const sealed = c.var.deps.app.secrets.seal('page-state', `${keptFor(who, path)}${fields}`);
  if (sealed.length <= longestKept) writeCookie(c, 'kept-form', sealed);
}

/** What was kept for the page at `path`, once; undefined if nothing was. */
export function takeKeptForm(c: Ctx, who: Signed, path: string): Form | undefined {
  const sealed = readCookie(c, 'kept-form', longestKept);
  if (sealed === undefined) return undefined;
  const text = c.var.deps.app.secrets.open('page-state', sealed);
  const what = keptFor(who, path);
  if (!text?.startsWith(what)) return undefined;
  clearCookie(c, 'kept-form');
  return new Form(new Map(JSON.parse(text.slice(what.length)) as [string, string][]));
}

function keptFor({ account }: Signed, path: string): string {
  return `form ${account.id} ${path} `;
}
