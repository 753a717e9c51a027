import type { Repositories } from '../../ports/store/store.ts';

/**
 * Ends every link that would set this account's password (R37). Whatever changes the password, or closes the account,
 * calls it in its own transaction.
 */
export async function endPasswordLinks(
  { links }: Pick<Repositories, 'links'>,
  accountId: string,
  now: Date,
): Promise<void> {
  await links.kill(accountId, 'enrol', now);
  await links.kill(accountId, 'reset', now);
}
