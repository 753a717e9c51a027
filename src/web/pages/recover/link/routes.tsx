import { followLink, peekLink } from '../../../../app/recovery/link.ts';
import type { Ctx, Web } from '../../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../../guard/cookies.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import type { Refusal } from '../standing.ts';
import { DeadLinkPage, GoOnPage } from './page.tsx';

/**
 * A mailed link. Opening it puts its token into a cookie and changes nothing else, however often a scanner does it
 * (R20); the token leaves the address bar (R22); the button moves the recovery to this browser (R27).
 */
export function mountLink(web: Web): void {
  web.get('/recover/link', (c) => {
    const token = c.req.query('t') ?? '';
    if (/^[\w.-]{1,120}$/.test(token)) writeCookie(c, 'link', token);
    else clearCookie(c, 'link');
    c.header('Referrer-Policy', 'no-referrer');
    return c.redirect('/recover/go-on', 303);
  });

  web.get('/recover/go-on', (c) => show(c));

  web.post('/recover/go-on', async (c) => {
    if (changesLanguage(c)) return show(c);
    const { deps, visitor } = c.var;
    const result = await followLink(deps.app, visitor, readCookie(c, 'link'));
    switch (result.kind) {
      case 'followed':
        clearCookie(c, 'link');
        writeCookie(c, 'recovery', result.handle);
        return c.redirect('/recover/here', 303);
      case 'wait':
        return show(c, { status: 429, text: mustWait(c, result.seconds) });
      case 'dead':
        return show(c);
    }
  });
}

async function show(c: Ctx, refusal?: Refusal): Promise<Response> {
  const link = readCookie(c, 'link');
  const peek = await peekLink(c.var.deps.app, link, readCookie(c, 'recovery'));
  if (peek.kind === 'dead') return c.html(<DeadLinkPage c={c} />, 410);
  const flowId = link?.split('.')[0];
  return c.html(<GoOnPage c={c} peek={peek} flowId={flowId} refusal={refusal} />, refusal?.status ?? 200);
}
