import type { AppContext, Visitor } from '../context.ts';
import { isKnownDevice } from '../identity.ts';
import { hitLimits } from '../limits.ts';

/**
 * Counts a sign-in against the visitor's network; returns the seconds to wait, or 0. A flood out of a person's own network
 * must not keep their own browsers out (R78): those have a limit of their own.
 *
 * One for all of an account's known devices together. Threat: each sign-in without the cookie makes one more known device,
 * so that whoever has an account would draw themselves as many limits, and fill the lane that comes first, as they like.
 *
 * @param owner id of the account that is named; asked only of a browser that could be known
 */
export async function waitOfNetwork(
  app: AppContext,
  visitor: Visitor,
  owner: () => Promise<string | undefined>,
): Promise<number> {
  const limited = await hitLimits(app, visitor, 'sign-in');
  if (limited === 0 || visitor.device === undefined) return limited;
  const accountId = await owner();
  if (!(await isKnownDevice(app, visitor, accountId))) return limited;
  return hitLimits(app, { ...visitor, prefix: `known ${accountId}` }, 'sign-in');
}
