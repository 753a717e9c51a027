/**
 * What an organisation decides for its people. A stored policy holds only what differs from its preset.
 * What no policy can lower is not in here: administrators have two gates (R13), as `demand.ts` says.
 */
export interface Policy {
  /** Gates for who is no administrator and has no second factor. */
  gates: 1 | 2;
  /** Ways that open a gate here. */
  ways: { email: boolean; phone: boolean; totp: boolean; recoveryCode: boolean };
  /** False: a mailbox in the organisation's own domains, which opens with this very sign-in, gets notices only (R81). */
  ownMailOpensGates: boolean;
  /** Who answers *Ask for help*. */
  helpBy: 'administrators' | 'support';
  /** Words that no password may be built on (R35). At most 1,000. */
  bannedTerms: readonly string[];
  /** How long a new method of the owner's own opens no gate, in hours (R25). */
  probationHours: number;
}

export type Preset = 'standard' | 'self-service-only';

const standard: Policy = {
  gates: 1,
  ways: { email: true, phone: true, totp: true, recoveryCode: true },
  ownMailOpensGates: false,
  helpBy: 'administrators',
  bannedTerms: [],
  probationHours: 72,
};

export const presets: Readonly<Record<Preset, Policy>> = {
  standard,
  /** For clouds where nobody may reset for another: help is the operator's, never an administrator's. */
  'self-service-only': { ...standard, helpBy: 'support' },
};

/** The service's own policy, which personal accounts follow. */
export const personalPolicy: Policy = { ...standard, helpBy: 'support' };

/**
 * The policy in force: the preset with the stored differences. What is stored is not trusted: a field of the
 * wrong shape is left at the preset's value, so that a broken policy never opens more than the preset does.
 */
export function policyOf(preset: Preset, stored: unknown): Policy {
  const base = presets[preset];
  if (typeof stored !== 'object' || stored === null) return base;
  const given = stored as Record<string, unknown>;
  const ways = typeof given.ways === 'object' && given.ways !== null ? given.ways : {};
  const flag = (name: keyof Policy['ways']): boolean => {
    const value = (ways as Record<string, unknown>)[name];
    return typeof value === 'boolean' ? value : base.ways[name];
  };
  return {
    gates: given.gates === 1 || given.gates === 2 ? given.gates : base.gates,
    ways: {
      email: flag('email'),
      phone: flag('phone'),
      totp: flag('totp'),
      recoveryCode: flag('recoveryCode'),
    },
    ownMailOpensGates:
      typeof given.ownMailOpensGates === 'boolean' ? given.ownMailOpensGates : base.ownMailOpensGates,
    helpBy: given.helpBy === 'support' || preset === 'self-service-only' ? 'support' : base.helpBy,
    bannedTerms: Array.isArray(given.bannedTerms)
      ? given.bannedTerms.filter((term): term is string => typeof term === 'string').slice(0, 1000)
      : base.bannedTerms,
    probationHours:
      typeof given.probationHours === 'number' && given.probationHours >= base.probationHours
        ? given.probationHours
        : base.probationHours,
  };
}
