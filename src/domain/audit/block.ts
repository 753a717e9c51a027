import { type Sha256, taggedHash, utf8 } from './hashing.ts';

/** An event in a block's list: its id and the hex hash of its line. */
export type Leaf = readonly [id: number, hash: string];

export interface BlockHeader {
  /** From 1, without gaps. */
  block: number;
  /** Hex hash of the block before; zeros for the first. */
  previous: string;
  root: string;
  count: number;
  /** UTC with microseconds. */
  sealedAt: string;
  /** Id of the signing key. */
  key: string;
}

/** What leaves the machine: enough to show later that the log was cut or written anew. */
export interface Head extends BlockHeader {
  hash: string;
  /** Ed25519, hex. */
  signature: string;
}

export interface Block extends Head {
  /** In order of id. Authenticated by `root`; with it an edited event can be named, not only noticed. */
  events: readonly Leaf[];
}

/** No block stands before the first one. */
export const noBlock = '0'.repeat(64);

const json = JSON.stringify;

export function rootOf(sha256: Sha256, events: readonly Leaf[]): string {
  return taggedHash(sha256, 'root', utf8(json(events)));
}

function header({ block, previous, root, count, sealedAt, key }: BlockHeader): BlockHeader {
  return { block, previous, root, count, sealedAt, key };
}

export function blockHash(sha256: Sha256, block: BlockHeader): string {
  return taggedHash(sha256, 'block', utf8(json(header(block))));
}

/** What is signed. Its prefix keeps the signature from meaning anything elsewhere. */
export function signedBytes(hash: string): Uint8Array {
  return utf8(`regain audit head 1\n${hash}`);
}

/** A head as one line, for the places outside where heads are kept. */
export function headLine(head: Head): string {
  return json({ ...header(head), hash: head.hash, signature: head.signature });
}

/** A block as one line of an export; it stands before its events. */
export function blockLine(block: Block): string {
  return json({ ...header(block), hash: block.hash, signature: block.signature, events: block.events });
}
