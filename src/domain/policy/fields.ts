import { valueAt } from './document.ts';
import { choice, flag, helpLink, type Kind, name, terms, whole } from './kinds.ts';
import { logo } from './logo.ts';
import type { Policy } from './presets.ts';

export { valueAt } from './document.ts';

/** One decision of a policy. Everything that is said, checked, compared or documented of a policy is made from these. */
export interface Field {
  path: PolicyPath;
  kind: Kind;
  /** True if `after` opens more than `before`. Of some fields no value does. */
  opens(before: unknown, after: unknown): boolean;
}

type PathsIn<T> = {
  [K in keyof T & string]: T[K] extends Readonly<Record<string, unknown>> ? `${K}.${PathsIn<T[K]>}` : K;
}[keyof T & string];

/** Where a value stands in the document, e.g. `ways.email`. */
export type PolicyPath = PathsIn<Policy>;

type Opens = Field['opens'];
const less: Opens = (before, after) => (after as number) < (before as number);
/** What opens when it becomes this. */
const to =
  (value: unknown): Opens =>
  (before, after) =>
    before !== value && after === value;
const never: Opens = () => false;

/** The longest that probation and the wait before a lowering can be made: 90 days (ours). */
const longestWait = 90 * 24;
/** *Suggest one* never makes a shorter password than this, so that it always makes one that is taken (ours). */
const longestMinimum = 24;

const table: Readonly<Record<PolicyPath, readonly [Kind, Opens]>> = {
  gates: [choice([1, 2]), less],
  'ways.email': [flag, to(true)],
  'ways.phone': [flag, to(true)],
  'ways.totp': [flag, to(true)],
  'ways.passkey': [flag, to(true)],
  'ways.recoveryCode': [flag, to(true)],
  ownMailOpensGates: [flag, to(true)],
  'resets.link': [flag, to(true)],
  'resets.temporaryPassword': [flag, to(true)],
  'resets.accessPass': [flag, to(true)],
  'resets.callerProof': [choice(['help-desk', 'everybody']), to('help-desk')],
  administratorsNeedPasskey: [flag, to(false)],
  'password.alone': [whole(15, longestMinimum), less],
  'password.besideSecondFactor': [whole(8, longestMinimum), less],
  // Terms come and go; what is common, breached or too simple is refused without them (R35).
  bannedTerms: [terms, never],
  'registration.atSignIn': [choice(['required', 'nudged', 'off']), never],
  'registration.reconfirmDays': [whole(0, 730), never],
  helpBy: [choice(['administrators', 'support']), never],
  'notices.helpAsked': [flag, to(false)],
  'notices.helpDigest': [flag, never],
  probationHours: [whole(72, longestWait), less],
  loweringHours: [whole(72, longestWait), less],
  helpLink: [helpLink, never],
  name: [name, never],
  logo: [logo, never],
};

/** In the order of the page. */
export const fields: readonly Field[] = Object.entries(table).map(([path, [kind, opens]]) => ({
  path: path as PolicyPath,
  kind,
  opens,
}));

/** Names that hold others, e.g. `ways`. */
export const groups: ReadonlySet<string> = new Set(
  fields.flatMap(({ path }) => (path.includes('.') ? [path.slice(0, path.indexOf('.'))] : [])),
);

/** What a policy says at one path. */
export function said(policy: Policy, path: PolicyPath): unknown {
  return valueAt(policy, path);
}
