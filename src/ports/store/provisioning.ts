import type { OrganisationRole } from '../../domain/roles/roles.ts';
import type { Locale } from '../../text/locale.ts';
import type { NewMethod } from './accounts.ts';

/** How organisations and accounts come to be: set-up, demonstration, import. */
export interface Provisioning {
  /** Returns its id. Rejects if one of the domains belongs to another organisation. */
  createOrganisation(organisation: NewOrganisation): Promise<string>;
  /**
   * Makes every other set-up wait until this transaction ends. Threat: of two that find no organisation each makes one,
   * with a Global admin of its own.
   */
  waitForOtherSetUps(): Promise<void>;
  /** The oldest organisation: says whether set-up was done. */
  firstOrganisation(): Promise<{ name: string; domains: readonly string[] } | undefined>;
  /** The domains of the only organisation; empty where there is none, or more than one. */
  soleDomains(): Promise<readonly string[]>;
  /** Returns its id; undefined if its user ID is taken, or looks like one that is (R8). */
  createAccount(account: NewAccount): Promise<string | undefined>;
}

export interface NewOrganisation {
  name: string;
  domains: readonly string[];
  preset: 'standard' | 'self-service-only';
  policy: unknown;
  defaultLocale: Locale;
}

export interface NewAccount {
  kind: 'work' | 'personal';
  /** Of every work account, and of no other. */
  organisationId: string | undefined;
  userId: string;
  /** See `domain/user-id/user-id.ts`. */
  userIdKey: string;
  userIdSkeleton: string;
  displayName: string;
  roles: readonly OrganisationRole[];
  /** Where an administrator adds them. */
  roleGivenAt?: Date;
  locale: Locale | undefined;
  passwordHash: string | undefined;
  passwordChangedAt: Date | undefined;
  methods: readonly Omit<NewMethod, 'accountId'>[];
}
