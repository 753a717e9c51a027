import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/text/locale.ts';
import { catalogues } from '../../src/text/translate.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, textOf } from '../support/html.ts';

const pages = [
  '/help',
  '/help/cannot-sign-in',
  '/help/reset-password',
  '/help/messages',
  '/help/reset-user-password',
];
let regain: TestApp;

beforeAll(async () => {
  regain = await startTestApp({
    settings: { origin: 'https://id.example.com', supportAddress: 'help@operator.example' },
    web: { mailFrom: 'id@example.com' },
  });
});
afterAll(() => regain?.stop());

describe.each(locales)('help in %s', (locale) => {
  test.each(pages)('%s is there, names our support, and every link in it leads to a page', async (path) => {
    const browser = regain.browser({ language: locale });
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-language')).toBe(locale);
    expect(page.text).toContain('help@operator.example');
    expect(page.text).not.toMatch(/\{\w+\}|undefined/);
    const links = [...elements(page.document, 'a')].map((link) => link.attributes.get('href')!);
    for (const href of links.filter((each) => each.startsWith('/')))
      expect((await browser.request(href)).status, href).toBeLessThan(400);
  });

  test('the steps bear the names of the pages themselves', async () => {
    const words = catalogues[locale];
    const page = await regain.browser({ language: locale }).get('/help/reset-password');
    for (const id of [
      'sign-in.cant-access',
      'recover.kind-title',
      'recover.who-title',
      'recover.trouble-forgotten',
      'recover.way-title',
      'recover.password-title',
      'recover.done-password-changed',
    ] as const)
      expect(page.text, id).toContain(words[id]);
  });

  test('what a message looks like: its sender, where its links lead, how a text ends', async () => {
    const { text } = await regain.browser({ language: locale }).get('/help/messages');
    for (const sign of ['id@example.com', 'https://id.example.com/', '@id.example.com #123456'])
      expect(text).toContain(sign);
  });

  test('English beside it, marked as English, on every page and kept from page to page', async () => {
    const browser = regain.browser({ language: locale });
    for (const path of pages) {
      const page = await browser.get(`${path}?beside=en`);
      const english = [...elements(page.document)].filter(
        (element) =>
          element.attributes.get('lang') === 'en' && element.name !== 'html' && element.name !== 'a',
      );
      const said = english.map(textOf).join(' ');
      if (locale === 'en') {
        expect(page.html).not.toContain('beside=en"');
        continue;
      }
      expect(said).toMatch(/I cannot sign in|Check these first|What you need|What we never do|Who may do it/);
      const inside = [...elements(page.document, 'a')]
        .map((link) => link.attributes.get('href')!)
        .filter((href) => pages.includes(href.split('?')[0]!) && !href.includes('lang='));
      expect(inside.some((href) => href.includes('beside=en'))).toBe(true);
    }
  });
});

test('a help page does not depend on a user ID in its address (R3)', async () => {
  const browser = regain.browser();
  await browser.get('/help');
  const plain = (await browser.get('/help/cannot-sign-in')).text;
  expect((await browser.get('/help/cannot-sign-in?username=a@b.example')).text).toBe(plain);
});
