import type { CheckAnswer, CheckBinding } from '../../../../ports/human-check.ts';
import type { Ctx } from '../../../context.ts';
import type { CheckWay } from '../../../kit/index.ts';

/** A human check as the page shows it. */
export interface ShownCheck {
  token: string;
  way: CheckWay;
  /** Milliseconds since 1970, from when waiting is an answer. Only shown: the server judges by the token (R23). */
  waitUntil: number;
}

export function bindingOf(c: Ctx): CheckBinding {
  return { visit: c.var.visitor.visit, purpose: 'recovery' };
}

export function freshCheck(c: Ctx, way: CheckWay = 'picture'): ShownCheck {
  const { humanCheck, clock } = c.var.deps.app;
  const issued = humanCheck.issue(bindingOf(c), clock.now());
  return { token: issued.token, way, waitUntil: issued.waitUntil.getTime() };
}

/** The check that the form brought back: shown again where it was not used up, so that no wait begins anew. */
export function broughtBack(c: Ctx): ShownCheck {
  const { form } = c.var;
  const waitUntil = Number(form.text('check-until'));
  return {
    token: form.text('check-token'),
    way: wayIn(form.text('check-way')),
    waitUntil: Number.isFinite(waitUntil) ? waitUntil : 0,
  };
}

/** The answer in the form; undefined where there is none to judge. */
export function answerIn(c: Ctx): CheckAnswer | undefined {
  const { form } = c.var;
  if (wayIn(form.text('check-way')) === 'none') {
    const solution = form.text('check-proof');
    return solution === '' ? { kind: 'waited' } : { kind: 'computed', solution };
  }
  const text = form.text('check-answer');
  return text.trim() === '' ? undefined : { kind: 'characters', text };
}

function wayIn(text: string): CheckWay {
  return text === 'sound' || text === 'none' ? text : 'picture';
}
