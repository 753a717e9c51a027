import type { PhoneNumbers } from '../../ports/phone-numbers.ts';

/** A record of a file, as far as its form goes: every value a text, nothing judged yet. */
export interface RawAccount {
  kind: string;
  organisation: string | undefined;
  userId: string;
  name: string;
  roles: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
  passwordHash: string | undefined;
  locale: string | undefined;
  state: string | undefined;
}

export interface ImportRules {
  /** Whether records may carry roles other than `member`. */
  allowRoles: boolean;
  phones: PhoneNumbers;
}
