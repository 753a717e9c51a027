import type { Verdict } from '../domain/audit/verify/fault.ts';
import type { AccountStaging } from '../ports/account-import.ts';
import type { PhoneNumbers } from '../ports/phone-numbers.ts';

/**
 * What commands need of the world, given by `main/cli-context.ts`: a command knows neither configuration nor adapters. What is
 * opened, is opened when a command asks for it, so that an export is verified without a database.
 */
export interface CliContext {
  version: string;
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
  now(): Date;
  audit: AuditTools;
  /** Numbers of every country; national ones as those of `home`. @throws CommandError if there is no such country */
  phoneNumbers(home: string | undefined): PhoneNumbers;
  /** Runs `work` with the staging of the configured database. */
  withAccountStaging<T>(work: (staging: AccountStaging) => Promise<T>): Promise<T>;
}

export interface AuditTools {
  /** Runs `work` with the log of the configured database, as lines. */
  withLog<T>(work: (lines: AsyncIterable<string>) => Promise<T>): Promise<T>;
  /** The same to be taken away, which is itself in the log before the first line is read (R58). */
  withExport<T>(
    organisation: string | undefined,
    work: (lines: AsyncIterable<string>) => Promise<T>,
  ): Promise<T>;
  /** The public half of the configured signing key, PEM. */
  publicKey(): Promise<string>;
  /** @throws Error with a sentence if keys or heads can't be read */
  verify(lines: AsyncIterable<string>, evidence: Evidence): Promise<Verdict>;
  verifyFile(chunks: AsyncIterable<Uint8Array>, evidence: Evidence): Promise<Verdict>;
}

export interface Evidence {
  /** Trusted public keys, PEM, one after the other. */
  publicKeys: string;
  /** Heads seen elsewhere, one a line. */
  heads: string | undefined;
}
