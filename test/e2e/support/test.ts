import type { Browser, BrowserContext, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import type { Locale } from '../../../src/text/locale.ts';
import { openStudio, type Studio } from '../../gallery/look.ts';
import { chromiumPath, launch } from './chromium.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';
import { watch } from './watch.ts';

export { expect } from 'vitest';

interface PersonOptions {
  locale?: Locale;
  width?: number;
  scripts?: boolean;
}

/** Opens a browser of its own for one more person (or device), at the demonstration. */
type Open = (options?: PersonOptions) => Promise<Page>;

interface Fixtures {
  /** One server, and one browser, for all files of a worker: nobody knows in what state another file left them. */
  regain: Demonstration;
  chromium: Browser;
  studio: Studio;
  /** People are back in their troubles first. Every browser that a test opens is watched to its end. */
  open: Open;
}

export function createTest(humanCheck: 'accept-any' | 'real') {
  return base.extend<Fixtures>({
    regain: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures from the pattern
      async ({}, use) => {
        const regain = await startDemonstration(humanCheck);
        await use(regain);
        await regain.stop();
      },
      { scope: 'worker' },
    ],
    chromium: [
      // biome-ignore lint/correctness/noEmptyPattern: as above
      async ({}, use) => {
        const browser = await launch();
        await use(browser);
        await browser.close();
      },
      { scope: 'worker' },
    ],
    studio: [
      async ({ chromium, regain }, use) => {
        const studio = openStudio(chromium, regain);
        await use(studio);
        await studio.close();
      },
      { scope: 'worker' },
    ],
    open: async ({ regain, chromium }, use) => {
      await regain.startOver();
      const problems: string[] = [];
      const contexts: BrowserContext[] = [];
      await use(async ({ locale = 'en', width = 1280, scripts = true } = {}) => {
        const context = await chromium.newContext({
          baseURL: regain.origin,
          locale,
          viewport: { width, height: 800 },
          javaScriptEnabled: scripts,
        });
        contexts.push(context);
        context.setDefaultTimeout(30_000);
        context.on('page', (page) => watch(page, regain.origin, problems));
        return context.newPage();
      });
      await Promise.all(contexts.map((context) => context.close()));
      expect(problems).toEqual([]);
    },
  });
}

export const test = createTest('accept-any');

/** For `describe.skipIf`. */
export const noBrowser = chromiumPath === undefined;
