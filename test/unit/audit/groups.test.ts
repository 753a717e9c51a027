import { describe, expect, test } from 'vitest';
import { auditGroups, isAuditGroup, isAuditKind, kindsOf } from '../../../src/domain/audit/groups.ts';
import { type AuditKind, auditKinds } from '../../../src/domain/audit/kinds.ts';
import { locales } from '../../../src/text/locale.ts';
import { translator } from '../../../src/text/translate.ts';
import { auditGroupName, auditSentence } from '../../../src/web/view/audit-words.ts';

const kinds = Object.keys(auditKinds) as AuditKind[];

test('R58: each kind of event is in one group, and in no second one', () => {
  expect(auditGroups.flatMap(kindsOf).toSorted()).toEqual(kinds.toSorted());
});

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale);

  test.each(kinds)('R58: %s has a sentence of its own', (kind) => {
    const sentence = auditSentence(t, kind);
    expect(sentence, `text/${locale}/console-audit.ts says nothing of ${kind}`).toMatch(/\S/);
    expect(sentence).not.toContain(kind);
    expect(kinds.filter((other) => auditSentence(t, other) === sentence)).toEqual([kind]);
  });

  test('each group has a name', () => {
    expect(new Set(auditGroups.map((group) => auditGroupName(t, group))).size).toBe(auditGroups.length);
  });

  test('a kind of a later release is named as it is', () => {
    expect(auditSentence(t, 'something.new')).toContain('something.new');
    expect(auditSentence(t, 'toString')).toContain('toString');
  });
});

test('no group is called as a kind is: one word in an address means one thing', () => {
  expect(auditGroups.filter(isAuditKind)).toEqual([]);
  expect(kinds.filter(isAuditGroup)).toEqual([]);
});
