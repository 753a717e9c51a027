import type { AppContext } from '../../app/context.ts';
import { Overloaded } from '../../ports/hashing.ts';

/** Pages of the console that one account has made at once, and that wait for their turn (ours). */
const atOnce = 3;
const mayWait = 20;

interface Turns {
  underway: number;
  waiting: (() => void)[];
}

const turns = new WeakMap<AppContext, Map<string, Turns>>();

/**
 * Lists of the console are the dearest pages that there are, and those who read them the fewest. Threat: one of them, or
 * whoever has their session, asks for so many at once that nobody's sign-in finds a free connection (R78).
 * @throws Overloaded if too many wait already
 */
export async function inTurn<T>(app: AppContext, accountId: string, work: () => Promise<T>): Promise<T> {
  const all = turns.get(app) ?? new Map<string, Turns>();
  turns.set(app, all);
  const own = all.get(accountId) ?? { underway: 0, waiting: [] };
  all.set(accountId, own);
  if (own.underway < atOnce) own.underway += 1;
  else if (own.waiting.length >= mayWait) throw new Overloaded(1);
  // Whoever is done hands its turn over.
  else await new Promise<void>((resolve) => own.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = own.waiting.shift();
    if (next !== undefined) next();
    else if (--own.underway === 0) all.delete(accountId);
  }
}
