import { type Sha256, taggedHash, utf8 } from './hashing.ts';

/** An event as the log holds it. */
export interface LoggedEvent {
  id: number;
  /** UTC with microseconds, e.g. 2026-03-29T01:30:00.123456Z: every digit that is stored is sealed. */
  at: string;
  kind: string;
  organisationId: string | null;
  accountId: string | null;
  actor: string;
  supportCode: string | null;
  /** JSON as PostgreSQL prints it. Parsed and printed again, a long number would be rounded, and its edit missed. */
  data: string;
  /** JSON as PostgreSQL prints it: field -> hex SHA-256(salt || value). */
  commitments: string;
}

/** Length of every salt (NIST SP 800-132 asks for 16 bytes at least). */
export const saltBytes = 16;

/** A personal value beside the log, not erased yet. */
export interface PersonalValue {
  event: number;
  field: string;
  /** Hex. */
  salt: string;
  value: string;
}

const json = JSON.stringify;

/**
 * The event as one line: what is sealed, and what stands in an export, byte for byte. A line break typed by a
 * stranger is `\n` in it, so that nobody can write a second line (R60).
 */
export function eventLine(event: LoggedEvent): string {
  return (
    `{"event":${event.id},"at":${json(event.at)},"kind":${json(event.kind)}` +
    `,"organisation":${json(event.organisationId)},"account":${json(event.accountId)}` +
    `,"actor":${json(event.actor)},"supportCode":${json(event.supportCode)}` +
    `,"data":${event.data},"commitments":${event.commitments}}`
  );
}

/** Hex hash of an event's line. */
export function leafOf(sha256: Sha256, line: Uint8Array): string {
  return taggedHash(sha256, 'leaf', line);
}

export function personalLine({ event, field, salt, value }: PersonalValue): string {
  return json({ personal: event, field, salt, value });
}

/**
 * What the event holds instead of a personal value: it still proves the value after years, and says nothing once
 * value and salt are erased. Hex.
 */
export function commitment(sha256: Sha256, salt: Uint8Array, value: string): string {
  const text = utf8(value);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return sha256(bytes);
}
