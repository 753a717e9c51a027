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

/**
 * Where states are looked at, one after the other. What a browser loads of us (scripts, styles) stays from one to the
 * next, and the process that draws; cookies and pages do not, and there is nothing else that ours leave in a browser.
 */
export interface Studio {
  /** Brings a browser that knows nobody into a state, in a language. */
  reach(state: State, locale: Locale): Promise<Seen>;
  close(): Promise<void>;
}

export function openStudio(browser: Browser, regain: Demonstration): Studio {
  const contexts = new Map<Locale, Promise<BrowserContext>>();
  return {
    async reach(state, locale) {
      const context = contexts.get(locale) ?? newContext(browser, regain, locale);
      contexts.set(locale, context);
      if (touched.delete(regain)) await regain.startOver();
      await (await context).clearCookies();
      return reach(await context, regain, state);
    },
    async close() {
      for (const context of contexts.values()) await (await context).close();
    },
  };
}

async function newContext(browser: Browser, regain: Demonstration, locale: Locale): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: regain.origin,
    locale,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  // As long as one page of ours is open the process that draws them all goes on (`--process-per-site`).
  await (await context.newPage()).goto('/healthz');
  return context;
}

async function reach(context: BrowserContext, regain: Demonstration, state: State): Promise<Seen> {
  const problems: string[] = [];
  const others = context.pages();
  const page = await context.newPage();
  const close = async () => {
    for (const each of context.pages()) if (!others.includes(each)) await each.close();
  };
  // Not switched off, since axe is a script too: ours just never arrives.
  if (state.scripts === false) await page.route('**/assets/*.js', (route) => route.abort());
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
    const where = await whereItStands(page, state, error);
    await close();
    throw new Error(where, { cause: error });
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
    close,
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

async function whereItStands(page: Page, state: State, error: unknown): Promise<string> {
  const title = await page.title().catch(() => '?');
  return `${state.name}: stands at ${page.url()} “${title}”: ${(error as Error).message}`;
}
