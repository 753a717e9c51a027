import type { Preset } from '../../domain/policy/policy.ts';
import type { UserId } from '../../domain/user-id/user-id.ts';
import type { NewAccount } from '../../ports/store/provisioning.ts';
import type { AuditEntry } from '../../ports/store/records.ts';
import type { Locale } from '../../text/locale.ts';
import type { AppContext } from '../context.ts';
import { issueLink } from './issue-link.ts';

export interface FirstOrganisation {
  name: string;
  domains: readonly string[];
  preset: Preset;
  locale: Locale;
  admin: {
    userId: UserId;
    name: string;
    /** A mailbox outside, attested by whoever sets up, so that it opens a gate from the start (R25). */
    mail: { address: string; key: string } | undefined;
  };
}

export type SetUpResult =
  | { kind: 'made'; token: string }
  | { kind: 'exists'; name: string; domains: readonly string[] }
  | { kind: 'user-id-taken' };

/**
 * Makes the first organisation and its first Global admin, who has no password: the token of the returned link is
 * the only way in. All of it or nothing.
 */
export async function makeFirstOrganisation(
  app: AppContext,
  wanted: FirstOrganisation,
): Promise<SetUpResult> {
  return app.store
    .transaction(async (tx): Promise<SetUpResult> => {
      await tx.provisioning.waitForOtherSetUps();
      const there = await tx.provisioning.firstOrganisation();
      if (there !== undefined) return { kind: 'exists', ...there };
      const organisationId = await tx.provisioning.createOrganisation({
        name: wanted.name,
        domains: wanted.domains,
        preset: wanted.preset,
        policy: {},
        defaultLocale: wanted.locale,
      });
      const accountId = await tx.provisioning.createAccount(adminAccount(app, wanted, organisationId));
      if (accountId === undefined) throw new UserIdTaken();
      await tx.audit.append(entries(app, wanted, organisationId, accountId));
      return { kind: 'made', token: await issueLink(app, tx, { accountId, organisationId }) };
    })
    .catch((error: unknown): SetUpResult => {
      if (error instanceof UserIdTaken) return { kind: 'user-id-taken' };
      throw error;
    });
}

class UserIdTaken extends Error {
  override readonly name = 'UserIdTaken';
}

function adminAccount(
  app: AppContext,
  { admin, locale }: FirstOrganisation,
  organisationId: string,
): NewAccount {
  const now = app.clock.now();
  const { userId, name, mail } = admin;
  const attested = { boundBy: 'import', confirmedAt: now, usableFrom: now } as const;
  return {
    kind: 'work',
    organisationId,
    userId: userId.display,
    userIdKey: userId.key,
    userIdSkeleton: userId.skeleton,
    displayName: name,
    roles: ['global-admin'],
    locale,
    passwordHash: undefined,
    passwordChangedAt: undefined,
    methods:
      mail === undefined ? [] : [{ ...attested, kind: 'email', address: mail.address, addressKey: mail.key }],
  };
}

function entries(
  app: AppContext,
  { preset, domains, admin }: FirstOrganisation,
  organisationId: string,
  accountId: string,
): AuditEntry[] {
  const entry = {
    at: app.clock.now(),
    organisationId,
    accountId: undefined,
    actor: 'operator',
    supportCode: undefined,
    data: {},
    personal: {},
  };
  return [
    { ...entry, kind: 'installation.initialised' },
    { ...entry, kind: 'organisation.created', data: { preset, domains: domains.join(' ') } },
    {
      ...entry,
      kind: 'account.created',
      accountId,
      data: { roles: 'global-admin', mail: admin.mail !== undefined },
    },
  ];
}
