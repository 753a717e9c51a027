import { oneLine } from '../../../domain/one-line.ts';
import type { MailBlock, MailContent, MailReference } from '../../../ports/mail-layout.ts';
import { linkTarget } from './link.ts';
import { html, type Markup } from './markup.ts';
import { darkSheet, look } from './style.ts';

/** A document that fetches nothing. Block elements only, no tables: what a reader cannot style still reads in order. */
export function htmlPart({ language, brand, title, blocks, reference, footer }: MailContent): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="x-apple-disable-message-reformatting">
<title>${oneLine(title)}</title>
<style>${darkSheet()}</style>
</head>
<body ${look('page')}>
<div ${look('page')} lang="${language}" dir="${directionOf(language)}">
<div ${look('column')}>
<p ${look('brand')}>${oneLine(brand.name)}</p>
<div ${look('card')}>
<h1 ${look('title')}>${oneLine(title)}</h1>
${blocks.map(blockMarkup)}
${reference === undefined ? '' : referenceMarkup(reference)}
</div>
<div ${look('footerBox')}>
${footer.map((line) => html`<p ${look('footer')}>${oneLine(line)}</p>`)}
</div>
</div>
</div>
</body>
</html>
`.source;
}

function blockMarkup(block: MailBlock): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p ${look('paragraph')}>${oneLine(block.text, 4000)}</p>`;
    case 'note':
      return html`<p ${look('note')}>${oneLine(block.text, 4000)}</p>`;
    case 'code':
      return codeMarkup(oneLine(block.label), oneLine(block.code));
    case 'button':
      return buttonMarkup(oneLine(block.label), linkTarget(block.url));
    case 'facts':
      return html`<div ${look('facts')}>
${block.rows.map(([label, value]) => html`<p ${look('fact')}><span ${look('factLabel')}>${oneLine(label)}</span> ${oneLine(value)}</p>`)}
</div>`;
  }
}

/** One text node, spaced by style alone: a double click takes the whole code, and nothing but the code. */
function codeMarkup(label: string, code: string): Markup {
  const size = code.length > 9 ? 'longCode' : 'code';
  return html`<div ${look('codeBox')}>
<p ${look('codeLabel')}>${label}</p>
<p ${look(size)}><span dir="ltr">${code}</span></p>
</div>`;
}

/** The address stands below the button: it can be read before it is followed, and copied to another device. */
function buttonMarkup(label: string, href: string): Markup {
  return html`<p ${look('buttonLine')}><a ${look('button')} href="${href}">${label}</a></p>
<p ${look('address')}><span dir="ltr">${href}</span></p>`;
}

function referenceMarkup({ label, value }: MailReference): Markup {
  return html`<p ${look('reference')}>${oneLine(label)} <span ${look('referenceValue')} dir="ltr">${oneLine(value)}</span></p>`;
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
}
