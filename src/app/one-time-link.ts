import { isToken } from '../domain/token.ts';
import type { OneTimeLink } from '../ports/store/records.ts';
import type { AppContext } from './context.ts';

type Purpose = OneTimeLink['purpose'];

/** True of a link that still works, for this and nothing else (R17, R19). */
export function isLive(link: OneTimeLink | undefined, purpose: Purpose, now: Date): link is OneTimeLink {
  return link?.purpose === purpose && link.usedAt === undefined && link.expiresAt > now;
}

/** The link of a token that was drawn, while it works. Changes nothing: mail scanners open links too (R20). */
export async function findLiveLink(
  app: Pick<AppContext, 'clock' | 'secrets' | 'store'>,
  token: string | undefined,
  purpose: Purpose,
): Promise<OneTimeLink | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const link = await app.store.links.find(app.secrets.digest(token));
  return isLive(link, purpose, app.clock.now()) ? link : undefined;
}
