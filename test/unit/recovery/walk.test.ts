import { describe, expect, test } from 'vitest';
import type { RecoveryEvent, RecoveryFacts } from '../../../src/domain/flow/recovery/events.ts';
import type { Recovery } from '../../../src/domain/flow/recovery/state.ts';
import { type RecoveryStep, step } from '../../../src/domain/flow/recovery/step.ts';
import { account, counting, decoy, decoyFacts, demanded, events, facts, shapeOf } from './machine.ts';

interface Arrow extends RecoveryStep {
  from: Recovery;
  event: RecoveryEvent;
  facts: RecoveryFacts;
}

/** Every arrow that can be taken from the beginning, by every order of events, for one kind of account. */
function walk(begin: Recovery, of: RecoveryFacts): Arrow[] {
  const arrows: Arrow[] = [];
  const seen = new Set([shapeOf(begin)]);
  const queue = [begin];
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (const event of events) {
      const arrow = { from, event, facts: of, ...step(from, event, of) };
      arrows.push(arrow);
      const shape = shapeOf(arrow.next);
      if (seen.has(shape)) continue;
      seen.add(shape);
      queue.push(arrow.next);
    }
  }
  return arrows;
}

const arrows = facts.flatMap((of) => walk({ at: 'trouble', subject: account }, of));

/** The first arrows that break a rule; there must be none. (One `expect` an arrow would take minutes.) */
function breaking(rule: (arrow: Arrow) => boolean, of: readonly Arrow[] = arrows): Arrow[] {
  return of.filter((arrow) => !rule(arrow)).slice(0, 3);
}

const does = ({ effects }: Arrow, ...types: string[]) => effects.some(({ type }) => types.includes(type));
const proofsOf = (flow: Recovery) => ('proofs' in flow ? flow.proofs : []);
const enough = (flow: Recovery, { gates }: RecoveryFacts) =>
  'proofs' in flow && counting(flow.proofs, flow.trouble) >= demanded(flow.proofs, gates);

describe('the whole machine, for every kind of account', () => {
  test('every event has an answer in every state, and a refusal does nothing but count', () => {
    expect(arrows.length).toBeGreaterThan(50_000);
    expect(
      breaking(
        (arrow) => arrow.answer.kind === 'advanced' || arrow.effects.every((e) => e.type === 'record'),
      ),
    ).toEqual([]);
  });

  test('every place is reached, and nothing leads out of the last ones', () => {
    const places = ['code', 'done', 'factor', 'factor-code', 'password', 'stuck', 'trouble', 'way'];
    expect([...new Set(arrows.map(({ next }) => next.at))].sort()).toEqual(places);
    expect(
      breaking(({ from, next }) => (from.at !== 'stuck' && from.at !== 'done') || next === from),
    ).toEqual([]);
  });

  test('R10 R12 R13: nothing behind the gates is met or done with fewer proofs than demanded', () => {
    const behind = ['password', 'factor', 'factor-code'];
    expect(breaking(({ next, facts: of }) => !behind.includes(next.at) || enough(next, of))).toEqual([]);
    const writes = ['write-password', 'replace-app', 'replace-phone', 'settle', 'send-phone-code'];
    expect(breaking((arrow) => !does(arrow, ...writes) || enough(arrow.from, arrow.facts))).toEqual([]);
    expect(
      breaking(({ from, next, facts: of }) => next.at !== 'done' || from === next || enough(from, of)),
    ).toEqual([]);
  });

  test('R12: a proof is a right answer by the way that was chosen, or a link; each way counts once', () => {
    const rule = ({ from, event, next, facts: of }: Arrow) => {
      const [before, after] = [proofsOf(from), proofsOf(next)];
      if (after.length <= before.length) return true;
      const added = after.at(-1)!;
      const byCode =
        event.type === 'prove' &&
        event.matched &&
        event.way === added &&
        from.at === 'code' &&
        from.way === added;
      const byLink = event.type === 'prove-by-link' && added === 'email';
      const own =
        added === 'password'
          ? 'trouble' in from && from.trouble === 'lost-factor'
          : of.openers.includes(added);
      return after.length === before.length + 1 && !before.includes(added) && own && (byCode || byLink);
    };
    expect(breaking(rule)).toEqual([]);
  });

  test('R29: before the gates nothing is written, and asking sends one code and one letter of ways at most', () => {
    const rule = ({ from, effects }: Arrow) => {
      if (from.at !== 'trouble' && from.at !== 'way' && from.at !== 'code') return true;
      const types = effects.map(({ type }) => type);
      return (
        types.every((type) => ['send-code', 'tell-ways', 'record'].includes(type)) &&
        types.filter((type) => type === 'send-code').length <= 1 &&
        (!types.includes('tell-ways') || ('told' in from && !from.told))
      );
    };
    expect(breaking(rule)).toEqual([]);
  });

  test('no second code goes out by a way that still waits', () => {
    const rule = ({ from, event, facts: of, effects }: Arrow) =>
      of.waiting === undefined ||
      (!effects.some((effect) => effect.type === 'send-code' && effect.way === of.waiting) &&
        !(
          from.at === 'factor-code' &&
          event.type === 'resend' &&
          of.waiting === 'phone' &&
          effects.length > 0
        ));
    expect(breaking(rule)).toEqual([]);
  });

  test('R30 R44 R55: a password is kept only after a lock, never a spent one, one that is over, or one of a frozen account', () => {
    const rule = ({ from, effects, facts: of }: Arrow) => {
      const settled = effects.find((effect) => effect.type === 'settle');
      if (settled === undefined) return true;
      const given = of.frozen || of.passwordOver;
      if (given && settled.outcome !== 'password-changed') return false;
      if (settled.thaw !== (settled.outcome === 'password-changed')) return false;
      if (settled.outcome !== 'unlocked') return true;
      return from.at === 'password' && from.trouble === 'locked' && !of.frozen && !of.passwordSpent;
    };
    expect(breaking(rule)).toEqual([]);
  });

  test('R32: where the app goes, no recovery ends with the password that stood beside it', () => {
    const rule = ({ event, effects, facts: of }: Arrow) => {
      const settled = effects.find((effect) => effect.type === 'settle');
      if (settled === undefined || !of.losesApp) return true;
      return settled.outcome === 'password-changed' || event.type === 'replace-app';
    };
    expect(breaking(rule)).toEqual([]);
  });

  test('R19: codes are numbered upwards whatever is chosen anew, so that no number comes twice', () => {
    const sent = (flow: Recovery) => ('codesSent' in flow ? (flow.codesSent ?? 0) : 0);
    const rule = ({ from, next, effects }: Arrow) => {
      if (from.at === 'done' || next.at === 'done') return true;
      const numbers = effects.flatMap((effect) => ('number' in effect ? [effect.number] : []));
      return sent(next) === sent(from) + numbers.length && numbers.every((number) => number === sent(next));
    };
    expect(breaking(rule)).toEqual([]);
  });

  test('every finished recovery settles, and only a finished one does', () => {
    expect(
      breaking((arrow) => does(arrow, 'settle') === (arrow.next.at === 'done' && arrow.from.at !== 'done')),
    ).toEqual([]);
  });

  test('R28: the factor is replaced only for who lost it', () => {
    expect(
      breaking((arrow) => {
        const { from } = arrow;
        return (
          !does(arrow, 'replace-app', 'replace-phone') ||
          ('trouble' in from && from.trouble === 'lost-factor')
        );
      }),
    ).toEqual([]);
  });
});

describe('a decoy', () => {
  test('R1 R3: never gets past its first proof, whatever it does', () => {
    const decoys = walk({ at: 'trouble', subject: decoy }, decoyFacts);
    expect([...new Set(decoys.map(({ next }) => next.at))].sort()).toEqual(['code', 'trouble', 'way']);
    expect(breaking(({ next }) => proofsOf(next).length === 0, decoys)).toEqual([]);
  });

  test('R1 R2: and until its first proof an account answers, moves and acts as the decoy does', () => {
    const rule = ({ from, event, facts: of, next, effects, answer }: Arrow) => {
      // The right code of a way that is really this account's is the one difference there may be.
      if (!('subject' in from) || proofsOf(from).length > 0 || proofsOf(next).length > 0) return true;
      const other = step({ ...from, subject: decoy }, event, { ...decoyFacts, waiting: of.waiting });
      return (
        JSON.stringify({ ...other, next: { ...other.next, subject: account } }) ===
        JSON.stringify({ next: { ...next, subject: account }, effects, answer })
      );
    };
    expect(breaking(rule)).toEqual([]);
  });
});
