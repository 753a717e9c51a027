import { opens } from '../../policy/demand.ts';
import type { Outcome } from '../kernel.ts';
import type {
  RecoveryAnswer,
  RecoveryEffect,
  RecoveryEvent,
  RecoveryFacts,
  RecoveryRefusal,
} from './events.ts';
import { menu } from './menu.ts';
import type { Recovery, RecoveryOutcome, Underway } from './state.ts';
import { isSent, type Way } from './ways.ts';

export type RecoveryStep = Outcome<Recovery, RecoveryEffect, RecoveryAnswer>;

/**
 * One step of a recovery. Total: every event has an answer in every state, and an illegal order is one (R10).
 * No path reaches `password` or `factor` without the gates that `facts` demands; the exhaustive walk in
 * `test/unit/recovery` checks it.
 */
export function step(flow: Recovery, event: RecoveryEvent, facts: RecoveryFacts): RecoveryStep {
  switch (flow.at) {
    case 'trouble':
      if (event.type !== 'choose-trouble') return refuse(flow, 'out-of-order');
      return advance(
        {
          at: 'way',
          subject: flow.subject,
          trouble: event.trouble,
          proofs: [],
          codesSent: flow.codesSent ?? 0,
          told: flow.told ?? false,
        },
        // Once: by choosing one trouble after the other a stranger would fill the log, and the person's page of it.
        ...(flow.told === undefined ? [{ type: 'record', kind: 'recovery.begun' } as const] : []),
      );
    case 'way':
      return stepWay(flow, event, facts);
    case 'code':
      return stepCode(flow, event, facts);
    case 'password':
      return stepPassword(flow, event, facts);
    case 'factor':
    case 'factor-code':
      return stepFactor(flow, event, facts);
    case 'stuck':
    case 'done':
      return refuse(flow, 'out-of-order');
  }
}

function stepWay(flow: At<'way'>, event: RecoveryEvent, facts: RecoveryFacts): RecoveryStep {
  switch (event.type) {
    case 'choose-way':
      return menu(flow, facts).includes(event.way)
        ? openWay(flow, event.way, facts)
        : refuse(flow, 'not-offered');
    case 'another-trouble':
      return flow.proofs.length === 0
        ? advance({ at: 'trouble', subject: flow.subject, codesSent: flow.codesSent, told: flow.told })
        : refuse(flow, 'out-of-order');
    case 'prove-by-link':
      return moved(proved(flow, 'email', facts));
    default:
      return refuse(flow, 'out-of-order');
  }
}

function stepCode(flow: At<'code'>, event: RecoveryEvent, facts: RecoveryFacts): RecoveryStep {
  switch (event.type) {
    case 'prove':
      if (event.way !== flow.way) return refuse(flow, 'out-of-order');
      return event.matched ? proved(flow, flow.way, facts) : wrongCode(flow);
    case 'prove-by-link':
      return moved(proved(flow, 'email', facts));
    case 'resend':
      if (!isSent(flow.way)) return refuse(flow, 'out-of-order');
      return facts.waiting === flow.way ? refuse(flow, 'too-early') : openWay(flow, flow.way, facts);
    case 'another-way':
      return advance({ ...underway(flow), at: 'way' });
    case 'choose-way':
      return menu(flow, facts).includes(event.way)
        ? openWay(flow, event.way, facts)
        : refuse(flow, 'not-offered');
    default:
      return refuse(flow, 'out-of-order');
  }
}

function stepPassword(flow: At<'password'>, event: RecoveryEvent, facts: RecoveryFacts): RecoveryStep {
  if (!opens(flow.proofs, facts.gates, flow.trouble)) return demandMore(flow, facts);
  switch (event.type) {
    case 'set-password':
      return finish(flow, 'password-changed', { type: 'write-password' });
    case 'keep-password':
      if (flow.trouble !== 'locked') return refuse(flow, 'out-of-order');
      if (facts.frozen || facts.passwordOver || facts.losesApp) return refuse(flow, 'must-replace');
      return facts.passwordSpent ? refuse(flow, 'password-spent') : finish(flow, 'unlocked');
    default:
      return refuse(flow, 'out-of-order');
  }
}

function stepFactor(
  flow: At<'factor' | 'factor-code'>,
  event: RecoveryEvent,
  facts: RecoveryFacts,
): RecoveryStep {
  if (!opens(flow.proofs, facts.gates, flow.trouble)) return demandMore(flow, facts);
  switch (event.type) {
    case 'replace-app':
      // A repudiated account's password may be known to somebody else: it is replaced as well.
      return event.matched
        ? finishFactor(flow, { type: 'replace-app' }, facts)
        : { next: flow, effects: [], answer: { kind: 'refused', why: 'wrong-code' } };
    case 'name-phone': {
      if (!facts.texts) return refuse(flow, 'not-offered');
      const number = flow.codesSent + 1;
      return advance(
        { ...underway(flow), at: 'factor-code', phone: event.phone, wrong: 0, codesSent: number },
        { type: 'send-phone-code', phone: event.phone, number },
      );
    }
    case 'resend': {
      if (flow.at !== 'factor-code') return refuse(flow, 'out-of-order');
      if (facts.waiting === 'phone') return refuse(flow, 'too-early');
      const number = flow.codesSent + 1;
      return advance(
        { ...flow, codesSent: number, wrong: 0 },
        { type: 'send-phone-code', phone: flow.phone, number },
      );
    }
    case 'another-way':
      return flow.at === 'factor-code'
        ? advance({ ...underway(flow), at: 'factor' })
        : refuse(flow, 'out-of-order');
    case 'replace-phone':
      if (flow.at !== 'factor-code') return refuse(flow, 'out-of-order');
      return event.matched
        ? finishFactor(flow, { type: 'replace-phone', phone: flow.phone }, facts)
        : wrongCode(flow);
    default:
      return refuse(flow, 'out-of-order');
  }
}

/** A way was chosen, or chosen again: for one that is sent, a new code goes out, unless one just did. */
function openWay(flow: At<'way' | 'code'>, way: Way, facts: RecoveryFacts): RecoveryStep {
  if (facts.waiting === way) {
    return advance({ ...underway(flow), at: 'code', way, wrong: flow.at === 'code' ? flow.wrong : 0 });
  }
  const sent = isSent(way);
  const number = sent ? flow.codesSent + 1 : flow.codesSent;
  const effects: RecoveryEffect[] = [];
  if (sent) effects.push({ type: 'send-code', way, number });
  if (!flow.told) effects.push({ type: 'tell-ways' });
  effects.push({ type: 'record', kind: 'recovery.code-requested' });
  return advance({ ...underway(flow), at: 'code', way, wrong: 0, codesSent: number, told: true }, ...effects);
}

function proved(flow: At<'way' | 'code'>, way: Way, facts: RecoveryFacts): RecoveryStep {
  // A decoy, and a way that opens no gate of this account, look like a wrong code: they can never be proven.
  const possible = flow.subject.kind === 'account' && (way === 'password' || facts.openers.includes(way));
  if (!possible) return flow.at === 'code' ? wrongCode(flow) : refuse(flow, 'wrong-code');
  if (flow.proofs.includes(way)) return refuse(flow, 'already-proved');
  const base: Underway = { ...underway(flow), proofs: [...flow.proofs, way] };
  const record: RecoveryEffect = { type: 'record', kind: 'recovery.proved' };
  if (opens(base.proofs, facts.gates, base.trouble)) {
    return advance({ ...base, at: base.trouble === 'lost-factor' ? 'factor' : 'password' }, record);
  }
  const next = nextGate(base, facts);
  return advance(next, record, ...stuckRecord(next));
}

/** Where a recovery waits for its next proof; stuck, if the account has none left. */
function nextGate(base: Underway, facts: RecoveryFacts): At<'way' | 'stuck'> {
  const left = menu({ ...base, at: 'way' }, facts);
  return { ...base, at: left.length === 0 ? 'stuck' : 'way' };
}

function stuckRecord({ at }: At<'way' | 'stuck'>): RecoveryEffect[] {
  return at === 'stuck' ? [{ type: 'record', kind: 'recovery.stuck' }] : [];
}

/** The gates that were opened are not enough any more: a freeze, say, came after them (R55). */
function demandMore(flow: At<'password' | 'factor' | 'factor-code'>, facts: RecoveryFacts): RecoveryStep {
  const next = nextGate(underway(flow), facts);
  return { next, effects: stuckRecord(next), answer: { kind: 'refused', why: 'more-demanded' } };
}

/** The log says that another browser may have taken over (R27). */
function moved(taken: RecoveryStep): RecoveryStep {
  if (taken.answer.kind === 'refused') return taken;
  return { ...taken, effects: [{ type: 'record', kind: 'recovery.moved' }, ...taken.effects] };
}

function wrongCode(flow: At<'code' | 'factor-code'>): RecoveryStep {
  return {
    next: { ...flow, wrong: flow.wrong + 1 },
    effects: [{ type: 'record', kind: 'recovery.code-refused' }],
    answer: { kind: 'refused', why: 'wrong-code' },
  };
}

function finish(
  flow: At<'password' | 'factor' | 'factor-code'>,
  outcome: RecoveryOutcome,
  ...effects: RecoveryEffect[]
): RecoveryStep {
  return advance({ at: 'done', outcome }, ...effects, {
    type: 'settle',
    outcome,
    forgetDevices: flow.trouble === 'intruder',
    thaw: outcome === 'password-changed',
  });
}

/**
 * With the new factor in place the password stays, unless the account is frozen, the password is over, or an app on
 * probation goes and no new one came: then a new password comes next (R32, R44, R55).
 */
function finishFactor(
  flow: At<'factor' | 'factor-code'>,
  effect: RecoveryEffect,
  facts: RecoveryFacts,
): RecoveryStep {
  const alone = facts.losesApp && effect.type !== 'replace-app';
  if (facts.frozen || facts.passwordOver || alone)
    return advance({ ...underway(flow), at: 'password' }, effect);
  return finish(flow, 'factor-replaced', effect);
}

type At<Place extends Recovery['at']> = Extract<Recovery, { at: Place }>;

function underway(flow: Underway): Underway {
  const { subject, trouble, proofs, codesSent, told } = flow;
  return { subject, trouble, proofs, codesSent, told };
}

function advance(next: Recovery, ...effects: RecoveryEffect[]): RecoveryStep {
  return { next, effects, answer: { kind: 'advanced' } };
}

function refuse(flow: Recovery, why: RecoveryRefusal): RecoveryStep {
  return { next: flow, effects: [], answer: { kind: 'refused', why } };
}
