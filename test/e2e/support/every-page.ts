import { describe } from 'vitest';
import { reach } from '../../gallery/look.ts';
import type { State } from '../../gallery/state.ts';
import { expect, noBrowser, test } from './test.ts';

/**
 * Two looks that have the least in common. Every look in every language: `node scripts/gallery.ts`.
 */
export function lookAtEvery(states: readonly State[]): void {
  describe.skipIf(noBrowser)('every page in every state is open to everyone: axe finds nothing', () => {
    test.for(states.map((state) => [state.name, state] as const))(
      '%s',
      async ([, state], { regain, chromium }) => {
        const seen = await reach(chromium, regain, state, 'en');
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
