import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { Notice } from '../../kit/index.ts';

const sentences = {
  'password-changed': 'security.password-changed',
  'way-added': 'security.way-added',
  'way-added-from': 'security.way-added-from',
  'passkey-added': 'security.passkey-added',
  'way-removed': 'security.way-removed',
  'session-ended': 'security.session-ended',
  'sessions-ended': 'security.sessions-ended',
  'session-gone': 'security.session-gone',
  'code-sent-again': 'security.confirm-sent-again',
  'code-too-soon': 'security.confirm-too-soon',
  'pass-used': 'security.pass-used',
  stale: 'security.stale',
} as const satisfies Record<string, MessageId>;

export type Said = keyof typeof sentences;

/** Has the next page say what became of this request, and goes there. */
export function say(c: Ctx, said: Said, path: string): Response {
  writeCookie(c, 'flash', said);
  return c.redirect(path, 303);
}

/** What the request before this one wants said, once. */
export function takeSaid(c: Ctx): Said | undefined {
  const name = readCookie(c, 'flash');
  if (name === undefined) return undefined;
  clearCookie(c, 'flash');
  return Object.hasOwn(sentences, name) ? (name as Said) : undefined;
}

export function SaidNotice({ c, said }: { c: Ctx; said: Said | undefined }) {
  if (said === undefined) return null;
  const calm = said === 'stale' || said === 'session-gone' || said === 'code-too-soon';
  return (
    <Notice tone={calm ? 'info' : 'success'} announce>
      {c.var.t(sentences[said])}
    </Notice>
  );
}
