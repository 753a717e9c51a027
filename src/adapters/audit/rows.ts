import type { Block } from '../../domain/audit/block.ts';
import type { LoggedEvent, PersonalValue } from '../../domain/audit/event.ts';
import { unpackLeaves } from './leaves.ts';

/** Every stored digit: JavaScript's dates would drop the last three, and their edit would go unseen. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Columns of `audit_event`, as text wherever a driver might round. */
export const eventColumns = `id::text, ${utc('at')} as at, kind, organisation_id, account_id, actor, support_code,
  data::text, commitments::text`;

export interface EventRow {
  id: string;
  at: string;
  kind: string;
  organisation_id: string | null;
  account_id: string | null;
  actor: string;
  support_code: string | null;
  data: string;
  commitments: string;
}

export function eventOf(row: EventRow): LoggedEvent {
  return {
    id: Number(row.id),
    at: row.at,
    kind: row.kind,
    organisationId: row.organisation_id,
    accountId: row.account_id,
    actor: row.actor,
    supportCode: row.support_code,
    data: row.data,
    commitments: row.commitments,
  };
}

export const blockColumns = `number::text, previous_hash, root, event_count, ${utc('sealed_at')} as sealed_at, hash,
  key_id, signature, leaves`;

export interface BlockRow {
  number: string;
  previous_hash: Buffer;
  root: Buffer;
  event_count: number;
  sealed_at: string;
  hash: Buffer;
  key_id: string;
  signature: Buffer;
  leaves: Buffer;
}

export function blockOf(row: BlockRow): Block {
  return {
    block: Number(row.number),
    previous: row.previous_hash.toString('hex'),
    root: row.root.toString('hex'),
    count: row.event_count,
    sealedAt: row.sealed_at,
    key: row.key_id,
    hash: row.hash.toString('hex'),
    signature: row.signature.toString('hex'),
    events: unpackLeaves(row.leaves),
  };
}

export interface PersonalRow {
  event_id: string;
  field: string;
  salt: Buffer;
  value: string;
}

export function personalOf(row: PersonalRow): PersonalValue {
  return { event: Number(row.event_id), field: row.field, salt: row.salt.toString('hex'), value: row.value };
}
