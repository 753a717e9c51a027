import { describe } from 'vitest';
import type { State } from '../../gallery/state.ts';
import { expect, noBrowser, test } from './test.ts';

/**
 * Two looks that have the least in common. Every look in every language: `node scripts/gallery.ts`.
 */
export function lookAtEvery(states: readonly State[]): void {
  describe.skipIf(noBrowser)('every page in every state is open to everyone: axe finds nothing', () => {
    let begun: Promise<void> | undefined;
    test.for(states.map((state) => [state.name, state] as const))(
      '%s',
      async ([, state], { regain, studio }) => {
        begun ??= regain.startOver();
        await begun;
        const seen = await studio.reach(state, 'en');
        try {
          expect(await seen.look({ theme: 'light', width: 1280 })).toEqual([]);
          await seen.translate('zh-CN');
          expect(await seen.look({ theme: 'dark', width: 320 })).toEqual([]);
        } finally {
          await seen.close();
        }
      },
    );
  });
}
