import type { MethodWay, Way } from '../../domain/flow/recovery/ways.ts';
import { allowsWay, type Closed, closedBecause, wayOf } from '../../domain/policy/methods.ts';
import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import { gatesFor, type InstallationFacts, methodContext, openers, policyFor } from '../recovery/facts.ts';

export type WayState =
  | { kind: 'works' }
  /** On probation until then (R25). */
  | { kind: 'from'; at: Date }
  | { kind: 'closed'; because: Exclude<Closed, 'too-new'> };

export interface OwnWay {
  method: MethodRecord;
  state: WayState;
}

/** Whether a person could get back in, and what is missing. */
export interface Standing {
  ways: readonly OwnWay[];
  /** Without phone and app, even with the password forgotten too. `later`: not today, but from `from` on. */
  withoutPhone: 'yes' | 'later' | 'no';
  /** With everything at hand. */
  atAll: 'yes' | 'later' | 'no';
  /** When the last method on probation begins to work; undefined if none is. */
  from: Date | undefined;
  /** Ways that policy allows, the most useful first. */
  allowed: readonly MethodWay[];
  /** Those of them that the account has not. */
  lacking: readonly MethodWay[];
  /** How many different ways recovery asks for. */
  needed: 1 | 2;
  /** True if there is one way more than recovery needs, those on probation included, or no more can be had. */
  hasSpare: boolean;
}

const untexted: WayState = { kind: 'closed', because: 'by-policy' };

/** What may be lost with a telephone: where a passkey lives we can't know, and a yes must hold. */
const onThePhone: readonly Way[] = ['phone', 'totp', 'passkey'];

/** The order in which ways are proposed: first those that outlive the phone. */
const proposed: readonly MethodWay[] = ['email', 'recovery-code', 'passkey', 'phone', 'totp'];

export function standingOf(account: AccountRecord, { textMessages }: InstallationFacts, now: Date): Standing {
  // A number that nobody can text opens nothing.
  const untold: readonly Way[] = textMessages ? [] : ['phone'];
  const own = account.methods.map((method) => ({
    method,
    state: untold.includes(wayOf(method.kind)) ? untexted : stateOf(account, method, now),
  }));
  const starts = own.flatMap(({ state }) => (state.kind === 'from' ? [state.at.getTime()] : []));
  // Judged again for when all is settled: a new app also raises what recovery demands, but not before (R25).
  const settled = starts.length === 0 ? now : new Date(Math.max(...starts));
  const verdict = (lost: readonly Way[]) => {
    const without = [...lost, ...untold];
    if (!opensWithout(account, without, settled)) return 'no';
    return opensWithout(account, without, now) ? 'yes' : 'later';
  };
  const held = openers(account, settled).filter((way) => !untold.includes(way));
  const allowed = proposed.filter((way) => allowsWay(policyFor(account), way) && !untold.includes(way));
  const lacking = allowed.filter((way) => !held.includes(way));
  const needed = gatesFor(account, 'forgotten', settled);
  return {
    ways: own,
    withoutPhone: verdict(onThePhone),
    atAll: verdict([]),
    from: starts.length === 0 ? undefined : settled,
    allowed,
    lacking,
    needed,
    hasSpare: lacking.length === 0 || held.length > needed,
  };
}

function opensWithout(account: AccountRecord, lost: readonly Way[], at: Date): boolean {
  const left = openers(account, at).filter((way) => !lost.includes(way));
  return left.length >= gatesFor(account, 'forgotten', at);
}

/** A mailbox that will never open a gate says so at once, not after its 72 hours. */
function stateOf(account: AccountRecord, method: MethodRecord, now: Date): WayState {
  const from = method.usableFrom !== undefined && method.usableFrom > now ? method.usableFrom : undefined;
  const because = closedBecause(method, methodContext(account, from ?? now));
  if (because !== undefined && because !== 'too-new') return { kind: 'closed', because };
  return from === undefined ? { kind: 'works' } : { kind: 'from', at: from };
}
