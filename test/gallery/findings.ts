import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { State } from './state.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Facts {
  title: string;
  heading: string;
  headings: number;
  lang: string;
  focusOnSummary: boolean;
  summary: boolean;
  overflow: number;
  wide: string[];
  passwords: string[];
}

/** Evaluated in the page. */
const facts = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const summary = document.querySelector('error-summary');
  const width = document.documentElement.clientWidth;
  const name = (element) => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '');
  return {
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    headings: all('h1').length,
    lang: document.documentElement.lang,
    summary: summary !== null,
    focusOnSummary: summary?.contains(document.activeElement) ?? false,
    overflow: document.documentElement.scrollWidth - width,
    wide: all('body *').filter((each) => each.getBoundingClientRect().right > width + 1).map(name).slice(0, 5),
    passwords: all('input[type=password]').filter((each) => each.hasAttribute('value')).map((each) => each.name),
  };
})()`;

/** What is wrong with the page in sight: what every page promises, and what axe finds. */
export async function findings(page: Page, state: State): Promise<string[]> {
  const seen = await page.evaluate<Facts>(facts);
  return [...(state.mail ? [] : promises(seen, state)), ...overflow(seen), ...(await axe(page, state))];
}

function overflow({ overflow, wide }: Facts): string[] {
  return overflow > 0 ? [`scrolls sideways by ${overflow} px: ${wide.join(', ')}`] : [];
}

function promises(seen: Facts, state: State): string[] {
  const found: string[] = [];
  if (seen.headings !== 1) found.push(`${seen.headings} h1`);
  if (!seen.title.includes(seen.heading)) found.push(`titled “${seen.title}”, asks “${seen.heading}”`);
  if (seen.passwords.length > 0) found.push(`sends a password back: ${seen.passwords.join(', ')}`);
  const refused = state.refused === true || state.status === 422;
  const marked = /^(Error:|Errore:|错误[：:])/.test(seen.title);
  if (refused !== marked) found.push(`titled “${seen.title}”, ${refused ? 'though' : 'and not'} refused`);
  if (seen.summary && state.scripts !== false && !seen.focusOnSummary)
    found.push('the focus is not on the summary');
  if (state.status === 422 && !seen.summary) found.push('no summary of what was refused');
  return found;
}

/** The short one: the long one takes a page twice as long to read. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axe(page: Page, { mail }: State): Promise<string[]> {
  const options: RunOptions = {
    runOnly: rules,
    resultTypes: ['violations'],
    // The only frames are mails, which are looked at by themselves.
    iframes: false,
    // A mail is a part of its reader's program, which brings the landmarks.
    rules: mail ? { region: { enabled: false }, 'landmark-one-main': { enabled: false } } : {},
  };
  // Still there if the page is only shown otherwise than before.
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(axeSource);
  // All that passed is several times as much, and is carried out of the page for nobody.
  const run = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const violations = await page.evaluate<AxeResults['violations']>(run);
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}
