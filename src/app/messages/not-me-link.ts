import { hex } from '../../domain/hex.ts';
import type { MessageContext } from './context.ts';
import type { JobPayloads } from './jobs.ts';

/** R55: how long *This wasn't me* works. */
export const notMeHours = 72;

/**
 * The link of one notice to one address. Its token is derived and not drawn, so that a retried job makes no second
 * one that works; the database holds its hash alone (R16).
 */
export async function notMeLink(
  app: MessageContext,
  { id, accountId, at }: JobPayloads['notify'],
  address: string,
): Promise<string> {
  const token = hex(app.secrets.mac('not-me', `${id} ${address}`));
  const tokenHash = app.secrets.digest(token);
  if ((await app.store.links.find(tokenHash)) === undefined) {
    const eventAt = new Date(at);
    const expiresAt = new Date(eventAt.getTime() + notMeHours * 3_600_000);
    await app.store.links.add({ tokenHash, purpose: 'not-me', accountId, eventAt, expiresAt });
  }
  return `${app.settings.origin}/not-me?t=${token}`;
}
