import type { AccessPasses } from './access-passes.ts';
import type { Accounts, Methods } from './accounts.ts';
import type { Administration } from './administration.ts';
import type { Approvals } from './approvals.ts';
import type { AuditSearch } from './audit-search.ts';
import type { BulkActs } from './bulk-acts.ts';
import type { Codes, Flows } from './flows.ts';
import type { HelpRequests } from './help.ts';
import type { Installation } from './installation.ts';
import type { Guards, Limits } from './limits.ts';
import type { Logos } from './logos.ts';
import type { Outbox } from './outbox.ts';
import type { Overview } from './overview.ts';
import type { Partitions } from './partitions.ts';
import type { Passkeys } from './passkeys.ts';
import type { PasswordSchemes } from './password-schemes.ts';
import type { People } from './people.ts';
import type { Policies } from './policies.ts';
import type { Provisioning } from './provisioning.ts';
import type { AuditLog, Deliveries, Jobs, OneTimeLinks } from './records.ts';
import type { Devices, Sessions } from './sessions.ts';
import type { Wipe } from './wipe.ts';

/** Everything stored, by concept. Outside a transaction each call commits by itself. */
export interface Repositories {
  accessPasses: AccessPasses;
  accounts: Accounts;
  administration: Administration;
  approvals: Approvals;
  bulkActs: BulkActs;
  methods: Methods;
  passkeys: Passkeys;
  flows: Flows;
  codes: Codes;
  guards: Guards;
  limits: Limits;
  sessions: Sessions;
  devices: Devices;
  audit: AuditLog;
  jobs: Jobs;
  links: OneTimeLinks;
  help: HelpRequests;
  deliveries: Deliveries;
  logos: Logos;
  policies: Policies;
  provisioning: Provisioning;
  people: People;
}

/**
 * The store. Threats: half a change (one transaction carries state and effects), and a lost race
 * (conditional updates say who won).
 */
export interface Store extends Repositories {
  /**
   * Runs `work` in one transaction; throwing rolls all of it back. Keep slow work (hashing, rendering) outside, and
   * ask `tx` alone. `work` runs again if the database gave it up for another's sake: it keeps nothing outside.
   */
  transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /**
   * One durable commit as long as this content, which changes nothing and keeps none of it: commits wait for each other's, so what is not recorded
   * must take as long as what is (R2).
   */
  commitNothing(content: unknown): Promise<void>;
  auditSearch: AuditSearch;
  outbox: Outbox;
  overview: Overview;
  partitions: Partitions;
  passwordSchemes: PasswordSchemes;
  installation: Installation;
  wipe: Wipe;
}
