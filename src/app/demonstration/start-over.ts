import type { AppContext } from '../context.ts';
import { lockDemonstration, seedDemonstration } from './seed.ts';

const turns = new WeakMap<AppContext, Promise<void>>();

/** Empties the demonstration and fills it anew. One after the other: two presses at once would both fill what is empty. */
export function startOver(app: AppContext): Promise<void> {
  const before = turns.get(app) ?? Promise.resolve();
  const turn = before.catch(() => {}).then(() => once(app));
  turns.set(app, turn);
  return turn;
}

async function once(app: AppContext): Promise<void> {
  await app.store.wipe.everything();
  await seedDemonstration(app);
  await lockDemonstration(app);
}
