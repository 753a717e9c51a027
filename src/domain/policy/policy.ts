import { isField, tree } from './document.ts';
import { fields, valueAt } from './fields.ts';
import { type Policy, type Preset, presets } from './presets.ts';

export { type Policy, type Preset, personalPolicy, presets } from './presets.ts';

/**
 * The policy in force: the preset with the stored differences. What is stored is not trusted: a field of the
 * wrong shape is left at the preset's value, so that a broken policy never opens more than the preset does.
 */
export function policyOf(preset: Preset, stored: unknown): Policy {
  const base = presets[preset];
  if (!isField(stored)) return base;
  const resolved = tree(
    fields.map((field) => {
      const given = valueAt(stored, field.path);
      const kept = given === undefined ? undefined : field.kind.keep(given);
      return [field.path, kept === undefined ? valueAt(base, field.path) : kept];
    }),
  ) as unknown as Policy;
  return preset === 'self-service-only' ? { ...resolved, ...nobodyResets } : resolved;
}

/** What the preset says whatever the document does: where nobody may reset for another, nobody is asked to. */
const { helpBy, resets } = presets['self-service-only'];
const nobodyResets = { helpBy, resets };

/** True if the preset alone decides this, whatever a document says. */
export function isFixedBy(preset: Preset, path: string): boolean {
  return preset === 'self-service-only' && Object.hasOwn(nobodyResets, path.split('.')[0] ?? '');
}

/** The name that people read: the policy's, where it has one. */
export function shownName(stored: unknown, otherwise: string): string {
  const name = isField(stored) ? stored.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : otherwise;
}
