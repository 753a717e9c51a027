import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Locale } from '../../src/text/locale.ts';
import type { Demonstration } from '../e2e/support/demonstration.ts';
import { watch } from '../e2e/support/watch.ts';
import { findings } from './findings.ts';
import type { State } from './state.ts';

/** How a page is looked at. */
export interface Look {
  theme: 'light' | 'dark';
  width: number;
}

interface Seen {
  page: Page;
  /** Shows the page so, and returns what is wrong with it. */
  look(look: Look): Promise<string[]>;
  /**
   * The same page in another language, if it can be asked for again. A refusal can't: only the form that was sent
   * brings it.
   */
  translate(locale: Locale): Promise<void>;
  close(): Promise<void>;
}

/** Where something was posted since the people were put back: what only reads needs no new start. */
const touched = new WeakSet<Demonstration>();

/** Brings a browser of its own into a state, in a language. */
export async function reach(
  browser: Browser,
  regain: Demonstration,
  state: State,
  locale: Locale,
): Promise<Seen> {
  if (touched.delete(regain)) await regain.startOver();
  const problems: string[] = [];
  const context = await browser.newContext({
    baseURL: regain.origin,
    locale,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  // Not switched off, since axe is a script too: ours just never arrives.
  if (state.scripts === false) await context.route('**/assets/*.js', (route) => route.abort());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  watch(page, regain.origin, problems);
  page.on('request', (request) => {
    if (request.method() === 'POST') touched.add(regain);
  });
  let status = 0;
  let method = '';
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) {
      status = response.status();
      method = response.request().method();
    }
  });
  try {
    await state.reach({ page, regain: noticing(regain) });
    await page.waitForLoadState('load');
  } catch (error) {
    throw new Error(await whereItStands(context, state, error), { cause: error });
  }
  const wanted = state.status ?? 200;
  if (status !== wanted) problems.push(`answered with ${status}, not ${wanted}`);
  return {
    page,
    async look({ theme, width }) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const expected = problems.filter((problem) => !problem.startsWith(`${wanted} for`));
      return [...expected, ...(await findings(page, state))];
    },
    async translate(other) {
      if (method !== 'GET') return;
      await context.addCookies([{ name: 'regain-language', value: other, url: regain.origin }]);
      await page.goto(page.url());
    },
    close: () => context.close(),
  };
}

function noticing(regain: Demonstration): Demonstration {
  return {
    ...regain,
    sql: (...statement) => {
      touched.add(regain);
      return regain.sql(...statement);
    },
  };
}

async function whereItStands(context: BrowserContext, state: State, error: unknown): Promise<string> {
  const page = context.pages()[0]!;
  const title = await page.title().catch(() => '?');
  const text = `${state.name}: stands at ${page.url()} “${title}”: ${(error as Error).message}`;
  await context.close();
  return text;
}
