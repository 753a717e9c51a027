import { type Forbidden, forbids } from '../../../domain/authority/decide.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import { policyFor } from '../../recovery/facts.ts';
import { resetsFor } from '../resets.ts';
import { partyOf } from '../verdict.ts';

/** Why nobody in an organisation may help another; undefined where administrators may. */
export function nobodyHelps(account: AccountRecord): 'self-service-only' | 'by-policy' | undefined {
  const { organisation } = account;
  if (organisation?.preset === 'self-service-only') return 'self-service-only';
  return policyFor(account).helpBy === 'administrators' ? undefined : 'by-policy';
}

/**
 * Why this administrator may not answer this person, or undefined. Whoever may do the least of all for somebody may
 * answer them: the same roles, the same ranks (R45).
 */
export function forbidsAnswer(actor: AccountRecord, target: AccountRecord): Forbidden | undefined {
  const { organisation } = actor;
  if (organisation === undefined) return 'not-found';
  const rules = { preset: organisation.preset, resets: resetsFor(organisation) };
  return forbids('send-way-back', partyOf(actor), partyOf(target), rules) ?? nobodyHelps(target);
}
