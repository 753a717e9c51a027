import type { Limits } from '../../ports/store/limits.ts';
import type { AppContext } from '../context.ts';

/**
 * Texts that nobody types back are not for people: somebody earns by each of them. When fewer than a fifth of an
 * hour's codes come back, the rest of the hour's texts stay here (R63; the numbers but the fifth are ours). A code
 * takes its reader a minute, so the first two hundred are waited for; late ones open the way again.
 */
export const conversion = { seconds: 3600, atLeast: 200, share: 0.2 };

type Counted = 'sent' | 'proved';

/** Counts a text that went out, or one whose code was typed. */
export async function countText(
  app: Pick<AppContext, 'secrets' | 'clock'>,
  limits: Limits,
  what: Counted,
): Promise<void> {
  await limits.hit([{ ...counter(app, what), max: 2 ** 31 - 1 }], app.clock.now());
}

/** False: of the texts of this hour too few came back, and no more go out. */
export async function textsComeBack(app: Pick<AppContext, 'secrets' | 'clock' | 'store'>): Promise<boolean> {
  const counters = [counter(app, 'sent'), counter(app, 'proved')];
  const [sent = 0, proved = 0] = await app.store.limits.counts(counters, app.clock.now());
  return sent < conversion.atLeast || proved >= sent * conversion.share;
}

function counter(app: Pick<AppContext, 'secrets'>, what: Counted) {
  return { key: app.secrets.mac('limit', `texts ${what}`), seconds: conversion.seconds };
}
