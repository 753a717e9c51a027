import { randomBytes } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { AppContext } from '../../src/app/context.ts';
import type { OrganisationRole } from '../../src/domain/roles/roles.ts';
import { canonicalUserId } from '../../src/domain/user-id/user-id.ts';
import type { MethodKind, NewMethod } from '../../src/ports/store/accounts.ts';
import type { NewOrganisation } from '../../src/ports/store/provisioning.ts';

/** The password of every person who has none of their own. */
const usualPassword = 'correct-horse-battery-staple';

export interface PersonOptions {
  /** The organisation's id; without one it is a personal account. */
  organisation?: string;
  displayName?: string;
  roles?: readonly OrganisationRole[];
  password?: string;
  emails?: readonly string[];
  /** E.164. */
  phones?: readonly string[];
  /** An authenticator app. */
  totp?: boolean;
  /** How many recovery codes. */
  recoveryCodes?: number;
  /** When the methods were bound; by the operator's import long ago, if left out. */
  boundAt?: Date;
  /** When they open gates: at once, if left out (R25). */
  usableFrom?: Date;
}

export interface Person {
  id: string;
  userId: string;
  password: string;
  /** What the authenticator app shows at a time. @throws if the person has no app */
  appCode(at: Date): string;
  recoveryCodes: readonly string[];
}

/** People and organisations, as set-up and import make them. */
export function peopleIn(app: AppContext) {
  return {
    addOrganisation: (changes: Partial<NewOrganisation> = {}): Promise<string> =>
      app.store.provisioning.createOrganisation({
        name: 'Alpenglow',
        domains: ['alpenglow.example'],
        preset: 'standard',
        policy: {},
        defaultLocale: 'en',
        ...changes,
      }),

    async addPerson(userId: string, options: PersonOptions = {}): Promise<Person> {
      const id = canonicalUserId(userId);
      if (!id.ok) throw new Error(`${userId} is no user ID`);
      const password = options.password ?? usualPassword;
      const seed = options.totp ? app.totp.newSecret() : undefined;
      const codes = Array.from({ length: options.recoveryCodes ?? 0 }, () =>
        randomBytes(15).toString('hex').toUpperCase(),
      );
      const boundAt = options.boundAt ?? new Date(app.clock.now().getTime() - 30 * 86_400_000);
      const bound = (kind: MethodKind): Omit<NewMethod, 'accountId'> => ({
        kind,
        boundBy: 'import',
        confirmedAt: boundAt,
        usableFrom: options.usableFrom ?? boundAt,
      });
      const account = {
        kind: options.organisation === undefined ? 'personal' : 'work',
        organisationId: options.organisation,
        userId: id.value.display,
        userIdKey: id.value.key,
        userIdSkeleton: id.value.skeleton,
        displayName: options.displayName ?? 'Ada Example',
        roles: options.roles ?? (options.organisation === undefined ? [] : ['member']),
        locale: undefined,
        passwordHash: await app.hasher.hash(password, 'known-device'),
        passwordChangedAt: boundAt,
        methods: [
          ...(options.emails ?? []).map((address) => ({ ...bound('email'), address, addressKey: address })),
          ...(options.phones ?? []).map((address) => ({ ...bound('phone'), address, addressKey: address })),
          ...(seed === undefined
            ? []
            : [{ ...bound('totp'), secretSealed: app.secrets.seal('totp-seed', seed) }]),
          ...(codes.length === 0
            ? []
            : [{ ...bound('recovery-codes'), codeHashes: codes.map((code) => app.secrets.digest(code)) }]),
        ],
      } as const;
      const made = await app.store.transaction((tx) => tx.provisioning.createAccount(account));
      if (made === undefined) throw new Error(`${userId} is taken`);
      return {
        id: made,
        userId,
        password,
        recoveryCodes: codes,
        appCode: (at) => totpCode(seed, at),
      };
    },
  };
}

/** What an app that holds `secret` (Base32) shows. */
export function totpCode(secret: string | undefined, at: Date): string {
  if (secret === undefined) throw new Error('there is no authenticator app');
  return new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret }).generate({ timestamp: at.getTime() });
}
