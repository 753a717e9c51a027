import { expect, test } from 'vitest';
import type { Refusal } from '../../../src/app/administration/verdict.ts';
import type { RoomAct } from '../../../src/app/administration/wrong-role.ts';
import { acts } from '../../../src/domain/authority/acts.ts';
import type { Forbidden } from '../../../src/domain/authority/decide.ts';
import type { PasswordRefusal } from '../../../src/domain/password/judge.ts';
import type { BoundBy } from '../../../src/ports/store/accounts.ts';
import { locales } from '../../../src/text/locale.ts';
import { translator } from '../../../src/text/translate.ts';
import type { Ctx } from '../../../src/web/context.ts';
import { auditFacts } from '../../../src/web/view/audit-facts.tsx';

const reader = (locale: (typeof locales)[number]) => ({ var: { t: translator(locale), locale } }) as Ctx;

/** Facts as text; what is left as it is stored is no text but an element. */
function said(locale: (typeof locales)[number], data: Record<string, unknown>) {
  return auditFacts(reader(locale), data).map(({ label, value }) => [label, value]);
}

/** Every value, named by its type: one that comes new does not pass the type check before it stands here. */
const refusals: Record<Refusal | Forbidden, true> = {
  'not-found': true,
  'own-account': true,
  role: true,
  rank: true,
  'self-service-only': true,
  'by-policy': true,
  idle: true,
  disabled: true,
  frozen: true,
  'no-address': true,
  'last-administrator': true,
  'needs-caller': true,
  'needs-approver': true,
};
const reasons: Record<PasswordRefusal['rule'], true> = {
  'too-short': true,
  'too-long': true,
  common: true,
  breached: true,
  current: true,
  'contains-person': true,
  'contains-organisation': true,
  'custom-term': true,
  'too-simple': true,
};
const roomActs: Record<RoomAct, true> = {
  'change-policy': true,
  'change-logo': true,
  'take-back-policy': true,
  'begin-bulk': true,
  'stop-bulk': true,
  'export-log': true,
  administer: true,
};
const binders: Record<BoundBy, true> = { enrolment: true, import: true, recovery: true, owner: true };
const values: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['act', [...acts, ...Object.keys(roomActs)]],
  ['because', Object.keys(refusals)],
  ['reason', [...Object.keys(reasons), 'replaced', 'on-probation', 'bound-after-repudiated-event']],
  ['by', [...Object.keys(binders), 'link']],
  ['proofs', ['email totp', 'passkey phone', 'recovery-code']],
  ['kind', ['email', 'phone', 'totp', 'passkey', 'recovery-codes']],
  ['purpose', ['enrol', 'reset']],
  ['secondFactor', ['true', 'false']],
];

test.each(locales)('what the log holds beside a sentence is said in %s', (locale) => {
  for (const [name, all] of values) {
    for (const value of all) {
      const [[label, words]] = said(locale, { [name]: value }) as [[string, unknown]];
      expect(label, name).not.toBe(name);
      expect(typeof words, `${name}: ${value}`).toBe('string');
    }
  }
});

test('nothing of the log is left out, known or not', () => {
  const data = { outcome: 'unheard-of', novelty: 'something new', count: 3, empty: '', none: null };
  const html = auditFacts(reader('en'), data).map(({ label, value }) => `${label}: ${value}`);
  expect(html).toEqual([
    'Outcome: <span dir="ltr" lang="en">unheard-of</span>',
    'novelty: <span dir="ltr" lang="en">something new</span>',
    'How many: 3',
  ]);
});

test('an id leads to its page, and is no words', () => {
  const id = '0192f0c1-2345-7abc-89de-0123456789ab';
  const facts = auditFacts(reader('en'), { approver: id, bulk: id });
  expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    `Who agreed: <a href="/admin/people/${id}">the page</a>`,
    `One of many: <a href="/admin/people/bulk/${id}">the report</a>`,
  ]);
});
