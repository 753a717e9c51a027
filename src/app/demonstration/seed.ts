import { canonicalUserId } from '../../domain/user-id/user-id.ts';
import type { PasswordHasher } from '../../ports/hashing.ts';
import type { NewMethod } from '../../ports/store/accounts.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { userIdMac } from '../identity.ts';
import { readRecoveryCode } from '../recovery/codes.ts';
import { passwordGuardKey } from '../sign-in/guard.ts';
import { type DemonstrationPerson, organisations, people } from './people.ts';

/** Fills an empty demonstration; does nothing to one that has its people. */
export async function seedDemonstration(app: AppContext): Promise<void> {
  const first = canonical(people[0]!.userId);
  if ((await app.store.accounts.findByUserIdKey(first.key)) !== undefined) return;
  const hashes = await passwordHashes(app.hasher);
  // All or nobody: a start that is killed half-way leaves an empty demonstration, which the next one fills.
  await app.store.transaction(async (tx) => {
    const ids = new Map<string, string>();
    for (const organisation of organisations) {
      const id = await tx.provisioning.createOrganisation({
        name: organisation.name,
        domains: [organisation.domain],
        preset: organisation.preset,
        policy: organisation.policy ?? {},
        defaultLocale: organisation.locale,
      });
      ids.set(organisation.domain, id);
    }
    for (const person of people) await createPerson(app, tx, person, ids, hashes.get(person.userId)!);
  });
}

/** `locked@` is locked for 24 h from each start of the demonstration. */
export async function lockDemonstration(app: AppContext): Promise<void> {
  const now = app.clock.now();
  for (const person of people.filter(({ locked }) => locked)) {
    const key = passwordGuardKey(app, userIdMac(app, canonical(person.userId)), undefined);
    await app.store.guards.block(key, new Date(now.getTime() + 24 * 3_600_000), now);
  }
}

const made = new WeakMap<PasswordHasher, Promise<ReadonlyMap<string, string>>>();

/** By user ID. Made once: *Start over* is a button that anybody may press as often as they like. */
function passwordHashes(hasher: PasswordHasher): Promise<ReadonlyMap<string, string>> {
  const known = made.get(hasher) ?? hashPasswords(hasher);
  made.set(hasher, known);
  known.catch(() => made.delete(hasher));
  return known;
}

async function hashPasswords(hasher: PasswordHasher): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  // Two at a time: on a slow machine the queue for hashing holds few, and refuses what overflows (R78).
  for (let at = 0; at < people.length; at += 2) {
    await Promise.all(
      people.slice(at, at + 2).map(async ({ userId, password }) => {
        hashes.set(userId, await hasher.hash(password, 'known-device'));
      }),
    );
  }
  return hashes;
}

async function createPerson(
  app: AppContext,
  tx: Repositories,
  person: DemonstrationPerson,
  organisationIds: ReadonlyMap<string, string>,
  passwordHash: string,
): Promise<void> {
  const now = app.clock.now();
  const id = canonical(person.userId);
  const organisation = organisations.find(({ domain }) => domain === person.domain);
  await tx.provisioning.createAccount({
    kind: person.domain === undefined ? 'personal' : 'work',
    organisationId: person.domain === undefined ? undefined : organisationIds.get(person.domain),
    userId: id.display,
    userIdKey: id.key,
    userIdSkeleton: id.skeleton,
    displayName: person.name,
    roles: person.roles,
    locale: organisation?.locale === 'en' ? undefined : organisation?.locale,
    passwordHash,
    passwordChangedAt: now,
    methods: methodsOf(app, person, now),
  });
}

function methodsOf(app: AppContext, person: DemonstrationPerson, now: Date): Omit<NewMethod, 'accountId'>[] {
  const bound = { boundBy: 'enrolment', confirmedAt: now, usableFrom: now } as const;
  const methods: Omit<NewMethod, 'accountId'>[] = [
    ...person.mails.map((address) => ({ ...bound, kind: 'email', address, addressKey: address }) as const),
    ...person.phones.map((address) => ({ ...bound, kind: 'phone', address, addressKey: address }) as const),
  ];
  if (person.app !== undefined) {
    methods.push({ ...bound, kind: 'totp', secretSealed: app.secrets.seal('totp-seed', person.app) });
  }
  if (person.recoveryCodes.length > 0) {
    const codeHashes = person.recoveryCodes.map((code) => app.secrets.digest(readRecoveryCode(code)));
    methods.push({ ...bound, kind: 'recovery-codes', codeHashes });
  }
  return methods;
}

function canonical(userId: string) {
  const id = canonicalUserId(userId);
  if (!id.ok) throw new Error('the demonstration has a malformed user ID');
  return id.value;
}
