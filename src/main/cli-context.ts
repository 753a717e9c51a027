import type { KeyObject } from 'node:crypto';
import { exportLog } from '../adapters/audit/export.ts';
import { readPublicKeys } from '../adapters/audit/keys.ts';
import { readHeads, verifyExport, verifyLines } from '../adapters/audit/verify.ts';
import { createPhoneNumbers } from '../adapters/phone-numbers/phone-numbers.ts';
import { createAccountStaging } from '../adapters/store-import/staging.ts';
import { CommandError } from '../cli/command.ts';
import type { AuditTools, CliContext, Evidence } from '../cli/context.ts';
import type { Config } from '../config/config.ts';
import type { Head } from '../domain/audit/block.ts';
import type { AuditEntry } from '../ports/store/records.ts';
import { withClient, withDatabase, withStore } from './cli-database.ts';
import { openKeys } from './keys.ts';

/** What commands need, opened when they ask for it: an export is verified without configuration or database. */
export function cliContext(version: string, configured: () => Config): CliContext {
  return {
    version,
    out: process.stdout,
    err: process.stderr,
    now: () => new Date(),
    audit: auditTools(configured),
    phoneNumbers: (home) =>
      attempt('--default-country', () => createPhoneNumbers('all', home?.toUpperCase())),
    withAccountStaging: (work) =>
      withDatabase(configured(), (database) =>
        withClient(database, (client) => work(createAccountStaging(client))),
      ),
  };
}

function auditTools(configured: () => Config): AuditTools {
  return {
    withLog: (work) =>
      withDatabase(configured(), (database) =>
        withClient(database, (client) => work(exportLog(client, { now: new Date() }))),
      ),
    withExport: (organisationId, work) =>
      withDatabase(configured(), async (database) => {
        const now = new Date();
        await withStore(database, (store) => store.audit.append([exported(organisationId, now)]));
        return withClient(database, (client) => work(exportLog(client, { organisationId, now })));
      }),
    publicKey: async () => openKeys(configured()).signing.publicKey,
    verify: (lines, evidence) => verifyLines(lines, ...read(evidence)),
    verifyFile: (chunks, evidence) => verifyExport(chunks, ...read(evidence)),
  };
}

function exported(organisationId: string | undefined, at: Date): AuditEntry {
  return {
    at,
    kind: 'audit.exported',
    organisationId,
    accountId: undefined,
    actor: 'operator',
    supportCode: undefined,
    data: {},
    personal: {},
  };
}

function read({ publicKeys, heads }: Evidence): [keys: KeyObject[], heads: Head[]] {
  return [
    attempt('--public-key', () => readPublicKeys(publicKeys)),
    heads === undefined ? [] : attempt('--head', () => readHeads(heads)),
  ];
}

function attempt<T>(option: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandError(`${option}: ${(error as Error).message}.`);
  }
}
