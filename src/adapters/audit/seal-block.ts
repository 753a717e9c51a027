import type { ClientBase } from 'pg';
import {
  type BlockHeader,
  blockHash,
  type Head,
  type Leaf,
  noBlock,
  rootOf,
  signedBytes,
} from '../../domain/audit/block.ts';
import { eventLine, leafOf } from '../../domain/audit/event.ts';
import { utf8 } from '../../domain/audit/hashing.ts';
import { type HeadSigner, sha256 } from './keys.ts';
import { packLeaves } from './leaves.ts';
import { type EventRow, eventColumns, eventOf } from './rows.ts';

/** Any fixed number; every node takes the same, so that one at a time continues the chain. */
const sealLock = 7_244_310_513;

/** Milliseconds for which an event may wait while another node seals; its block takes far less. */
export const longestWait = 60_000;

/**
 * Seals the events that no block holds, `limit` at most, in the caller's transaction. Undefined if there are none, or
 * another node is at it; 'kept-out' if whoever is at it seals nothing. Threat: anybody who may connect to the database
 * can hold the lock, and change events at leisure before they are sealed. An event whose transaction commits late has a lower id than its block's others; it is
 * simply taken by the next block.
 */
export async function sealBlock(
  client: ClientBase,
  signer: HeadSigner,
  limit: number,
  now: Date,
): Promise<Head | 'kept-out' | undefined> {
  const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
    sealLock,
  ]);
  if (!lock.rows[0]!.mine) return (await isOverdue(client, now)) ? 'kept-out' : undefined;
  const { rows } = await client.query<EventRow>(
    `select ${eventColumns} from audit_event where block is null order by audit_event.id limit $1`,
    [limit],
  );
  if (rows.length === 0) return undefined;
  const leaves = rows.map((row): Leaf => [Number(row.id), leafOf(sha256, utf8(eventLine(eventOf(row))))]);
  const header: BlockHeader = {
    ...(await nextPlace(client)),
    root: rootOf(sha256, leaves),
    count: leaves.length,
    sealedAt: now.toISOString().replace('Z', '000Z'),
    key: signer.id,
  };
  const hash = blockHash(sha256, header);
  const head = { ...header, hash, signature: Buffer.from(signer.sign(signedBytes(hash))).toString('hex') };
  await store(client, head, leaves);
  return head;
}

async function isOverdue(client: ClientBase, now: Date): Promise<boolean> {
  const { rows } = await client.query<{ at: Date }>(
    'select at from audit_event where block is null order by id limit 1',
  );
  return rows[0] !== undefined && now.getTime() - rows[0].at.getTime() > longestWait;
}

async function nextPlace(client: ClientBase): Promise<{ block: number; previous: string }> {
  const { rows } = await client.query<{ number: string; hash: Buffer }>(
    'select number::text, hash from audit_block order by audit_block.number desc limit 1',
  );
  const last = rows[0];
  return last === undefined
    ? { block: 1, previous: noBlock }
    : { block: Number(last.number) + 1, previous: last.hash.toString('hex') };
}

async function store(client: ClientBase, head: Head, leaves: readonly Leaf[]): Promise<void> {
  await client.query(
    `insert into audit_block (number, previous_hash, root, event_count, sealed_at, hash, key_id, signature, leaves)
     values ($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5, decode($6, 'hex'), $7, decode($8, 'hex'), $9)`,
    [
      head.block,
      head.previous,
      head.root,
      head.count,
      head.sealedAt,
      head.hash,
      head.key,
      head.signature,
      packLeaves(leaves),
    ],
  );
  const { rowCount } = await client.query(
    'update audit_event set block = $1 where id = any($2::bigint[]) and block is null',
    [head.block, leaves.map(([id]) => id)],
  );
  if (rowCount !== leaves.length) throw new Error('events vanished while they were being sealed');
}
