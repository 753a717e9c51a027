import type { Leaf } from '../../domain/audit/block.ts';

const idBytes = 8;
const hashBytes = 32;
const leafBytes = idBytes + hashBytes;

/** As `audit_block.leaves` holds them. */
export function packLeaves(leaves: readonly Leaf[]): Buffer {
  const packed = Buffer.alloc(leaves.length * leafBytes);
  leaves.forEach(([id, hash], i) => {
    packed.writeBigUInt64BE(BigInt(id), i * leafBytes);
    packed.write(hash, i * leafBytes + idBytes, 'hex');
  });
  return packed;
}

/** Whatever was packed or tampered with comes out as it is: judging it is the verifier's part. */
export function unpackLeaves(packed: Buffer): Leaf[] {
  const leaves: Leaf[] = [];
  for (let at = 0; at < packed.length; at += leafBytes) {
    const leaf = packed.subarray(at, at + leafBytes);
    const id = leaf.length < idBytes ? 0 : Number(leaf.readBigUInt64BE() & 0x1f_ffff_ffff_ffffn);
    leaves.push([id, leaf.toString('hex', Math.min(idBytes, leaf.length))]);
  }
  return leaves;
}
