import { type Block, blockHash, type Head, noBlock, rootOf, signedBytes } from '../block.ts';
import type { Faults } from './fault.ts';
import type { VerifierMeans } from './means.ts';

/** Checks blocks one after the other: each by itself, its place in the chain, and the heads seen elsewhere. */
export class Chain {
  readonly #means: VerifierMeans;
  readonly #faults: Faults;
  readonly #heads: ReadonlyMap<number, readonly Head[]>;
  /** Heads that were sealed after the export began, and so can't be in it. */
  younger = 0;
  last: Head | undefined;
  count = 0;

  constructor(means: VerifierMeans, faults: Faults, heads: readonly Head[]) {
    this.#means = means;
    this.#faults = faults;
    const trusted = heads.filter((head) => this.#proves(head));
    this.#heads = Map.groupBy(trusted, (head) => head.block);
  }

  add(block: Block): void {
    this.#checkPlace(block);
    this.#checkItself(block);
    if (this.#heads.get(block.block)?.some((head) => head.hash !== block.hash)) {
      this.#faults.add({ fault: 'head-differs', block: block.block });
    }
    this.count += 1;
    this.last = block;
  }

  /** @param exportedAt when the export says it was made */
  end(exportedAt: string): void {
    const last = this.last?.block ?? 0;
    const beyond = [...this.#heads.values()].flat().filter(({ block }) => block > last);
    // The log goes on while its export is carried away. Whoever forges that moment only makes the export an old one.
    const missing = beyond.filter(({ sealedAt }) => !(Date.parse(sealedAt) > Date.parse(exportedAt)));
    this.younger = beyond.length - missing.length;
    const highest = missing.reduce((most, { block }) => Math.max(most, block), 0);
    if (highest > 0) this.#faults.add({ fault: 'tail-cut', block: highest, last });
  }

  #checkPlace({ block, previous }: Block): void {
    const expected = (this.last?.block ?? 0) + 1;
    if (block > expected) this.#faults.add({ fault: 'blocks-missing', from: expected, to: block - 1 });
    else if (block < expected) this.#faults.add({ fault: 'block-misplaced', block });
    else if (previous !== (this.last?.hash ?? noBlock)) this.#faults.add({ fault: 'chain-broken', block });
  }

  #checkItself(block: Block): void {
    const { sha256 } = this.#means;
    const whole = rootOf(sha256, block.events) === block.root && blockHash(sha256, block) === block.hash;
    if (!whole) this.#faults.add({ fault: 'block-edited', block: block.block });
    this.#checkSignature(block);
  }

  #checkSignature({ block, key, hash, signature }: Head): void {
    const signed = this.#means.signed(key, signedBytes(hash), signature);
    if (signed === undefined) this.#faults.add({ fault: 'key-unknown', block, key });
    else if (!signed) this.#faults.add({ fault: 'signature-wrong', block });
  }

  /** A head that nobody signed proves nothing, for or against the log. */
  #proves(head: Head): boolean {
    const { sha256, signed } = this.#means;
    const proven =
      blockHash(sha256, head) === head.hash && signed(head.key, signedBytes(head.hash), head.signature);
    if (!proven) this.#faults.add({ fault: 'head-unproven', block: head.block });
    return proven === true;
  }
}
