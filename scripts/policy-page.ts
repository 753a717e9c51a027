import { fixedRules, sentenceOf } from '../src/domain/policy/describe.ts';
import { type Field, fields, said } from '../src/domain/policy/fields.ts';
import { isFixedBy, type Preset, presets } from '../src/domain/policy/policy.ts';
import { translator } from '../src/text/translate.ts';

const t = translator('en');

/** Every field of a policy, in Markdown, from the definitions themselves. */
export function policyPage(): string {
  return [
    '# The fields of a policy',
    '',
    'A document holds only what differs from its preset. How it is read, changed and taken back is in [policy.md](../policy.md).',
    '',
    'This page is made from `src/domain/policy/` by `npm run docs`.',
    '',
    ...fields.flatMap(entry),
    '## What no policy can lower',
    '',
    ...fixedRules.map(({ id, promise }) => `- ${t(id)}${promise === '' ? '' : ` (${promise})`}`),
    '',
  ].join('\n');
}

function entry({ path, kind, opens }: Field): string[] {
  return [
    `## ${path}`,
    '',
    `- Takes: ${kind.bounds}`,
    ...(Object.keys(presets) as Preset[]).map((preset) => {
      const value = said(presets[preset], path);
      const { id, values } = sentenceOf(path, value);
      return `- \`${preset}\`: \`${JSON.stringify(value)}\`. ${t(id, values)}`;
    }),
    ...(isFixedBy('self-service-only', path)
      ? ['- In `self-service-only` a document changes nothing of it']
      : []),
    `- ${lowering(opens)}`,
    '',
  ];
}

/** Tried with what values there are, so that the page can't say other than the code does. */
function lowering(opens: Field['opens']): string {
  if (opens(2, 1)) return 'A smaller number opens more, and waits';
  if (opens(false, true)) return 'Switching it on opens more, and waits';
  if (opens(true, false)) return 'Switching it off opens more, and waits';
  if (opens('everybody', 'help-desk')) return '`"help-desk"` opens more than `"everybody"`, and waits';
  return 'Applies at once';
}
