import type { OrganisationRole } from '../../domain/roles/roles.ts';
import type { Locale } from '../../text/locale.ts';

/** An account with its organisation and its methods: all that a flow needs to know, read in one statement. */
export interface AccountRecord {
  id: string;
  kind: 'work' | 'personal';
  /** As its owner writes it. */
  userId: string;
  displayName: string;
  roles: readonly OrganisationRole[];
  locale: Locale | undefined;
  state: 'active' | 'disabled';
  securityEpoch: number;
  passwordHash: string | undefined;
  passwordChangedAt: Date | undefined;
  /** Until when the password works; undefined: until it is changed. A temporary one ends with its only use (R44). */
  passwordExpiresAt: Date | undefined;
  replacedPasswordHash: string | undefined;
  frozenAt: Date | undefined;
  lastSignInAt: Date | undefined;
  nudgeAfter: Date | undefined;
  /** Set while an administrator wants the ways back in looked over at the next sign-in. */
  registrationRequiredAt: Date | undefined;
  /** When an access pass last stood in for the second factor at a sign-in (R46). */
  passSignedInAt: Date | undefined;
  /** When an administrator added them with a role, or gave them a stronger one; undefined: the operator did, or nobody. */
  roleGivenAt: Date | undefined;
  organisation: OrganisationRecord | undefined;
  methods: readonly MethodRecord[];
  /** A temporary access pass that an administrator made and nobody used; it may be over. No method of the account. */
  accessPass: AccessPassOut | undefined;
}

export interface AccessPassOut {
  madeBy: { id: string; displayName: string };
  createdAt: Date;
  expiresAt: Date;
}

export interface OrganisationRecord {
  id: string;
  /** As people read it: its policy may give another than it was set up with. */
  name: string;
  domains: readonly string[];
  preset: 'standard' | 'self-service-only';
  /** What it changes of its preset; checked by `domain/policy` when read. */
  policy: unknown;
  defaultLocale: Locale;
  /** Active Global admins, whoever they are: says whether a help request reaches anyone. */
  administrators: number;
}

export type MethodKind = 'email' | 'phone' | 'totp' | 'passkey' | 'recovery-codes';
export type BoundBy = 'enrolment' | 'import' | 'recovery' | 'owner';

export interface MethodRecord {
  id: string;
  kind: MethodKind;
  /** A mail address or an E.164 number; undefined for the others. */
  address: string | undefined;
  /** What its owner calls it: a passkey's name. */
  label: string | undefined;
  boundBy: BoundBy;
  createdAt: Date;
  confirmedAt: Date | undefined;
  usableFrom: Date | undefined;
  secretSealed: string | undefined;
  /** Last accepted RFC 6238 time step. */
  lastStep: number | undefined;
  /** For `recovery-codes`: how many are unused. */
  unusedCodes: number;
}

export interface Accounts {
  /** By the canonical key of a user ID (`domain/user-id/user-id.ts`), of either kind. */
  findByUserIdKey(key: string): Promise<AccountRecord | undefined>;
  findById(id: string): Promise<AccountRecord | undefined>;
  /** Changes of credentials and state. Each applies only at `epoch` and raises it by one; false if it was not that any more. */
  change(id: string, epoch: number, change: AccountChange): Promise<boolean>;
  /**
   * Marks a sign-in, at `epoch` only; false if it was not that any more. Raises no epoch, and holds the account until
   * the transaction ends. `rehash` applies only while the hash is still `from`.
   * Threats: a sign-in whose proofs were read before a reset opens a session after it, and makes its browser a known
   * one (R40); it puts the old password back.
   */
  signedIn(
    id: string,
    epoch: number,
    at: Date,
    rehash: { from: string; to: string } | undefined,
  ): Promise<boolean>;
  /** The same, where a second factor is still awaited: the password is at hand only now (R36). */
  rehash(id: string, rehash: { from: string; to: string }): Promise<void>;
  /** Uses a temporary password up, at `epoch` only: of two sign-ins with it one wins (R44, R17). */
  usePassword(id: string, epoch: number, now: Date): Promise<boolean>;
  /** An access pass stands in for the second factor: in the transaction of the sign-in that it opens. */
  passSignedIn(id: string, at: Date): Promise<void>;
  /** Asks, or stops asking, that the ways back in are looked over. */
  requireRegistration(id: string, at: Date | undefined): Promise<void>;
  putOffNudge(id: string, until: Date): Promise<void>;
  setLocale(id: string, locale: Locale): Promise<void>;
  /** Drops `replacedPasswordHash` of passwords replaced before `before`. */
  forgetReplacedPasswords(before: Date): Promise<number>;
}

export interface AccountChange {
  /** Works until it is changed, or until `expiresAt`. */
  password?: { hash: string; at: Date; expiresAt?: Date };
  /** Ends the password that there is, at this moment. */
  passwordExpiresAt?: Date;
  /** A date freezes, null thaws. */
  frozenAt?: Date | null;
  state?: 'active' | 'disabled';
  /** `givenAt` where they are stronger than before. */
  roles?: { are: readonly OrganisationRole[]; givenAt: Date | undefined };
}

export interface NewMethod {
  accountId: string;
  kind: MethodKind;
  address?: string;
  addressKey?: string;
  label?: string;
  boundBy: BoundBy;
  /** Also when it was bound: `createdAt` of the record, against which R25 and R55 measure. */
  confirmedAt: Date;
  usableFrom: Date;
  secretSealed?: string;
  lastStep?: number;
  /** SHA-256 of each, for `recovery-codes` (R24). */
  codeHashes?: readonly Uint8Array[];
}

export interface Methods {
  /**
   * Adds one and returns its id. An equal address that is not confirmed yet is replaced; one that is stays as old
   * as it was, so that adding it again takes nothing from its owner (R25, R55).
   */
  add(method: NewMethod): Promise<string>;
  /**
   * Notes a mail address that an administrator named, proved by nobody: it opens nothing and is told nothing. It takes
   * the place of one that was noted before. Returns its id.
   */
  note(accountId: string, mail: { address: string; key: string }, at: Date): Promise<string>;
  /** Somebody proved the noted address by the link that was mailed there; false if it was confirmed before (R25). */
  confirm(accountId: string, methodId: string, at: Date): Promise<boolean>;
  remove(accountId: string, methodId: string): Promise<boolean>;
  /** Removes every method of `kind`. */
  removeKind(accountId: string, kind: MethodKind): Promise<number>;
  /** Remembers an accepted time step; false if that step or a later one was accepted before (R26). */
  acceptStep(methodId: string, step: number): Promise<boolean>;
  /** True if the account has this recovery code unused, in a set that opens gates at `at`. */
  hasRecoveryCode(accountId: string, hash: Uint8Array, at: Date): Promise<boolean>;
  /** Uses a recovery code up; false if there is none such unused (R24, R17). */
  useRecoveryCode(accountId: string, hash: Uint8Array, at: Date): Promise<boolean>;
}
