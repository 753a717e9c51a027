import * as z from 'zod';
import type { RawAccount } from '../../app/accounts-import/raw-account.ts';

/** A field that is empty is a field that is not there: CSV has no other way to say so. */
const optional = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);
const list = z
  .array(z.string())
  .nullish()
  .transform((texts) => texts ?? []);

/** R7: each value is exactly one text. Unknown fields are refused: one misspelt would silently be lost. */
const record = z.strictObject({
  kind: z.string(),
  organisation: optional,
  user_id: z.string(),
  name: z.string(),
  roles: list,
  emails: list,
  phones: list,
  password_hash: optional,
  locale: optional,
  state: optional,
});

export const columns = Object.keys(record.shape);
export const listColumns: ReadonlySet<string> = new Set(['roles', 'emails', 'phones']);

/** The record's form, judged; reasons name fields and repeat no value. */
export function readRecord(value: unknown): { raw: RawAccount } | { refused: string } {
  const parsed = record.safeParse(value);
  if (parsed.success) {
    const { user_id, password_hash, ...rest } = parsed.data;
    return { raw: { ...rest, userId: user_id, passwordHash: password_hash } };
  }
  const issue = parsed.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') return { refused: 'the record has an unknown field' };
  const field = columns.find((name) => name === issue.path[0]);
  if (field === undefined) return { refused: 'the record is not an object' };
  const shape = listColumns.has(field) ? 'a list of texts' : 'a text';
  return { refused: `the field ${field} is missing or not ${shape}` };
}
