import type { AuditKind } from '../../domain/audit/kinds.ts';
import type { Act } from '../../domain/authority/acts.ts';
import type { SentWay } from '../../domain/flow/recovery/ways.ts';
import type { PolicySentence } from '../../domain/policy/describe.ts';
import type { Preset } from '../../domain/policy/policy.ts';
import type { OrganisationRole } from '../../domain/roles/roles.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { Locale } from '../../text/locale.ts';
import type { AppContext } from '../context.ts';

/**
 * Everything that leaves Regain is a job, added in the transaction that causes it. Decoys queue the same jobs:
 * `accountId` is absent, and the job rehearses what it would send (R2, R64).
 */
export interface JobPayloads {
  'send-code': {
    /** Names the message: a retry is the same message. */
    id: string;
    accountId: string | undefined;
    way: SentWay;
    code: string;
    /** `<flow id>.<secret>` of the mailed link. */
    link: string | undefined;
    reference: string;
    supportCode: string;
    locale: Locale;
    knownDevice: boolean;
    queuedAt: string;
    /** Undefined for the account's own ways; a number that is being added gets its code at that address alone. */
    to?: string;
    purpose: 'recovery' | 'add-method';
    expiresAt: string;
  };
  /** A code that a caller reads out to an agent (R47). */
  'send-caller-code': {
    id: string;
    accountId: string;
    /** The stored way to which it goes. */
    methodId: string;
    code: string;
    reference: string;
    /** The agent, by name. */
    by: string;
    supportCode: string;
    queuedAt: string;
    expiresAt: string;
  };
  'tell-ways': {
    id: string;
    accountId: string | undefined;
    /** The person said the account was of the other kind. */
    otherKind: boolean;
    supportCode: string;
    locale: Locale;
    knownDevice: boolean;
    queuedAt: string;
  };
  notify: {
    id: string;
    accountId: string;
    event: NoticeEvent;
    at: string;
    supportCode: string;
    /** Addresses that the event removed: they are told as well (R55). */
    formerAddresses: readonly string[];
    /** True if those were on probation: they are told, but may not freeze the account (R25). */
    formerOnProbation?: boolean;
    /** What was added, removed or changed, masked. */
    detail: string;
    /** The administrator who did it, by name; absent where it was nobody's act but the account's. */
    by?: string;
    /** A sentence of theirs for the person. */
    note?: string;
  };
  /** An administrator sends the person the address of the recovery page. It opens nothing by itself. */
  'send-way-back': { id: string; accountId: string; by: string; at: string; supportCode: string };
  /** The link with which the person chooses a new password. Worthless once the link is: it lives as long. */
  'send-reset-link': {
    id: string;
    accountId: string;
    /** Of `<origin>/reset?t=<token>`. */
    token: string;
    /** The administrator who sends it, by name. */
    by: string;
    at: string;
    supportCode: string;
  };
  /** The one-time link of a first enrolment, to the one address that it proves. */
  invitation: {
    id: string;
    accountId: string;
    /** The stored address that it goes to. */
    methodId: string;
    token: string;
    /** The administrator who invites, by name. */
    by: string;
    at: string;
    expiresAt: string;
    supportCode: string;
  };
  /** One administrator is told what another did (R48). */
  'tell-administrator': {
    id: string;
    /** Who is told. */
    accountId: string;
    act: ActSaid;
    /** Of a person who was added: what they may do for others. */
    role?: OrganisationRole;
    /** Who did it, and to whom: names as they were. */
    actor: PersonNamed;
    person: PersonNamed;
    at: string;
    supportCode: string;
  };
  /** An administrator is asked to agree to what another one wants to do, or told what became of it (R48). */
  'tell-approval': {
    id: string;
    /** Who is told. */
    accountId: string;
    approvalId: string;
    event: 'asked' | 'approved' | 'declined';
    act: Act;
    requester: PersonNamed;
    person: PersonNamed;
    decider?: PersonNamed;
    reason: string;
    at: string;
    supportCode: string;
  };
  /** One administrator is told, once, that another acts on many people (R48). */
  'tell-bulk': {
    id: string;
    accountId: string;
    act: Act;
    people: number;
    actor: PersonNamed;
    at: string;
    supportCode: string;
  };
  /** The next turn of an act on many people. */
  'bulk-act': { bulkId: string };
  'record-attempt': {
    accountId: string | undefined;
    kind: AuditKind;
    at: string;
    supportCode: string;
    way: string | undefined;
    /** Where from: personal fields of the line (R58). Jobs of an earlier release have none. */
    from?: { address: string; userAgent: string };
  };
  /** *Ask for help*. Decoys queue it as well; what comes of it is decided off the request (R1, R2). */
  'ask-help': {
    id: string;
    accountId: string | undefined;
    supportCode: string;
    at: string;
  };
  /** Collects what was asked since the last digest, and makes one `send-digest` for each administrator. */
  'help-digest': { organisationId: string };
  'send-digest': {
    id: string;
    /** The administrator who is told. */
    accountId: string;
    queuedAt: string;
    requests: readonly DigestEntry[];
  };
  /** Gates will be lowered, are, or are not after all; or something else of the policy was changed. */
  'policy-notice': {
    id: string;
    /** The Global admin who is told. */
    accountId: string;
    event: 'proposed' | 'cancelled' | 'took-effect' | 'changed';
    at: string;
    takesEffectAt: string;
    /** Undefined is the operator. */
    by: string | undefined;
    /** Nobody took it back: `by`, who had asked for it, is this since. */
    because?: AuthorGone;
    /** The new one, where it changes. */
    preset: Preset | undefined;
    changes: readonly { after: Pick<PolicySentence, 'id' | 'values'> }[];
  };
}

/** What ends a change of policy that waits: its author is frozen, switched off, or no Global admin any more. */
export type AuthorGone = 'frozen' | 'disabled' | 'role';

interface PersonNamed {
  displayName: string;
  userId: string;
}

interface DigestEntry {
  displayName: string;
  userId: string;
  supportCode: string;
  at: string;
}

export type NoticeEvent =
  | 'password-first'
  | 'password-changed'
  | 'password-recovered'
  | 'password-reset'
  | 'password-own'
  | 'unlocked'
  | 'factor-replaced'
  | 'method-added'
  | 'method-removed'
  | 'recovery-codes-replaced'
  | 'passkey-added'
  | 'passkey-copied'
  | 'frozen'
  | 'second-factor-failed'
  | 'access-pass-used'
  | 'help-asked'
  | 'help-answered'
  | 'help-declined'
  | `admin-${ToldAct}`;

/** What an administrator does to a person and the person is told of, at every address. The other acts are messages themselves. */
export type ToldAct = Exclude<Act, 'send-way-back' | 'verify-caller' | 'invite'>;

/** What the other administrators read of: an act, that somebody was added, or that an invitation goes elsewhere now. */
export type ActSaid = Act | 'add' | 'invite-corrected';

export type JobName = keyof JobPayloads;

/** A sealed job, ready for `store.jobs.add`. */
export function job<Name extends JobName>(
  app: Pick<AppContext, 'secrets'>,
  task: Name,
  payload: JobPayloads[Name],
  options: Pick<NewJob, 'key' | 'runAt'> = {},
): NewJob {
  return { task, sealed: app.secrets.seal('job', JSON.stringify(payload)), maxAttempts: 12, ...options };
}
