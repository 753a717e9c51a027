import fc from 'fast-check';
import { tree } from '../../../src/domain/policy/document.ts';
import { fields } from '../../../src/domain/policy/fields.ts';
import type { Preset } from '../../../src/domain/policy/policy.ts';

export const presetNames = fc.constantFrom<Preset>('standard', 'self-service-only');

/** Values that some field takes, and some that none does. */
const values = fc.oneof(
  fc.boolean(),
  fc.constantFrom(1, 2, 8, 15, 20, 72, 100, 2160, 0, 180, 730),
  fc.constantFrom('administrators', 'support', 'required', 'nudged', 'off', 'help-desk', 'everybody'),
  fc.constantFrom<unknown>(null, 'https://help.example/', 'help@org.example', 'Alpenglow', [
    'alpine',
    'Alpine ',
  ]),
);

const paths = fc.constantFrom(...fields.map(({ path }) => path));

/** Documents that people could write, some with mistakes. */
export const documents = fc.array(fc.tuple(paths, values), { maxLength: 8 }).map((entries) => tree(entries));

/** Documents whose every value is one that its field takes. */
export const goodDocuments = fc
  .array(fc.tuple(fc.constantFrom(...fields), values), { maxLength: 30 })
  .map((entries) =>
    tree(
      entries.filter(([field, value]) => field.kind.read(value).ok).map(([{ path }, value]) => [path, value]),
    ),
  );

/** Anything JSON holds, with the names of our fields among its own. */
export const garbage = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.oneof(
      paths.map((path) => path.split('.')[0]!),
      fc.string(),
    ),
    fc.jsonValue(),
  ),
  fc.array(fc.tuple(paths, fc.jsonValue())).map((entries) => tree(entries)),
);
