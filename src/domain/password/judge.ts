import { type CommonPasswords, isCommon } from './common-passwords.ts';
import { type MeasureContext, measurePassword, type PasswordMeasure } from './measure.ts';

export interface PasswordContext extends MeasureContext {
  commonPasswords: CommonPasswords;
  /** A fact gathered beforehand from the corpus of breached passwords; absent when none is loaded. */
  breached?: boolean;
}

/** Why a password is refused, for a sentence in the reader's language. Terms stand as the person or organisation writes them. */
export type PasswordRefusal =
  | { rule: 'too-short'; minimum: number; length: number }
  | { rule: 'too-long'; maximum: number }
  | { rule: 'common' }
  | { rule: 'breached' }
  /** It is the one that somebody else knows, or that is being changed. */
  | { rule: 'current' }
  | { rule: 'contains-person'; term: string }
  | { rule: 'contains-organisation'; term: string }
  | { rule: 'custom-term'; term: string }
  | { rule: 'too-simple'; score: number; needed: number; words: string[]; pattern: boolean };

type PasswordVerdict = { ok: true } | { ok: false; reasons: PasswordRefusal[] };

/**
 * The one judgement on every path that sets a password (R35). No composition rule, no expiry (R33); what a directory demands
 * beyond this is the directory's to say.
 */
export function judgePassword(password: string, context: PasswordContext): PasswordVerdict {
  const measure = measurePassword(password, context);
  if (measure.length === 'too-long') {
    return { ok: false, reasons: [{ rule: 'too-long', maximum: measure.maximum }] };
  }
  const reasons = refusals(measure, measure.length);
  if (isCommon(password, context.commonPasswords)) reasons.push({ rule: 'common' });
  if (context.breached === true) reasons.push({ rule: 'breached' });
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

/** The refusals that can be told before anything is sent; the page shows them while the person types. */
export function refusalsWhileTyping(measure: PasswordMeasure): PasswordRefusal[] {
  if (measure.length === 'too-long') return [{ rule: 'too-long', maximum: measure.maximum }];
  return refusals(measure, measure.length);
}

function refusals(measure: PasswordMeasure, length: number): PasswordRefusal[] {
  const reasons: PasswordRefusal[] = [];
  const tooSimple = measure.score < measure.needed;
  if (length < measure.minimum) reasons.push({ rule: 'too-short', minimum: measure.minimum, length });
  if (tooSimple || length < measure.namesAllowedFrom) {
    for (const term of measure.personNames) reasons.push({ rule: 'contains-person', term });
    for (const term of measure.organisationNames) reasons.push({ rule: 'contains-organisation', term });
  }
  if (!tooSimple) return reasons;
  for (const term of measure.customTerms) reasons.push({ rule: 'custom-term', term });
  // A few characters typed so far are too short, not too simple; the sentence would only confuse.
  if (length >= measure.needed) {
    const { score, needed, baseWords: words, pattern } = measure;
    reasons.push({ rule: 'too-simple', score, needed, words, pattern });
  }
  return reasons;
}
