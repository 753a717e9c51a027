import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { RecoveryEvent, RecoveryFacts } from '../../../src/domain/flow/recovery/events.ts';
import type { Recovery } from '../../../src/domain/flow/recovery/state.ts';
import { step } from '../../../src/domain/flow/recovery/step.ts';
import { account, counting, decoy, decoyFacts, demanded, events, facts } from './machine.ts';

const anyEvent = fc.constantFrom(...events);
const anyFacts = fc.constantFrom(...facts);
/** An account whose policy, methods, freeze and waits may change between any two steps. */
const changingHistory = fc.array(fc.record({ event: anyEvent, of: anyFacts }), { maxLength: 40 });

interface Move {
  from: Recovery;
  event: RecoveryEvent;
  of: RecoveryFacts;
  outcome: ReturnType<typeof step>;
}

function play(
  subject: typeof account | typeof decoy,
  history: readonly { event: RecoveryEvent; of: RecoveryFacts }[],
) {
  const moves: Move[] = [];
  let from: Recovery = { at: 'trouble', subject };
  for (const { event, of } of history) {
    const outcome = step(from, event, of);
    moves.push({ from, event, of, outcome });
    from = outcome.next;
  }
  return moves;
}

const writing = ['write-password', 'replace-app', 'replace-phone', 'settle'];
const proofsOf = (flow: Recovery) => ('proofs' in flow ? flow.proofs : []);

describe('any order of events, while the account changes under it', () => {
  test('R10 R55: what is written is written under the gates that are demanded at that very moment', () => {
    const holds = ({ from, of, outcome }: Move) =>
      !outcome.effects.some(({ type }) => writing.includes(type)) ||
      ('proofs' in from && counting(from.proofs, from.trouble) >= demanded(from.proofs, of.gates));
    fc.assert(
      fc.property(changingHistory, (history) => play(account, history).every(holds)),
      { numRuns: 10_000 },
    );
  });

  test('each proof was a right answer given in this recovery, by a way that opened a gate then', () => {
    const holds = (moves: readonly Move[]) => {
      const given = new Set<string>();
      return moves.every(({ from, event, of, outcome }) => {
        if (outcome.next.at === 'trouble') given.clear();
        const right = event.type === 'prove' && event.matched && from.at === 'code' && from.way === event.way;
        if (right && (event.way === 'password' || of.openers.includes(event.way))) given.add(event.way);
        if (event.type === 'prove-by-link' && of.openers.includes('email')) given.add('email');
        return proofsOf(outcome.next).every((way) => given.has(way));
      });
    };
    fc.assert(
      fc.property(changingHistory, (history) => holds(play(account, history))),
      { numRuns: 10_000 },
    );
  });

  test('R58: whatever leads to where nothing is left to prove is told to the log, once', () => {
    const holds = ({ from, outcome: { next, effects } }: Move) => {
      const told = effects.filter((effect) => effect.type === 'record' && effect.kind === 'recovery.stuck');
      return told.length === (next.at === 'stuck' && from.at !== 'stuck' ? 1 : 0);
    };
    fc.assert(
      fc.property(changingHistory, (history) => play(account, history).every(holds)),
      { numRuns: 10_000 },
    );
  });

  test('proofs are never lost, codes are numbered upwards, and the ways are told once, whatever trouble is chosen', () => {
    const sent = (flow: Recovery) => ('codesSent' in flow ? (flow.codesSent ?? 0) : 0);
    const told = (flow: Recovery) => 'told' in flow && flow.told === true;
    const holds = ({ from, outcome: { next, effects } }: Move) => {
      if (from.at === 'done' || next.at === 'done') return true;
      const codes = effects.filter(({ type }) => type === 'send-code' || type === 'send-phone-code');
      return (
        proofsOf(from).every((way, i) => proofsOf(next)[i] === way) &&
        sent(next) === sent(from) + codes.length &&
        codes.every((effect) => 'number' in effect && effect.number === sent(next)) &&
        (!told(from) || (told(next) && !effects.some(({ type }) => type === 'tell-ways')))
      );
    };
    fc.assert(
      fc.property(changingHistory, (history) => play(account, history).every(holds)),
      { numRuns: 5_000 },
    );
  });

  test('a decoy never gets past its first proof', () => {
    const waits = fc.constantFrom(undefined, 'email' as const, 'phone' as const);
    const of = waits.map((waiting) => ({ ...decoyFacts, waiting }));
    const history = fc.array(fc.record({ event: anyEvent, of }), { maxLength: 60 });
    const holds = ({ outcome: { next } }: Move) =>
      (next.at === 'trouble' || next.at === 'way' || next.at === 'code') && proofsOf(next).length === 0;
    fc.assert(
      fc.property(history, (each) => play(decoy, each).every(holds)),
      { numRuns: 5_000 },
    );
  });

  test('R18: a wrong code is counted, in whatever order', () => {
    const holds = ({ from, event, outcome: { next } }: Move) => {
      const wrong = from.at === 'code' && event.type === 'prove' && event.way === from.way && !event.matched;
      return !wrong || (next.at === 'code' && next.wrong === from.wrong + 1);
    };
    fc.assert(
      fc.property(changingHistory, (history) => play(account, history).every(holds)),
      { numRuns: 5_000 },
    );
  });
});
