import { type Fields, isField, pathsOf, tree } from './document.ts';
import { fields, groups, type PolicyPath, said, valueAt } from './fields.ts';
import type { FaultCode } from './kinds.ts';
import { type Policy, type Preset, policyOf, presets } from './policy.ts';

/** What is wrong in a document that somebody wrote, and where. */
export interface PolicyProblem {
  /** `ways.email`; empty for the document as a whole. */
  path: string;
  code: FaultCode | 'not-an-object' | 'unknown-field' | 'too-few-ways' | 'no-such-picture';
  /** What the sentence names: bounds, choices. */
  values: Readonly<Record<string, string | number>>;
}

/** A document names a logo that nobody put there. */
export const noSuchPicture: PolicyProblem = { path: 'logo', code: 'no-such-picture', values: {} };

export type PolicyReading =
  /** `document`: what is stored, the differences from the preset alone. */
  { ok: true; policy: Policy; document: Fields } | { ok: false; problems: readonly PolicyProblem[] };

/** Administrators need two different ways (R13), so an organisation that allows one locks them out. */
const fewestWays = 2;

/** True if a policy allows as many ways as administrators need. */
export function hasEnoughWays({ ways }: Policy): boolean {
  return Object.values(ways).filter(Boolean).length >= fewestWays;
}

/** Reads a document as people write it: nothing in it is passed over, and everything that is wrong is told at once. */
export function readPolicy(document: unknown, preset: Preset = 'standard'): PolicyReading {
  if (!isField(document)) return refused([{ path: '', code: 'not-an-object', values: {} }]);
  const problems = unknownFields(document);
  const different: [string, unknown][] = [];
  for (const { path, kind } of fields) {
    const given = valueAt(document, path);
    if (given === undefined) continue;
    const reading = kind.read(given);
    if (!reading.ok) problems.push({ path, code: reading.fault.code, values: reading.fault.values ?? {} });
    else if (!isSame(reading.value, said(presets[preset], path))) different.push([path, reading.value]);
  }
  const stored = tree(different);
  const policy = policyOf(preset, stored);
  if (!hasEnoughWays(policy)) {
    problems.push({ path: 'ways', code: 'too-few-ways', values: { minimum: fewestWays } });
  }
  return problems.length > 0 ? refused(problems) : { ok: true, policy, document: stored };
}

function refused(problems: readonly PolicyProblem[]): PolicyReading {
  return { ok: false, problems };
}

function unknownFields(document: Fields): PolicyProblem[] {
  const known = new Set<string>(fields.map(({ path }) => path));
  return pathsOf(document, groups)
    .filter((path) => !known.has(path))
    .map((path) =>
      groups.has(path)
        ? { path, code: 'not-an-object', values: {} }
        : { path, code: 'unknown-field', values: {} },
    );
}

/** What is stored of a policy: where it differs from its preset. */
export function documentOf(preset: Preset, policy: Policy): Fields {
  return tree(
    fields.flatMap(({ path }) => {
      const value = said(policy, path);
      return isSame(value, said(presets[preset], path)) ? [] : [[path, value] as const];
    }),
  );
}

/** A document of values by path, right or wrong. */
export function documentFrom(entries: readonly (readonly [path: PolicyPath, value: unknown])[]): Fields {
  return tree(entries);
}

/** True if two values of one field say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
