import type { PolicyPath } from './fields.ts';

/** The decisions of a policy as a reader takes them: what belongs together stands together. */
export const sections = [
  {
    name: 'proofs',
    paths: [
      'gates',
      'ways.email',
      'ways.phone',
      'ways.totp',
      'ways.passkey',
      'ways.recoveryCode',
      'ownMailOpensGates',
    ],
  },
  {
    name: 'administrators',
    paths: [
      'resets.link',
      'resets.temporaryPassword',
      'resets.accessPass',
      'resets.callerProof',
      'administratorsNeedPasskey',
    ],
  },
  { name: 'passwords', paths: ['password.alone', 'password.besideSecondFactor', 'bannedTerms'] },
  { name: 'registration', paths: ['registration.atSignIn', 'registration.reconfirmDays'] },
  { name: 'help', paths: ['helpBy', 'helpLink', 'notices.helpAsked', 'notices.helpDigest'] },
  { name: 'waits', paths: ['probationHours', 'loweringHours'] },
  { name: 'name', paths: ['name', 'logo'] },
] as const satisfies readonly { name: string; paths: readonly PolicyPath[] }[];

export type Section = (typeof sections)[number];
