import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A connection of the pool, or the transaction that runs on one. */
export type Db = Kysely<Database>;

/** PostgreSQL's null is our undefined. */
export function present<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

/**
 * What a stranger typed, as PostgreSQL can hold it: NUL and half a surrogate pair would fail the statement,
 * and so whether it fails would be theirs to choose (R61).
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** JSON text whose strings PostgreSQL can hold. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (typeof inner === 'string' ? storable(inner) : inner));
}
