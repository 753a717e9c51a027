import type { PolicyStanding } from '../../../app/policy/read.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';

/** The versions that the author of a change saw, in force and waiting. */
export interface Seen {
  seen: number;
  waiting: number | 'nothing';
}

export function seenOf({ version, pending }: Pick<PolicyStanding, 'version' | 'pending'>): Seen {
  return { seen: version, waiting: pending?.version ?? 'nothing' };
}

/** What travels unseen, and on which of the two pages they are. */
export function formFields(c: Ctx, { seen, waiting }: Seen, at: 'form' | 'review'): Record<string, string> {
  return { csrf: forgeryToken(c), at, seen: String(seen), waiting: String(waiting) };
}

/** The same, read back; what is no version was never there, so the policy counts as changed since. */
export function seenIn({ var: { form } }: Ctx): Seen {
  const number = (name: string) => (/^\d{1,9}$/.test(form.text(name)) ? Number(form.text(name)) : -1);
  return {
    seen: number('seen'),
    waiting: form.text('waiting') === 'nothing' ? 'nothing' : number('waiting'),
  };
}
