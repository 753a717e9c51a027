import { freeze, frozenBy, peekNotMe } from '../../../app/not-me/not-me.ts';
import type { Ctx, Web } from '../../context.ts';
import { readCookie, writeCookie } from '../../guard/cookies.ts';
import { changesLanguage } from '../../view/language.ts';
import { mustWait } from '../../view/wait.ts';
import { DeadLinkPage, FrozenPage, NotMePage } from './page.tsx';

/** Sets this link's cookie apart from a recovery's, which would be of no use here, nor this one there (R19). */
const prefix = 'not-me.';

/**
 * *This wasn't me*, from a notice (R55). Opening it only moves its token out of the address bar (R20, R22); the button
 * freezes the account.
 */
export function mountNotMe(web: Web): void {
  web.get('/not-me', (c) => {
    const token = c.req.query('t');
    if (token === undefined) return show(c);
    writeCookie(c, 'link', `${prefix}${/^[0-9a-f]{64}$/.test(token) ? token : ''}`);
    c.header('Referrer-Policy', 'no-referrer');
    return c.redirect('/not-me', 303);
  });

  web.post('/not-me', async (c) => {
    if (changesLanguage(c)) return show(c);
    const { deps, visitor } = c.var;
    const result = await freeze(deps.app, visitor, tokenOf(c));
    switch (result.kind) {
      case 'frozen':
        return c.redirect('/not-me/done', 303);
      case 'wait':
        return show(c, mustWait(c, result.seconds));
      case 'dead': {
        // Pressed twice: who has just frozen the account is not told that nothing was changed.
        const frozen = await frozenBy(deps.app, tokenOf(c));
        return frozen === undefined ? show(c) : c.html(<FrozenPage c={c} frozen={frozen} />);
      }
    }
  });

  web.get('/not-me/done', async (c) => {
    const frozen = await frozenBy(c.var.deps.app, tokenOf(c));
    return frozen === undefined ? c.redirect('/not-me', 303) : c.html(<FrozenPage c={c} frozen={frozen} />);
  });
}

async function show(c: Ctx, refused?: string): Promise<Response> {
  const peek = await peekNotMe(c.var.deps.app, tokenOf(c));
  if (peek.kind === 'dead') return c.html(<DeadLinkPage c={c} />, 410);
  const { userId, eventAt } = peek;
  return c.html(
    <NotMePage c={c} userId={userId} eventAt={eventAt} refused={refused} />,
    refused === undefined ? 200 : 429,
  );
}

function tokenOf(c: Ctx): string | undefined {
  const cookie = readCookie(c, 'link');
  return cookie?.startsWith(prefix) ? cookie.slice(prefix.length) : undefined;
}
