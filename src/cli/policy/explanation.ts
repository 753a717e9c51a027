import {
  gatesFor,
  hasSettledSecondFactor,
  type InstallationFacts,
  openers,
  policyFor,
} from '../../app/recovery/facts.ts';
import { type Trouble, troubles, type Way, ways } from '../../domain/flow/recovery/ways.ts';
import { opens } from '../../domain/policy/demand.ts';
import { isAdministrator } from '../../domain/roles/roles.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import { day, plain, ruleAt } from './plain.ts';
import { waySentences } from './ways.ts';
import { troubleWords, wayWords } from './words.ts';

/** An account's recovery in sentences. `recoverable`: its owner could replace a forgotten password today, alone. */
export function explanation(
  account: AccountRecord,
  { supportAddress, ...facts }: InstallationFacts & { supportAddress: string },
  now: Date,
) {
  const recoverable = account.state === 'active' && canOpen(account, 'forgotten', facts, now);
  const parts = [
    who(account),
    ...(account.state === 'disabled' ? ['The account is switched off: nothing opens it.'] : []),
    ...(account.frozenAt === undefined
      ? []
      : [
          `Somebody said "This wasn't me": the account is frozen, and what was bound since ${day(account.frozenAt)} opens nothing (R55).`,
        ]),
    section(
      'Proofs that it asks for',
      troubles.map((trouble) => demand(account, trouble, now)),
    ),
    section('Ways back in', waySentences(account, facts, now)),
    section(
      'Today',
      troubles.map((trouble) => verdict(account, trouble, facts, now)),
    ),
    section('Help', [help(account, supportAddress)]),
  ];
  return { text: `${parts.join('\n')}\n`, recoverable };
}

function who({ userId, organisation, roles }: AccountRecord): string {
  if (organisation === undefined)
    return `${plain(userId)} is a personal account: the service's own policy applies.`;
  const role = roles.length === 0 ? 'member' : roles.join(', ');
  return `${plain(userId)} belongs to ${plain(organisation.name)} as ${role}; its policy is "${organisation.preset}".`;
}

function demand(account: AccountRecord, trouble: Trouble, now: Date): string {
  const gates = gatesFor(account, trouble, now);
  const proofs = gates === 1 ? 'one proof' : 'two different proofs';
  return `${troubleWords[trouble]}: ${proofs}, because ${reasons(account, trouble, now).join(', and ')}.`;
}

/** Why that many: the same grounds that `gatesDemanded` weighs. */
function reasons(account: AccountRecord, trouble: Trouble, now: Date): string[] {
  const strict = [
    ...(isAdministrator(account.roles) ? ['administrators always need two (R13)'] : []),
    ...(hasSettledSecondFactor(account, now) ? ['an authenticator app is asked for at sign-in (R12)'] : []),
    ...(account.frozenAt === undefined ? [] : ['the account is frozen (R55)']),
    ...(trouble === 'intruder' || trouble === 'lost-factor'
      ? ['in this trouble one of them may be in the wrong hands']
      : []),
  ];
  return strict.length > 0
    ? strict
    : [`the policy says ${policyFor(account).gates === 1 ? 'one' : 'two'} (${ruleAt(account, 'gates')})`];
}

function canOpen(account: AccountRecord, trouble: Trouble, facts: InstallationFacts, now: Date): boolean {
  return opens(proofsFor(account, trouble, facts, now), gatesFor(account, trouble, now), trouble);
}

/** What could prove it in this trouble; a lost phone's app can't. */
function proofsFor(
  account: AccountRecord,
  trouble: Trouble,
  { textMessages }: InstallationFacts,
  now: Date,
): Way[] {
  const open = openers(account, now).filter((way) => way !== 'phone' || textMessages);
  return ways.filter((way) =>
    trouble === 'lost-factor'
      ? way !== 'totp' && (open.includes(way) || (way === 'password' && account.passwordHash !== undefined))
      : open.includes(way),
  );
}

function verdict(account: AccountRecord, trouble: Trouble, facts: InstallationFacts, now: Date): string {
  const proofs = proofsFor(account, trouble, facts, now);
  const have = proofs.map((way) => wayWords[way]).join(', ');
  if (account.state === 'active' && canOpen(account, trouble, facts, now)) {
    const any = gatesFor(account, trouble, now) === 1 ? 'one' : 'two';
    return `${troubleWords[trouble]}: gets back in alone, with ${any} of: ${have}.`;
  }
  return `${troubleWords[trouble]}: does not get back in alone; there is ${have === '' ? 'nothing that counts' : `only ${have}`}.`;
}

function help(account: AccountRecord, supportAddress: string): string {
  const { organisation } = account;
  const byAdministrators = policyFor(account).helpBy === 'administrators';
  if (organisation === undefined) return `Personal accounts are sent to ${supportAddress}.`;
  if (!byAdministrators)
    return `Nobody in this organisation may help (${ruleAt(account, 'helpBy')}): people are sent to ${supportAddress}.`;
  const self = account.state === 'active' && account.roles.includes('global-admin') ? 1 : 0;
  const others = organisation.administrators - self;
  return others <= 0
    ? `There is no other Global admin to ask: ${supportAddress} is left.`
    : `"Ask for help" tells ${others} Global ${others === 1 ? 'admin' : 'admins'}; besides, there is ${supportAddress}.`;
}

function section(title: string, sentences: readonly string[]): string {
  return `\n${title}\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`;
}
