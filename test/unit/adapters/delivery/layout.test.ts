import { describe, expect, test } from 'vitest';
import { layoutMail } from '../../../../src/adapters/delivery/layout/layout.ts';
import type { MailBlock, MailContent } from '../../../../src/ports/mail-layout.ts';

const url = 'https://signin.example/recover/link/abc?lang=en&x=1';
const content: MailContent = {
  language: 'en',
  brand: { name: 'Alpenglow' },
  title: 'Your code to get back in',
  blocks: [
    { kind: 'paragraph', text: 'Type this code on the page where you began.' },
    { kind: 'code', label: 'Your code', code: '482913' },
    { kind: 'button', label: 'Go on here', url },
    {
      kind: 'facts',
      rows: [
        ['Asked at', '14:44'],
        ['Valid until', '14:49'],
      ],
    },
    { kind: 'note', text: 'Not you? Then do nothing.' },
  ],
  reference: { label: 'Reference', value: 'K7' },
  footer: ['Sent by Alpenglow.', 'We never ask for a code by telephone.'],
};
const button = (target: string): MailContent => ({
  ...content,
  blocks: [{ kind: 'button', label: 'Go', url: target }],
});

/** What a reader sees of the HTML, without the head. */
const visible = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('both parts', () => {
  test('say everything, in the same order', () => {
    const { text, html } = layoutMail(content);
    for (const part of [text, visible(html)]) {
      const said = [
        'Alpenglow',
        'Your code to get back in',
        'Type this code',
        'Your code',
        '482913',
        'Go on here',
        url,
        'Asked at',
        '14:44',
        'Valid until',
        '14:49',
        'Not you?',
        'Reference',
        'K7',
        'Sent by Alpenglow.',
        'by telephone',
      ];
      let from = 0;
      for (const words of said) {
        const at = part.indexOf(words, from);
        expect(at, `"${words}" after ${from}`).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
  });

  test('let code and link be copied whole: a line of text each, one text node each', () => {
    const { text, html } = layoutMail(content);
    expect(text.split('\n')).toEqual(expect.arrayContaining(['482913', url]));
    expect(html).toContain('>482913</span>');
    expect(html).toContain(`>${url.replace('&', '&#38;')}</span>`);
  });

  test('are the same for the same content', () => {
    expect(layoutMail(content)).toEqual(layoutMail(structuredClone(content)));
  });

  test('set Chinese pairs with a Chinese colon', () => {
    const { text } = layoutMail({ ...content, language: 'zh-CN', reference: { label: '编号', value: 'K7' } });
    expect(text).toContain('编号：K7');
  });
});

describe('R64: markup is nobody’s but ours', () => {
  const attack = `<script>alert(1)</script><img src=x onerror="a('b')">\`&amp;`;
  const everywhere: MailContent = {
    language: `en"><script>`,
    brand: { name: attack },
    title: attack,
    blocks: [
      { kind: 'paragraph', text: attack },
      { kind: 'note', text: attack },
      { kind: 'code', label: attack, code: attack },
      { kind: 'button', label: attack, url },
      { kind: 'facts', rows: [[attack, attack]] },
    ],
    reference: { label: attack, value: attack },
    footer: [attack],
  };

  test('wherever a value stands, it is text', () => {
    const { html } = layoutMail(everywhere);
    expect(html).not.toMatch(/<script|<img|onerror="/i);
    expect(visible(html).split(attack)).toHaveLength(13);
  });

  test('quotes in a link stay inside it', () => {
    const { html } = layoutMail(button(`https://signin.example/a'b?c="><script>&d='`));
    expect(html).not.toContain('<script');
    const href = /href="([^"]*)"/.exec(html)![1]!;
    expect(href).not.toMatch(/[<>'"]/);
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  test('no value forges a line of the plain part', () => {
    const forged = 'Alpenglow\n\nYour password was changed.\r\n\u2028Click\u0085here';
    const { text } = layoutMail({ ...content, brand: { name: forged }, footer: [forged] });
    expect(text.split('\n')[0]).toBe('Alpenglow Your password was changed. Click here');
    expect(text).not.toMatch(/^(Your password was|Click|here)/m);
  });

  test('no value turns the words around it', () => {
    const { text, html } = layoutMail({ ...content, brand: { name: 'Al\u202epenglow\u2066' } });
    expect(`${text}${html}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('a button', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '/recover/link/secret-token',
    'https://signin.example@evil.example/secret-token',
    'https://user:secret-token@signin.example/',
    'https://:secret-token@signin.example/',
    '',
  ])('does not lead to %j, and the refusal does not repeat it', (target) => {
    const lay = () => layoutMail(button(target));
    expect(lay).toThrow(TypeError);
    expect(lay).not.toThrow(/secret-token|alert/);
  });

  test.each(['https://signin.example/x', 'http://localhost:3000/x'])('leads to %s', (target) => {
    expect(layoutMail(button(target)).html).toContain(`href="${target}"`);
  });
});

describe('the HTML', () => {
  const kinds: MailBlock['kind'][] = ['paragraph', 'code', 'button', 'facts', 'note'];
  test.each(kinds)('of a mail with %s only fetches nothing and tracks nobody', (kind) => {
    const { html } = layoutMail({
      ...content,
      blocks: content.blocks.filter((block) => block.kind === kind),
    });
    expect(html).not.toMatch(
      /\bsrc=|url\(|@import|@font-face|<link|<script|<iframe|<form|background=|ping=/i,
    );
    expect(html.match(/https?:/g)?.length ?? 0).toBe(kind === 'button' ? 2 : 0);
  });

  test.each([
    ['en', 'ltr'],
    ['zh-CN', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
  ])('in %s is written %s', (language, direction) => {
    expect(layoutMail({ ...content, language }).html).toContain(
      `<html lang="${language}" dir="${direction}">`,
    );
  });

  /** Each text, and what it stands on. */
  const pairs = Object.entries({
    page: 'page',
    brand: 'page',
    footer: 'page',
    title: 'card',
    address: 'card',
    factLabel: 'card',
    reference: 'card',
    referenceValue: 'card',
    codeLabel: 'codeBox',
    code: 'codeBox',
    button: 'button',
    note: 'note',
  });
  test.each(pairs)('shows .%s on .%s with a contrast of at least 4.5, light and dark', (text, ground) => {
    const { html } = layoutMail(content);
    const light = (name: string) => new RegExp(`class="${name}" style="([^"]*)"`).exec(html)![1]!;
    const dark = (name: string) => new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(html)![1]!;
    for (const style of [light, dark]) {
      const colour = /(?:^|;)color:(#[0-9a-f]{6})/.exec(style(text))![1]!;
      const background = /background:(#[0-9a-f]{6})/.exec(style(ground))![1]!;
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('lays dark over light even where light is inline', () => {
    const { html } = layoutMail(content);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    const dark = html.slice(html.indexOf('@media'), html.indexOf('</style>'));
    const rules = dark.match(/[a-z-]+:#[^;{}]+;/g) ?? [];
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.every((rule) => rule.endsWith(' !important;'))).toBe(true);
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}
