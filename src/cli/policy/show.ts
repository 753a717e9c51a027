import type { Affected, PolicyImpact } from '../../app/policy/impact.ts';
import type { PolicyStanding } from '../../app/policy/read.ts';
import { changeText } from '../../app/policy/sentences.ts';
import { diffPolicies, type PolicyChange } from '../../domain/policy/compare.ts';
import { describePolicy, fixedRules } from '../../domain/policy/describe.ts';
import { translator } from '../../text/translate.ts';
import { day, plain } from './plain.ts';

const t = translator('en');

/** A policy in sentences: what is in force, what waits, and what no policy can lower. */
export function policyText(standing: PolicyStanding): string {
  const { name, preset, version, document, policy, pending } = standing;
  const sentences = describePolicy(preset, document).map(
    ({ id, values, changed }) => `  ${changed ? '*' : ' '} ${plain(t(id, values))}`,
  );
  const fixed = fixedRules.map(({ id, promise }) => `    ${t(id)}${promise === '' ? '' : ` (${promise})`}`);
  const waiting =
    pending === undefined
      ? []
      : [
          `\nWaits, as version ${pending.version}, until ${day(pending.takesEffectAt)} (asked for by ${pending.changedBy})`,
          ...(pending.preset === preset ? [] : [`  ! The preset becomes "${pending.preset}".`]),
          ...changeLines(diffPolicies(policy, pending.resolved)),
        ];
  return [
    `${plain(name)}: preset "${preset}", version ${version}`,
    '\nIn force (* differs from the preset)',
    ...sentences,
    ...waiting,
    '\nWhat no policy can lower',
    ...fixed,
    '',
  ].join('\n');
}

/** `!` opens more than before. */
export function changeLines(changes: readonly PolicyChange[]): string[] {
  return changes.flatMap((change) => {
    const { before, after } = changeText(t, change);
    return [
      `  ${change.lowers ? '!' : ' '} ${change.path}`,
      ...(before === undefined ? [] : [`      before: ${plain(before)}`]),
      `      after:  ${plain(after)}`,
    ];
  });
}

/** Whom a change locks out, and whom it lets back in. */
export function impactLines({ lockedOut, letIn, accounts }: PolicyImpact): string[] {
  return [
    lockedOut.accounts === 0
      ? `Of ${accounts} people, nobody who could get back in alone today is locked out.`
      : `Of ${accounts} people, ${lockedOut.accounts} who could get back in alone today could not any more, ${lockedOut.administrators} of them with a role:`,
    ...names(lockedOut),
    ...(letIn.accounts === 0 ? [] : [`${letIn.accounts} who can't today could:`, ...names(letIn)]),
  ];
}

function names({ people, accounts }: Affected): string[] {
  const more = accounts - people.length;
  return [
    ...people.map(({ displayName, userId }) => `  ${plain(displayName)} (${plain(userId)})`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
