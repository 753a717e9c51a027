import { oneLine } from '../../../domain/one-line.ts';
import type { MailBlock, MailContent } from '../../../ports/mail-layout.ts';
import { linkTarget } from './link.ts';

/** The plain part: nothing is missing from it, and each link and code has a line to itself so that it copies whole. */
export function textPart({ brand, title, blocks, reference, footer, language }: MailContent): string {
  const pair = pairIn(language);
  const small = [
    ...(reference === undefined ? [] : [pair(reference.label, oneLine(reference.value))]),
    ...footer.map((line) => oneLine(line)),
  ];
  return `${[
    oneLine(brand.name),
    oneLine(title),
    ...blocks.map((block) => blockText(block, pair)),
    ...(small.length === 0 ? [] : [`----\n${small.join('\n')}`]),
  ].join('\n\n')}\n`;
}

type Pair = (label: string, value: string) => string;

function blockText(block: MailBlock, pair: Pair): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return oneLine(block.text, 4000);
    case 'code':
      return `${pair(block.label, '')}\n\n${oneLine(block.code)}`;
    case 'button':
      return `${pair(block.label, '')}\n${linkTarget(block.url)}`;
    case 'facts':
      return block.rows.map(([label, value]) => pair(label, oneLine(value))).join('\n');
  }
}

/** Chinese sets its own full-width colon, with no space after it. */
function pairIn(language: string): Pair {
  const [colon, space] = /^zh\b/i.test(language) ? ['：', ''] : [':', ' '];
  return (label, value) => `${oneLine(label)}${colon}${value === '' ? '' : `${space}${value}`}`;
}
