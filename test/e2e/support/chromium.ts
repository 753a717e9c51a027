import { type Browser, chromium } from 'playwright-core';
import { tool } from '../../support/tools.ts';

/** Undefined where there is no Chromium, for tests to skip themselves. */
export const chromiumPath = tool('chromium');

/** Debian's Chromium, as root too, and quiet: it asks nothing of anyone by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // One process draws all pages of a visitor: starting another one for each costs as much as the page.
      '--process-per-site',
    ],
  });
}
