import type { MessageId } from '../../text/catalogue.ts';
import type { Ctx } from '../context.ts';
import { clearCookie, readCookie, writeCookie } from '../guard/cookies.ts';
import { Notice } from '../kit/index.ts';

/** What a page of the console says of the request before it. `calm`: nothing was done. */
const sentences = {
  'act-unlock': { id: 'console.said.unlock', calm: false },
  'act-unlock-kept': { id: 'console.said.unlock-kept', calm: false },
  'act-thaw': { id: 'console.said.thaw', calm: false },
  'act-end-sessions': { id: 'console.said.end-sessions', calm: false },
  'act-require-registration': { id: 'console.said.require-registration', calm: false },
  'act-disable': { id: 'console.said.disable', calm: false },
  'act-enable': { id: 'console.said.enable', calm: false },
  'act-send-way-back': { id: 'console.said.send-way-back', calm: false },
  'caller-sent': { id: 'console.said.caller-sent', calm: false },
  'caller-too-soon': { id: 'console.said.caller-too-soon', calm: true },
  'caller-over': { id: 'console.said.caller-over', calm: true },
  'act-reset-link': { id: 'console.said.reset-link', calm: false },
  'pass-withdrawn': { id: 'console.said.pass-withdrawn', calm: false },
  'pass-none': { id: 'console.said.pass-none', calm: true },
  'approval-asked': { id: 'console.said.approval-asked', calm: false },
  'approval-approved': { id: 'console.said.approval-approved', calm: false },
  'approval-declined': { id: 'console.said.approval-declined', calm: false },
  'approval-withdrawn': { id: 'console.said.approval-withdrawn', calm: false },
  'approval-over': { id: 'console.said.approval-over', calm: true },
  'help-answered': { id: 'console.said.help-answered', calm: false },
  'help-declined': { id: 'console.said.help-declined', calm: false },
  'act-change-roles': { id: 'console.said.change-roles', calm: false },
  'act-change-roles-same': { id: 'console.said.change-roles-same', calm: true },
  'act-invite': { id: 'console.said.invite', calm: false },
  'bulk-stopped': { id: 'console.bulk.said-stopped', calm: true },
  added: { id: 'console.said.added', calm: false },
  'policy-in-force': { id: 'console.said.policy-in-force', calm: false },
  'policy-waits': { id: 'console.said.policy-waits', calm: false },
  'policy-partly': { id: 'console.said.policy-partly', calm: false },
  'policy-there-already': { id: 'console.said.policy-there-already', calm: true },
  'policy-taken-back': { id: 'console.said.policy-taken-back', calm: false },
  'policy-gone': { id: 'console.said.policy-gone', calm: true },
  overtaken: { id: 'console.said.overtaken', calm: true },
} as const satisfies Record<string, { id: MessageId; calm: boolean }>;

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
  const { id, calm } = sentences[said];
  return (
    <Notice tone={calm ? 'info' : 'success'} announce>
      {c.var.t(id)}
    </Notice>
  );
}
