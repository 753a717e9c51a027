import { sections, type Variable } from './variable.ts';
import { variables } from './variables.ts';

/** The configuration page, in Markdown, from the definitions themselves. */
export function configurationPage(): string {
  const all = Object.entries<Variable<unknown>>(variables);
  return [
    '# Configuration',
    '',
    'Regain is configured by environment variables, or by a file of `NAME=VALUE` lines (`REGAIN_CONFIG`). The demonstration needs none. An empty variable counts as absent. Everything that is wrong is told at once, before anything starts.',
    '',
    'This page is made from `src/config/variables/` by `npm run docs`.',
    '',
    ...sections.flatMap((section) => [
      `## ${section}`,
      '',
      ...all
        .filter(([, { section: own }]) => own === section)
        .flatMap(([name, definition]) => entry(name, definition)),
    ]),
  ].join('\n');
}

function entry(name: string, definition: Variable<unknown>): string[] {
  const { description, default: fallback, defaultInWords, example, secret, neededInProduction } = definition;
  const standard = defaultInWords ?? (fallback ? `\`${fallback}\`` : 'none');
  return [
    `### ${name}`,
    '',
    description,
    '',
    `- Default: ${standard}`,
    `- Example: \`${name}=${example}\``,
    ...(neededInProduction ? ['- Required in production'] : []),
    ...(secret ? ['- Secret: never shown or logged'] : []),
    '',
  ];
}
