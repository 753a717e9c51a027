import type { Act } from '../../../domain/authority/acts.ts';
import type { SimpleAct } from '../simple-acts.ts';

/** What can be done to many people at once. No resets: each of those is about one person who was looked at. */
export const bulkActs = [
  'disable',
  'enable',
  'end-sessions',
  'require-registration',
  'send-way-back',
] as const satisfies readonly (SimpleAct & Act)[];
export type BulkAct = (typeof bulkActs)[number];

export function readBulkAct(text: string): BulkAct | undefined {
  return bulkActs.find((one) => one === text);
}

/** Switching off more than so many asks for their number to be typed (ours): nobody presses that by mistake. */
const typedAbove = 50;

export function asksForNumber(act: BulkAct, people: number): boolean {
  return act === 'disable' && people > typedAbove;
}
