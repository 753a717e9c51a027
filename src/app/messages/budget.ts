import type { Limit } from '../../ports/store/limits.ts';
import type { MessageContext, OverallBudget, WindowedBudget } from './context.ts';
import { rehearsal } from './rehearsal.ts';

const tenMinutes = 600;
const day = 86_400;

/** What one recipient, and one account, gets of a kind of message (R62; the numbers are ours). */
interface Budget extends WindowedBudget {
  /** On top, for devices that the account is known to use: a stranger's flood leaves them what they need. */
  keptForKnown: number;
}

/** Of ten a day, three are kept. */
const budgets = {
  code: { in10Minutes: 3, inADay: 7, keptForKnown: 3 },
  /** Of a new address or number. Apart, or whoever stole a session would use up what its owner gets back in by. */
  confirm: { in10Minutes: 3, inADay: 10, keptForKnown: 0 },
  /** To a first sign-in. Apart from what the owner of an address asks for themselves, and counted for each organisation. */
  invitation: { in10Minutes: 3, inADay: 10, keptForKnown: 0 },
  /** Read out on the telephone. Apart too: an agent can neither fill a phone nor use up the person's own way back. */
  caller: { in10Minutes: 3, inADay: 10, keptForKnown: 0 },
  ways: { in10Minutes: 1, inADay: 3, keptForKnown: 3 },
  /** Of an administrator to a new password. Apart, so that strangers can't use it up; they may not fill a mailbox either. */
  reset: { in10Minutes: 3, inADay: 10, keptForKnown: 0 },
  /** That an administrator sent such a link: until it is used, it changes nothing. */
  'reset-told': { in10Minutes: 3, inADay: 10, keptForKnown: 0 },
  /** That somebody asked for help: strangers can, hour after hour. What changes an account is told whatever it costs. */
  help: { in10Minutes: 1, inADay: 3, keptForKnown: 0 },
} as const satisfies Record<string, Budget>;

type BudgetKind = keyof typeof budgets;

/** Far above what people need, far below what would ruin an operator or their mail server's name. */
const usualOverall: OverallBudget = {
  mail: { in10Minutes: 20_000, inADay: 400_000 },
  text: { in10Minutes: 2_000, inADay: 20_000 },
};

export interface Spending {
  kind: BudgetKind;
  channel: 'mail' | 'text';
  /** Asked for at a device that the account is known to use. */
  knownDevice: boolean;
  /** Of the administrator who causes it; undefined for what the person or a stranger does. */
  organisationId?: string | undefined;
}

/**
 * How many organisations can each send a recipient all that one may, before the recipient is spared by all of them (ours).
 * It takes as many to keep another one's letter from an address, and bounds what many together could send there.
 */
const organisationsAtOnce = 3;

/**
 * Counts one message of an account, and of all accounts together. False: it is over budget, and nothing is sent.
 * The other budgets are then rehearsed: the work does not tell (R2).
 */
export async function spendForAccount(
  app: MessageContext,
  spending: Spending,
  accountId: string,
): Promise<boolean> {
  const fitsAccount = await spend(app, spending, `account ${accountId}`);
  const overall = (app.settings.overall ?? usualOverall)[spending.channel];
  const counted = fitsAccount ? app : rehearsal(app, accountId);
  return (await fits(counted, windows(app, `overall ${spending.channel}`, overall))) && fitsAccount;
}

/**
 * Counts one message to a recipient, whichever account it is about, if the account may have it. False: it is over budget.
 *
 * What an administrator causes is counted for their organisation and the address together. Threat: anybody's address can
 * be named in an invitation, so an administrator, or whoever has their session, could spend what another organisation's
 * letters to that address, or its owner's own, need on that day. What fits there is counted once more for the address
 * alone, with room for a few organisations: several of them flood nobody either. Only then: what one organisation is
 * refused takes nothing from the others.
 */
export async function spendForRecipient(
  app: MessageContext,
  spending: Spending,
  recipient: string,
  fitsAccount: boolean,
): Promise<boolean> {
  const counted = fitsAccount ? app : rehearsal(app, recipient);
  const whose = `recipient ${recipient.toLowerCase()}`;
  const { kind, organisationId } = spending;
  if (organisationId === undefined) return (await spend(counted, spending, whose)) && fitsAccount;
  const fitsOrganisation = await spend(counted, spending, `${whose} of ${organisationId}`);
  if (!fitsAccount || !fitsOrganisation) return false;
  const { in10Minutes, inADay } = budgets[kind];
  const ofAll = { in10Minutes: organisationsAtOnce * in10Minutes, inADay: organisationsAtOnce * inADay };
  return fits(app, windows(app, `${kind} ${whose} of all`, ofAll));
}

/** What is kept for known devices is spent first, so that they also have what everybody has. */
async function spend(app: MessageContext, { kind, knownDevice }: Spending, whose: string): Promise<boolean> {
  const { keptForKnown, ...everybody } = budgets[kind];
  if (knownDevice && keptForKnown > 0) {
    const kept = { in10Minutes: everybody.in10Minutes, inADay: keptForKnown };
    if (await fits(app, windows(app, `${kind} known ${whose}`, kept))) return true;
  }
  return fits(app, windows(app, `${kind} ${whose}`, everybody));
}

function windows(app: MessageContext, whose: string, budget: WindowedBudget): Limit[] {
  return [
    { seconds: tenMinutes, max: budget.in10Minutes },
    { seconds: day, max: budget.inADay },
  ].map((window) => ({ ...window, key: app.secrets.mac('limit', `message ${window.seconds} ${whose}`) }));
}

async function fits(app: MessageContext, limits: readonly Limit[]): Promise<boolean> {
  return (await app.store.limits.hit(limits, app.clock.now())) === 0;
}
