/** How many accounts have a password hash of one scheme, in one domain. */
export interface SchemeShare {
  /** The domain of work accounts' user IDs; undefined for all personal accounts together. */
  domain: string | undefined;
  /** A PHC string up to its parameters, e.g. `$argon2id$v=19$m=19456,t=2,p=1`. */
  scheme: string;
  accounts: number;
}

/**
 * Which schemes the stored password hashes have. Threat: imported hashes cost more than ours, so an ID that always
 * costs as much as ours would be known to have no account (R2).
 */
export interface PasswordSchemes {
  inUse(): Promise<readonly SchemeShare[]>;
}
