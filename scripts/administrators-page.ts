import { bulkActs } from '../src/app/administration/bulk/acts.ts';
import { type Act, acts, ruleOf } from '../src/domain/authority/acts.ts';
import { organisationRoles } from '../src/domain/roles/roles.ts';
import { translator } from '../src/text/translate.ts';

const t = translator('en');

/** Who may do what, in Markdown, from the table that decides it. */
export function administratorsPage(): string {
  return [
    '# Roles and acts',
    '',
    'What a role may do for others, weakest first. What each act takes besides is in [administration.md](../administration.md).',
    '',
    'This page is made from `src/domain/authority/` by `npm run docs`.',
    '',
    '| role | in imports | |',
    '|---|---|---|',
    ...organisationRoles.map(
      (role) => `| ${t(`console.role.${role}`)} | \`${role}\` | ${t(`console.roles.may.${role}`)} |`,
    ),
    '',
    '| act | from which role on | opens an account | stands in for | also on many at once |',
    '|---|---|---|---|---|',
    ...acts.map(row),
    '',
  ].join('\n');
}

function row(act: Act): string {
  const { from, opens, concerns } = ruleOf(act);
  const many = (bulkActs as readonly Act[]).includes(act);
  const standsFor = { password: 'the password', factor: 'the second factor' };
  const cells = [
    `**${t(`console.act.${act}`)}**. ${t(`console.act-about.${act}`)}`,
    t(`console.role.${from}`),
    opens ? 'yes' : '',
    concerns === undefined ? '' : standsFor[concerns],
    many ? 'yes' : '',
  ];
  return `| ${cells.join(' | ')} |`;
}
