import { suggestPassword } from '../../domain/password/suggest.ts';
import { suggestionWords } from '../../domain/password/suggestion-words.ts';
import type { AppContext, Visitor } from '../context.ts';
import { Overtaken } from '../overtaken.ts';
import type { Signed } from '../session/session.ts';
import { type Acted, act, changeTarget } from './act.ts';
import { isPossible } from './beforehand.ts';
import { locksOf } from './circumstances.ts';
import { endEverything } from './simple-acts.ts';

/** How long one works, if it is not used before. */
export const temporaryPasswordHours = 24;

export interface TemporaryPassword {
  /** In the clear, for the one answer that shows it; stored nowhere. */
  password: string;
  expiresAt: Date;
}

/**
 * Replaces a password by one that nobody chose: random words, shown once, good for one sign-in, at which the person has
 * to choose their own (R44). Sessions, sign-ins, recoveries and links of the old one end with it (R37, R40), and so do
 * the waits: they counted guesses at a password that is gone.
 */
export async function makeTemporaryPassword(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  targetId: string,
): Promise<Acted<TemporaryPassword>> {
  const drawn = (await isPossible(app, who, targetId, 'temporary-password')) ? await draw(app) : undefined;
  return act(app, visitor, who, targetId, 'temporary-password', async (context) => {
    // It became possible between the two looks: look again, rather than hash inside the transaction.
    if (drawn === undefined) throw new Overtaken();
    const { tx, target, now } = context;
    const expiresAt = new Date(now.getTime() + temporaryPasswordHours * 3_600_000);
    await changeTarget(context, { password: { hash: drawn.hash, at: now, expiresAt } });
    const ended = await endEverything(context);
    await tx.guards.clearPassword((await locksOf(app, tx, target)).map(({ key }) => key));
    return { result: { password: drawn.password, expiresAt }, data: { sessions: ended } };
  });
}

async function draw(app: AppContext): Promise<{ password: string; hash: string }> {
  const password = suggestPassword(app.random.below, suggestionWords);
  return { password, hash: await app.hasher.hash(password, 'known-device') };
}
