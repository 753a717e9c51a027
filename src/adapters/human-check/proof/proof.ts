import type { Challenge, ChallengeParameters, Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { isSame } from '../answer.ts';

/**
 * How much work the computed proof is: the browser tries counters from 0 up, each costing `iterations` rounds of
 * PBKDF2-SHA-256, and finds the right one after `fewest` to `most` tries.
 */
export interface ProofDifficulty {
  iterations: number;
  fewest: number;
  most: number;
}

/** One proof: 32 bytes that make it unlike any other, the work, and the counter that the browser has to find. */
export interface Proof {
  seed: Uint8Array;
  iterations: number;
  most: number;
  counter: number;
}

/** Half of the derived key is told, so that the browser knows when it is there; the other half is the proof. */
const toldBytes = 16;
/** Longer than any solution that altcha-lib writes. */
const longestSolution = 500;

/**
 * An ALTCHA v2 challenge. Not made with the library's `createChallenge`, which draws a fresh nonce at each call:
 * the same token must always give the same work, or asking again would be a way to lighter work.
 */
export async function makeChallenge(proof: Proof): Promise<Challenge> {
  const key = await keyAt(proof);
  return {
    parameters: {
      ...parametersOf(proof),
      keyPrefix: key.slice(0, toldBytes * 2),
      data: { most: proof.most },
    },
  };
}

/** Whether `solution`, the JSON text that the page's script posts, is the work for this very proof. */
export async function isSolved(proof: Proof, solution: string): Promise<boolean> {
  const claimed = solution.length <= longestSolution ? readSolution(solution) : undefined;
  return claimed !== undefined && isSame(claimed, await keyAt(proof));
}

async function keyAt(proof: Proof): Promise<string> {
  const parameters = parametersOf(proof);
  const counted = Buffer.concat([Buffer.from(parameters.nonce, 'hex'), Buffer.alloc(4)]);
  counted.writeUInt32BE(proof.counter, 16);
  const { derivedKey } = await deriveKey(parameters, Buffer.from(parameters.salt, 'hex'), counted);
  return Buffer.from(derivedKey).toString('hex');
}

function parametersOf({ seed, iterations }: Proof): ChallengeParameters {
  return {
    algorithm: 'PBKDF2/SHA-256',
    nonce: Buffer.from(seed.subarray(0, 16)).toString('hex'),
    salt: Buffer.from(seed.subarray(16, 32)).toString('hex'),
    cost: iterations,
    keyLength: 32,
    keyPrefix: '',
  };
}

function readSolution(solution: string): string | undefined {
  try {
    const { derivedKey } = JSON.parse(solution) as Partial<Solution>;
    return typeof derivedKey === 'string' ? derivedKey : undefined;
  } catch {
    return undefined;
  }
}
