import { html, type Markup } from './markup.ts';

const sans =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";
const mono = "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace";

/** Light is inline, because some readers drop style sheets; dark sits on top of it where they do not. */
interface Look {
  light: string;
  dark?: string;
}

/** Margins are logical where they differ by side. Contrast of every pair is at least 4.5 : 1. */
const looks = {
  page: {
    light: `margin:0;padding:0;background:#f3f4f1;color:#1d2521;font-family:${sans};-webkit-text-size-adjust:100%`,
    dark: 'background:#141715;color:#e6eae7',
  },
  column: { light: 'max-width:560px;margin:0 auto;padding:28px 12px 36px;font-size:16px;line-height:1.6' },
  brand: {
    light:
      'margin:0 8px 14px;font-size:15px;line-height:1.4;font-weight:600;color:#2f5d4c;overflow-wrap:anywhere',
    dark: 'color:#9fd3bd',
  },
  card: {
    light: 'padding:28px 24px 12px;background:#ffffff;border:1px solid #e1e4de;border-radius:14px',
    dark: 'background:#1d221f;border-color:#2e3531',
  },
  title: {
    light:
      'margin:0 0 18px;font-size:24px;line-height:1.3;font-weight:600;color:#16201b;overflow-wrap:anywhere',
    dark: 'color:#f3f6f4',
  },
  paragraph: { light: 'margin:0 0 18px;overflow-wrap:anywhere' },
  codeBox: {
    light: 'margin:0 0 22px;padding:16px 20px 18px;background:#eef4f0;border-radius:10px',
    dark: 'background:#26302b',
  },
  codeLabel: {
    light: 'margin:0 0 4px;font-size:14px;line-height:1.5;color:#4d5b54',
    dark: 'color:#b3beb8',
  },
  code: {
    light: `margin:0;font-family:${mono};font-size:34px;line-height:1.3;font-weight:600;letter-spacing:0.16em;color:#16382b;-webkit-user-select:all;user-select:all`,
    dark: 'color:#d8f3e6',
  },
  longCode: {
    light: `margin:0;font-family:${mono};font-size:21px;line-height:1.5;font-weight:600;letter-spacing:0.06em;color:#16382b;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all`,
    dark: 'color:#d8f3e6',
  },
  buttonLine: { light: 'margin:4px 0 12px' },
  button: {
    light:
      'display:inline-block;padding:13px 24px;background:#235a45;border-radius:10px;color:#ffffff;font-weight:600;line-height:1.4;text-decoration:none',
    dark: 'background:#8fd0b5;color:#0f2219',
  },
  address: {
    light: 'margin:0 0 20px;font-size:13px;line-height:1.5;color:#59655f;overflow-wrap:anywhere',
    dark: 'color:#a3aea8',
  },
  facts: {
    light: 'margin:0 0 22px;padding:2px 0 0;border-top:1px solid #e1e4de',
    dark: 'border-color:#2e3531',
  },
  fact: {
    light: 'margin:0;padding:9px 0;border-bottom:1px solid #e1e4de;line-height:1.5;overflow-wrap:anywhere',
    dark: 'border-color:#2e3531',
  },
  factLabel: { light: 'display:block;font-size:13px;color:#59655f', dark: 'color:#a3aea8' },
  note: {
    light:
      'margin:0 0 18px;padding:14px 16px;background:#faf5e8;border-radius:10px;font-size:15px;line-height:1.55;color:#463a1d;overflow-wrap:anywhere',
    dark: 'background:#2f2a1c;color:#ecdfbf',
  },
  reference: {
    light: 'margin:0 0 12px;font-size:13px;line-height:1.5;color:#59655f',
    dark: 'color:#a3aea8',
  },
  referenceValue: {
    light: `font-family:${mono};font-size:14px;letter-spacing:0.04em;color:#1d2521`,
    dark: 'color:#e6eae7',
  },
  footer: {
    light: 'margin:0 8px 6px;font-size:13px;line-height:1.55;color:#59655f;overflow-wrap:anywhere',
    dark: 'color:#a3aea8',
  },
  footerBox: { light: 'padding:20px 0 0' },
} satisfies Record<string, Look>;

/** Class and inline style of one part. */
export function look(name: keyof typeof looks): Markup {
  return html`class="${name}" style="${looks[name].light}"`;
}

/** The dark colours, and nothing else: no import, no font, nothing that is fetched. */
export function darkSheet(): Markup {
  const rules = Object.entries<Look>(looks).flatMap(([name, { dark }]) =>
    dark === undefined ? [] : [`.${name}{${dark.replaceAll(/;|$/g, ' !important;')}}`],
  );
  return html`:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${rules.join('')}}`;
}
