import { expect, test } from 'vitest';
import { nobody } from '../../../src/app/messages/rehearsal.ts';
import { takenOff } from '../../../src/app/recovery/taken-off.ts';
import type { AccountRecord, MethodRecord } from '../../../src/ports/store/accounts.ts';

const now = new Date('2026-11-22T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const method = (id: string, more: Partial<MethodRecord> = {}): MethodRecord => ({
  ...nobody.methods[0]!,
  id,
  createdAt: at(-100),
  confirmedAt: at(-100),
  usableFrom: at(-28),
  ...more,
});

const account = (frozenAt: Date | undefined, ...methods: MethodRecord[]): AccountRecord => ({
  ...nobody,
  frozenAt,
  methods,
});

const ids = (methods: readonly MethodRecord[]) => methods.map(({ id }) => id);

test('R25 R31: what is unconfirmed or not usable yet goes, the rest stays', () => {
  const { young, repudiated } = takenOff(
    account(
      undefined,
      method('settled'),
      method('unconfirmed', { confirmedAt: undefined }),
      method('never', { usableFrom: undefined }),
      method('tomorrow', { usableFrom: at(24) }),
      method('now', { usableFrom: now }),
    ),
    { begunAt: at(-1), thaws: true, now },
  );
  expect(ids(young)).toEqual(['unconfirmed', 'never', 'tomorrow']);
  expect(repudiated).toEqual([]);
});

test('R55: what was bound from the repudiated event to the repair goes with a thaw, and only then', () => {
  const frozen = account(
    at(-90),
    method('before'),
    method('at the event', { createdAt: at(-90) }),
    method('between', { createdAt: at(-80) }),
    method('young and between', { createdAt: at(-80), usableFrom: at(1) }),
    method('by the repair', { createdAt: at(-1), usableFrom: at(-1) }),
  );
  const { young, repudiated } = takenOff(frozen, { begunAt: at(-1), thaws: true, now });
  expect(ids(young)).toEqual(['young and between']);
  expect(ids(repudiated)).toEqual(['at the event', 'between']);
  expect(takenOff(frozen, { begunAt: at(-1), thaws: false, now }).repudiated).toEqual([]);
});
