import { describe, expect, test } from 'vitest';
import { unsentMessages } from '../../../src/app/administration/unsent.ts';
import type { AuditRecord, DeliveryRecord } from '../../../src/ports/store/records.ts';

const now = new Date('2026-03-29T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

function line(kind: string, at: Date, data: AuditRecord['data'] = {}, actor = 'stranger'): AuditRecord {
  return { id: 1, at, kind, actor, data, supportCode: undefined, personal: {}, sealed: false };
}

function delivery(kind: string, outcome: DeliveryRecord['outcome'], queuedAt: Date, finishedAt = queuedAt) {
  const common = { id: 'd', accountId: 'a', channel: 'mail', recipient: 'm•••', answer: '250' } as const;
  return { ...common, kind, outcome, queuedAt, finishedAt };
}

const mailed = line('recovery.code-requested', ago(5), { way: 'email' });

describe('a message is under way', () => {
  test('from when it was asked for until the other side answered', () => {
    expect(unsentMessages([mailed], [], now)).toEqual({ since: ago(5), soon: true });
    expect(unsentMessages([mailed], [delivery('send-code', 'sent', ago(5))], now)).toBeUndefined();
    expect(unsentMessages([mailed], [delivery('send-code', 'refused', ago(5))], now)).toBeUndefined();
    expect(unsentMessages([mailed], [delivery('send-code', 'over-budget', ago(5))], now)).toBeUndefined();
  });

  test('whatever became of an earlier one, and of one of another kind', () => {
    const others = [delivery('send-code', 'sent', ago(60)), delivery('send-way-back', 'sent', ago(5))];
    expect(unsentMessages([mailed], others, now)).toBeDefined();
  });

  test.each([
    ['administration.caller-asked', 'caller-code', { way: 'phone' }],
    ['administration.send-way-back', 'send-way-back', {}],
    ['administration.reset-link', 'send-reset-link', {}],
    ['administration.invite', 'invitation', {}],
    ['account.created', 'invitation', {}],
  ])('after %s', (kind, sent, data) => {
    const asked = line(kind, ago(1), data, 'account:ada');
    expect(unsentMessages([asked], [], now)).toBeDefined();
    expect(unsentMessages([asked], [delivery(sent, 'sent', ago(1))], now)).toBeUndefined();
  });

  test('while it failed and is tried again', () => {
    const failed = delivery('send-code', 'failed', ago(300), ago(30));
    expect(unsentMessages([], [failed], now)).toEqual({ since: ago(300), soon: true });
  });

  test('and is looked for in the first two minutes alone, and no news after ten', () => {
    const at = (seconds: number) => line('administration.reset-link', ago(seconds));
    expect(unsentMessages([at(119)], [], now)?.soon).toBe(true);
    expect(unsentMessages([at(121)], [], now)?.soon).toBe(false);
    expect(unsentMessages([at(601)], [], now)).toBeUndefined();
    expect(unsentMessages([], [delivery('send-code', 'failed', ago(601))], now)).toBeUndefined();
  });
});

test('what sends nothing leaves nothing to wait for', () => {
  for (const way of ['totp', 'passkey', 'recovery-code', undefined]) {
    expect(unsentMessages([line('recovery.code-requested', ago(1), { way })], [], now)).toBeUndefined();
  }
  expect(unsentMessages([line('administration.caller-asked', ago(1), { way: 'totp' })], [], now)).toBe(
    undefined,
  );
  expect(unsentMessages([line('account.created', ago(1), {}, 'operator')], [], now)).toBeUndefined();
  expect(unsentMessages([line('sign-in.wrong-password', ago(1))], [], now)).toBeUndefined();
});
