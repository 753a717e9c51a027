import { type InstallationFacts, policyFor } from '../../app/recovery/facts.ts';
import { standingOf, type WayState } from '../../app/security/standing.ts';
import type { Way } from '../../domain/flow/recovery/ways.ts';
import { maskEmail, maskPhone } from '../../domain/mask.ts';
import { allowsWay, wayOf } from '../../domain/policy/methods.ts';
import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import { day, ruleAt } from './plain.ts';
import { wayWords } from './words.ts';

/** Each way that the account has, with what it is good for today; then what it could have and has not. */
export function waySentences(account: AccountRecord, facts: InstallationFacts, now: Date): string[] {
  const { ways, lacking } = standingOf(account, facts, now);
  const held = new Set<Way>(account.methods.map(({ kind }) => wayOf(kind)));
  const absent = lacking.filter((way) => !held.has(way)).map((way) => wayWords[way]);
  return [
    ...ways.map(({ method, state }) => `${named(method)}: ${sentence(account, method, facts, state)}.`),
    ...(ways.length === 0 ? ['It has none.'] : []),
    ...(absent.length > 0 ? [`Allowed, and not there: ${absent.join(', ')}.`] : []),
  ];
}

function named({ kind, address, unusedCodes }: MethodRecord): string {
  switch (kind) {
    case 'email':
      return `Mail to ${maskEmail(address ?? '')}`;
    case 'phone':
      return `Text to ${maskPhone(address ?? '')}`;
    case 'totp':
      return 'Authenticator app';
    case 'passkey':
      return 'Passkey';
    case 'recovery-codes':
      return `Recovery codes (${unusedCodes} unused)`;
  }
}

function sentence(
  account: AccountRecord,
  method: MethodRecord,
  { textMessages }: InstallationFacts,
  state: WayState,
): string {
  switch (state.kind) {
    case 'works':
      return 'opens a gate';
    case 'from':
      return `opens nothing before ${day(state.at)}: a new way waits, so that a thief's does not count (R25; ${ruleAt(account, 'probationHours')})`;
    case 'closed':
      return `opens nothing: ${closedWords[state.because]}${ruleOf(account, method, textMessages, state.because)}`;
  }
}

/** Of what a policy closes, where that is said. */
function ruleOf(
  account: AccountRecord,
  { kind }: MethodRecord,
  textMessages: boolean,
  because: Because,
): string {
  if (because === 'own-mailbox') return ` (R81; ${ruleAt(account, 'ownMailOpensGates')})`;
  if (because !== 'by-policy') return '';
  const way = wayOf(kind);
  if (allowsWay(policyFor(account), way))
    return textMessages ? '' : ': this installation sends no text messages';
  return ` (${ruleAt(account, way === 'recovery-code' ? 'ways.recoveryCode' : `ways.${way}`)})`;
}

type Because = Extract<WayState, { kind: 'closed' }>['because'];

const closedWords: Readonly<Record<Because, string>> = {
  unconfirmed: 'it was never confirmed (R25)',
  'own-mailbox': 'the mailbox is in the organisation’s own domain, which opens with this very sign-in',
  'by-policy': 'the policy does not allow it',
  'used-up': 'every code was used',
  'after-freeze': 'it was bound after the event that froze the account (R55)',
};
