import type { Logo } from './logo.ts';

/**
 * What an organisation decides for its people. A stored policy holds only what differs from its preset.
 * What no policy can lower is not in here: administrators have two gates (R13), as `demand.ts` says; see `fixedRules`.
 */
export interface Policy {
  /** Gates for who is no administrator and has no second factor. */
  gates: 1 | 2;
  /** Ways that open a gate here. */
  ways: { email: boolean; phone: boolean; totp: boolean; passkey: boolean; recoveryCode: boolean };
  /** False: a mailbox in the organisation's own domains, which opens with this very sign-in, gets notices only (R81). */
  ownMailOpensGates: boolean;
  /** Who answers *Ask for help*. */
  helpBy: 'administrators' | 'support';
  /** Words that no password may be built on (R35). At most 1,000. */
  bannedTerms: readonly string[];
  /** Code points that a password has at least: never fewer than R32 asks. */
  password: { alone: number; besideSecondFactor: number };
  registration: {
    /** Whether whoever has too few ways back in is asked for more after signing in, and may put it off. */
    atSignIn: 'required' | 'nudged' | 'off';
    /** After how many days people are asked whether their ways are still theirs; 0: never. */
    reconfirmDays: number;
  };
  /** What administrators may do for somebody who can't get in. */
  resets: {
    /** A one-time link to a confirmed address of the person's. */
    link: boolean;
    /** A random password that the administrator reads aloud, once (R44). */
    temporaryPassword: boolean;
    accessPass: boolean;
    /** Who needs a proof of the caller before they act (R47). */
    callerProof: 'help-desk' | 'everybody';
  };
  /** True: an administrator acts for others only after a passkey. */
  administratorsNeedPasskey: boolean;
  /** Those that may be switched off. What changes an account is told in any case (R55). */
  notices: {
    /** To the person: that somebody asked for help in their name. */
    helpAsked: boolean;
    /** To administrators: who asked for help, once an hour. */
    helpDigest: boolean;
  };
  /** How long a new method of the owner's own opens no gate, in hours (R25). */
  probationHours: number;
  /** How long a change waits that opens more than before, in hours. */
  loweringHours: number;
  /** Where people of this organisation find help: an https address or a mail address. */
  helpLink: string | null;
  /** The organisation's name as people read it; null: the one it was set up with. */
  name: string | null;
  /** The picture that pages show in its place; null: none. */
  logo: Logo | null;
}

export type Preset = 'standard' | 'self-service-only';

const standard: Policy = {
  gates: 1,
  ways: { email: true, phone: true, totp: true, passkey: true, recoveryCode: true },
  ownMailOpensGates: false,
  helpBy: 'administrators',
  bannedTerms: [],
  password: { alone: 15, besideSecondFactor: 8 },
  registration: { atSignIn: 'nudged', reconfirmDays: 180 },
  resets: { link: true, temporaryPassword: false, accessPass: false, callerProof: 'help-desk' },
  administratorsNeedPasskey: false,
  notices: { helpAsked: true, helpDigest: true },
  probationHours: 72,
  loweringHours: 72,
  helpLink: null,
  name: null,
  logo: null,
};

const noResets = {
  link: false,
  temporaryPassword: false,
  accessPass: false,
  callerProof: 'everybody',
} as const;

export const presets: Readonly<Record<Preset, Policy>> = {
  standard,
  /** For clouds where nobody may reset for another: help is the operator's, never an administrator's. */
  'self-service-only': { ...standard, helpBy: 'support', resets: noResets },
};

export function isPreset(text: string): text is Preset {
  return Object.hasOwn(presets, text);
}

/** The service's own policy, which personal accounts follow. */
export const personalPolicy: Policy = { ...standard, helpBy: 'support', resets: noResets };
