import type { SimpleAct } from '../../app/administration/simple-acts.ts';

const dangerous: readonly SimpleAct[] = ['disable', 'end-sessions'];

/** How the button of an act looks, on one person or on many: what takes something from somebody is marked. */
export function toneOf(act: SimpleAct): 'danger' | undefined {
  return dangerous.includes(act) ? 'danger' : undefined;
}
