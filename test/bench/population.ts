import { hash } from '@node-rs/argon2';
import { recommended } from '../../src/adapters/hashing/argon2.ts';
import { openStore } from '../../src/adapters/store/open.ts';
import { canonicalUserId } from '../../src/domain/user-id/user-id.ts';

/** Everybody's, until they recover. */
export const initialPassword = 'a mild winter by the canal';

/** Letters only: six digits in a mail are its code. */
function nameOf(index: number): string {
  return [...index.toString(16)].map((digit) => 'bdfghjklmnpqrstv'[Number.parseInt(digit, 16)]).join('');
}

export function userIdOf(index: number): string {
  return `person.${nameOf(index)}@bench.example`;
}

export function mailboxOf(index: number): string {
  return `person.${nameOf(index)}@mail.example`;
}

/** Well formed, and nobody's. */
export function unknownUserId(index: number): string {
  return `nobody.${nameOf(index)}@bench.example`;
}

/** One organisation whose members each have one mailbox elsewhere: one gate stands before a new password. */
export async function populate(databaseUrl: string, size: number): Promise<void> {
  const store = openStore({ connectionString: databaseUrl, applicationName: 'bench' });
  // One hash for all: to verify it costs as much as to verify a thousand different ones.
  const passwordHash = await hash(initialPassword, {
    algorithm: 2 as never,
    memoryCost: recommended.memoryKiB,
    timeCost: recommended.timeCost,
    parallelism: recommended.parallelism,
  });
  const longAgo = new Date(Date.now() - 30 * 86_400_000);
  const bound = { boundBy: 'import', confirmedAt: longAgo, usableFrom: longAgo } as const;
  await store.transaction(async ({ provisioning }) => {
    const organisationId = await provisioning.createOrganisation({
      name: 'Bench',
      domains: ['bench.example'],
      preset: 'standard',
      policy: {},
      defaultLocale: 'en',
    });
    for (let index = 0; index < size; index++) {
      const id = canonicalUserId(userIdOf(index));
      if (!id.ok) throw new Error(`${userIdOf(index)}: ${id.reason}`);
      const made = await provisioning.createAccount({
        kind: 'work',
        organisationId,
        userId: id.value.display,
        userIdKey: id.value.key,
        userIdSkeleton: id.value.skeleton,
        displayName: 'Robin Bench',
        roles: ['member'],
        locale: undefined,
        passwordHash,
        passwordChangedAt: longAgo,
        methods: [{ ...bound, kind: 'email', address: mailboxOf(index), addressKey: mailboxOf(index) }],
      });
      if (made === undefined) throw new Error(`${userIdOf(index)} is taken`);
    }
  });
  await store.pool.query('analyze');
  await store.close();
}
