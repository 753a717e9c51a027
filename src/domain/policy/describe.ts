import type { MessageId } from '../../text/catalogue.ts';
import type { PolicyChange } from './compare.ts';
import { fields, type PolicyPath, said } from './fields.ts';
import { logoWords } from './logo.ts';
import { type Policy, type Preset, policyOf, presets } from './policy.ts';
import { isSame } from './read.ts';

/** A sentence to be said in the reader's language. */
export interface PolicySentence {
  path: PolicyPath;
  id: MessageId;
  values: Readonly<Record<string, string | number>>;
  /** False where it is what the preset says. */
  changed: boolean;
}

const ids = {
  gates: 'console.policy.says.gates',
  'ways.email': 'console.policy.says.way-email',
  'ways.phone': 'console.policy.says.way-phone',
  'ways.totp': 'console.policy.says.way-totp',
  'ways.passkey': 'console.policy.says.way-passkey',
  'ways.recoveryCode': 'console.policy.says.way-recovery-code',
  ownMailOpensGates: 'console.policy.says.own-mail',
  'resets.link': 'console.policy.says.reset-link',
  'resets.temporaryPassword': 'console.policy.says.temporary-password',
  'resets.accessPass': 'console.policy.says.access-pass',
  'resets.callerProof': 'console.policy.says.caller-proof',
  administratorsNeedPasskey: 'console.policy.says.administrators-passkey',
  'password.alone': 'console.policy.says.password-alone',
  'password.besideSecondFactor': 'console.policy.says.password-second-factor',
  bannedTerms: 'console.policy.says.banned-terms',
  'registration.atSignIn': 'console.policy.says.registration',
  'registration.reconfirmDays': 'console.policy.says.reconfirm',
  helpBy: 'console.policy.says.help-by',
  'notices.helpAsked': 'console.policy.says.notice-help-asked',
  'notices.helpDigest': 'console.policy.says.notice-help-digest',
  probationHours: 'console.policy.says.probation',
  loweringHours: 'console.policy.says.lowering',
  helpLink: 'console.policy.says.help-link',
  name: 'console.policy.says.name',
  logo: 'console.policy.says.logo',
} as const satisfies Readonly<Record<PolicyPath, MessageId>>;

/** What one value of a field means, as page, mail and command say it. */
export function sentenceOf(path: PolicyPath, value: unknown): Pick<PolicySentence, 'id' | 'values'> {
  return { id: ids[path], values: path === 'logo' ? logoWords(value) : { is: spoken(value) } };
}

/** `yes` and `no`, `none`, a number, a word of the document: what the messages choose by. */
function spoken(value: unknown): string | number {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : String(value ?? 'none');
}

/** What a change of a field comes to: before and after; of terms, how many came and went. */
export function changeSentences({ path, before, after }: PolicyChange): {
  before?: Pick<PolicySentence, 'id' | 'values'>;
  after: Pick<PolicySentence, 'id' | 'values'>;
} {
  if (path !== 'bannedTerms') return { before: sentenceOf(path, before), after: sentenceOf(path, after) };
  const [was, is] = [before as readonly string[], after as readonly string[]];
  const values = {
    added: is.filter((term) => !was.includes(term)).length,
    removed: was.filter((term) => !is.includes(term)).length,
  };
  return { after: { id: 'console.policy.terms-changed', values } };
}

/** A policy in sentences, one a field, in the order of the page. */
export function describePolicy(preset: Preset, stored: unknown): readonly PolicySentence[] {
  return describe(policyOf(preset, stored), preset);
}

function describe(policy: Policy, preset: Preset): readonly PolicySentence[] {
  return fields.map(({ path }) => {
    const value = said(policy, path);
    return { path, ...sentenceOf(path, value), changed: !isSame(value, said(presets[preset], path)) };
  });
}

/** What no policy can lower, each with the promise that says so. */
export const fixedRules = [
  { id: 'console.policy.fixed.administrators', promise: 'R13' },
  { id: 'console.policy.fixed.second-factor', promise: 'R12' },
  { id: 'console.policy.fixed.probation', promise: 'R25' },
  { id: 'console.policy.fixed.password-length', promise: 'R32' },
  { id: 'console.policy.fixed.blocklist', promise: 'R35' },
  { id: 'console.policy.fixed.no-picking', promise: 'R44' },
  { id: 'console.policy.fixed.roles', promise: 'R45' },
  { id: 'console.policy.fixed.help-desk', promise: 'R47' },
  { id: 'console.policy.fixed.second-approver', promise: 'R48' },
  { id: 'console.policy.fixed.notices', promise: 'R55' },
  { id: 'console.policy.fixed.lowering', promise: '' },
] as const satisfies readonly { id: MessageId; promise: string }[];
