import { createPublicKey } from 'node:crypto';
import { sha256 } from '../../../src/adapters/audit/keys.ts';
import {
  generateSigningKey,
  loadSigningKey,
  type SigningKey,
} from '../../../src/adapters/secrets/signing-key.ts';
import {
  type Block,
  blockHash,
  blockLine,
  type Leaf,
  noBlock,
  rootOf,
  signedBytes,
} from '../../../src/domain/audit/block.ts';
import {
  commitment,
  eventLine,
  type LoggedEvent,
  leafOf,
  personalLine,
} from '../../../src/domain/audit/event.ts';
import { endLine, startLine, unsealedLine } from '../../../src/domain/audit/export-lines.ts';
import { utf8 } from '../../../src/domain/audit/hashing.ts';

export function keyPair() {
  const privateKey = loadSigningKey(generateSigningKey());
  return { privateKey, publicKey: createPublicKey(privateKey.publicKey) };
}

const salt = Buffer.alloc(16, 7);

export function sampleEvent(id: number, fields: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    id,
    at: `2026-05-17T08:00:${String(id % 60).padStart(2, '0')}.123456Z`,
    kind: 'sign-in.succeeded',
    organisationId: 'b1a5c9a2-6d0e-4c4d-8d3f-0d6a3a0c7a11',
    accountId: null,
    actor: 'stranger',
    supportCode: 'K7-2F',
    data: `{"n": ${id}, "way": "email"}`,
    commitments: JSON.stringify({ userId: commitment(sha256, salt, `person${id}@alpenglow.example`) }),
    ...fields,
  };
}

export function sealed(events: readonly LoggedEvent[], after: Block | undefined, key: SigningKey): Block {
  const leaves = events.map((event): Leaf => [event.id, leafOf(sha256, utf8(eventLine(event)))]);
  const header = {
    block: (after?.block ?? 0) + 1,
    previous: after?.hash ?? noBlock,
    root: rootOf(sha256, leaves),
    count: leaves.length,
    sealedAt: '2026-05-17T08:01:00.123000Z',
    key: key.id,
  };
  const hash = blockHash(sha256, header);
  return {
    ...header,
    hash,
    signature: Buffer.from(key.sign(signedBytes(hash))).toString('hex'),
    events: leaves,
  };
}

/** An export of three blocks with two events each and one event that is not sealed yet; a personal value each. */
export function sampleLog(key: SigningKey): { lines: string[]; blocks: Block[] } {
  const lines = [startLine({ organisation: null, exportedAt: '2026-05-17T09:00:00.000Z', key: key.id })];
  const blocks: Block[] = [];
  const add = (event: LoggedEvent) =>
    lines.push(
      eventLine(event),
      personalLine({
        event: event.id,
        field: 'userId',
        salt: salt.toString('hex'),
        value: `person${event.id}@alpenglow.example`,
      }),
    );
  for (const ids of [
    [1, 2],
    [3, 5],
    [4, 6],
  ]) {
    const events = ids.map((id) => sampleEvent(id));
    const block = sealed(events, blocks.at(-1), key);
    blocks.push(block);
    lines.push(blockLine(block));
    events.forEach(add);
  }
  lines.push(unsealedLine(1));
  add(sampleEvent(7));
  lines.push(endLine({ blocks: 3, events: 6, unsealed: 1 }));
  return { lines, blocks };
}
