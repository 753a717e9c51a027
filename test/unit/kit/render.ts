import type { Child } from 'hono/jsx';
import type { PageFrame } from '../../../src/web/kit/index.ts';

/** The HTML of a component, as it is sent. */
export async function html(node: Child): Promise<string> {
  return String(await (node as { toString(): string | Promise<string> }).toString());
}

/** The opening tag of the first element that carries `mark`. */
export function tagWith(page: string, mark: string): string {
  const at = page.indexOf(mark);
  if (at === -1) throw new Error(`nothing carries ${mark}`);
  return page.slice(page.lastIndexOf('<', at), page.indexOf('>', at) + 1);
}

export const frame: PageFrame = {
  locale: 'en',
  dir: 'ltr',
  brand: { name: 'Alpenglow' },
  supportCode: 'K7Q2-9FMX',
  help: { href: '/help' },
  languages: [
    { locale: 'en', name: 'English', href: '?lang=en' },
    { locale: 'zh-CN', name: '简体中文', href: '?lang=zh-CN' },
  ],
  assets: { css: '/a.css', js: '/a.js', icon: '/i.svg' },
  words: {
    skipToContent: 'Skip',
    errorPrefix: 'Error: ',
    supportCode: 'Support code',
    help: 'Help',
    language: 'Language',
  },
};
