import type { PolicyPath } from '../../../domain/policy/fields.ts';
import type { MessageId } from '../../../text/catalogue.ts';

/** What a field is called where it is asked for; boxes and choices say it in the policy's own sentences. */
export const labels: Partial<Record<PolicyPath, MessageId>> = {
  gates: 'console.policy.field.gates',
  'resets.callerProof': 'console.policy.field.caller-proof',
  'password.alone': 'console.policy.field.password-alone',
  'password.besideSecondFactor': 'console.policy.field.password-second-factor',
  bannedTerms: 'console.policy.field.banned-terms',
  'registration.atSignIn': 'console.policy.field.registration',
  'registration.reconfirmDays': 'console.policy.field.reconfirm',
  helpBy: 'console.policy.field.help-by',
  helpLink: 'console.policy.field.help-link',
  probationHours: 'console.policy.field.probation',
  loweringHours: 'console.policy.field.lowering',
  name: 'console.policy.field.name',
  logo: 'console.policy.field.logo',
};

/** Where its bounds are said. */
export const hints: Partial<Record<PolicyPath, MessageId>> = {
  'password.alone': 'console.policy.field.characters-hint',
  'password.besideSecondFactor': 'console.policy.field.characters-hint',
  bannedTerms: 'console.policy.field.banned-terms-hint',
  'registration.reconfirmDays': 'console.policy.field.reconfirm-hint',
  helpLink: 'console.policy.field.help-link-hint',
  probationHours: 'console.policy.field.hours-hint',
  loweringHours: 'console.policy.field.hours-hint',
  name: 'console.policy.field.name-hint',
};

interface BoxList {
  name: string;
  label: MessageId;
  hint?: MessageId;
  paths: readonly PolicyPath[];
}

/** Boxes that stand in one list; the first path says where. */
export const boxLists: readonly BoxList[] = [
  {
    name: 'ways',
    label: 'console.policy.field.ways',
    hint: 'console.policy.field.ways-hint',
    paths: ['ways.email', 'ways.phone', 'ways.totp', 'ways.passkey', 'ways.recoveryCode'],
  },
  {
    name: 'ownMailOpensGates',
    label: 'console.policy.field.own-mail',
    hint: 'console.policy.field.own-mail-hint',
    paths: ['ownMailOpensGates'],
  },
  {
    name: 'resets',
    label: 'console.policy.field.resets',
    paths: ['resets.link', 'resets.temporaryPassword', 'resets.accessPass'],
  },
  {
    name: 'administratorsNeedPasskey',
    label: 'console.policy.field.passkey',
    hint: 'console.policy.field.passkey-hint',
    paths: ['administratorsNeedPasskey'],
  },
  {
    name: 'notices',
    label: 'console.policy.field.notices',
    paths: ['notices.helpAsked', 'notices.helpDigest'],
  },
];
