import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { isSolved, makeChallenge } from '../../../src/adapters/human-check/proof/proof.ts';
import { solveProof } from '../../../src/web/client/solve-proof.ts';

const proof = { seed: new Uint8Array(32).fill(7), iterations: 20, most: 40, counter: 33 };
const never = () => new AbortController().signal;

test('the browser finds the solution, and hears how far it is', async () => {
  const shares: number[] = [];
  const challenge = JSON.stringify(await makeChallenge(proof));
  const solution = await solveProof(challenge, never(), (share) => shares.push(share));
  expect(JSON.parse(solution).counter).toBe(33);
  expect(await isSolved(proof, solution)).toBe(true);
  expect(shares).toHaveLength(34);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test('another seed, counter or amount of work is another proof', async () => {
  const solution = await solveProof(JSON.stringify(await makeChallenge(proof)), never(), () => {});
  expect(await isSolved({ ...proof, seed: new Uint8Array(32).fill(8) }, solution)).toBe(false);
  expect(await isSolved({ ...proof, counter: 32 }, solution)).toBe(false);
  expect(await isSolved({ ...proof, iterations: 21 }, solution)).toBe(false);
});

test('a solution too long to be one is not even parsed', async () => {
  const solution = await solveProof(JSON.stringify(await makeChallenge(proof)), never(), () => {});
  expect(await isSolved(proof, solution.padEnd(500))).toBe(true);
  expect(await isSolved(proof, solution.padEnd(501))).toBe(false);
});

test('our challenges have the shape that altcha-lib itself makes and verifies', async () => {
  const theirs = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 20,
    counter: 5,
    deriveKey,
    data: { most: 40 },
    hmacSignatureSecret: 'secret',
  });
  const ours = await makeChallenge(proof);
  expect(Object.keys(ours.parameters).sort()).toEqual(Object.keys(theirs.parameters).sort());
  for (const key of ['nonce', 'salt', 'keyPrefix'] as const) {
    expect(ours.parameters[key]).toMatch(/^[0-9a-f]+$/);
    expect(ours.parameters[key]).toHaveLength(theirs.parameters[key].length);
  }
  const solution = JSON.parse(await solveProof(JSON.stringify(theirs), never(), () => {}));
  const result = await verifySolution({
    challenge: theirs,
    solution,
    deriveKey,
    hmacSignatureSecret: 'secret',
  });
  expect(result.verified).toBe(true);
});

test('stopping ends the work at once', async () => {
  const challenge = JSON.stringify(await makeChallenge(proof));
  const controller = new AbortController();
  let tries = 0;
  const solving = solveProof(challenge, controller.signal, () => {
    tries += 1;
    if (tries === 3) controller.abort();
  });
  await expect(solving).rejects.toMatchObject({ name: 'AbortError' });
  expect(tries).toBe(3);
  await expect(solveProof(challenge, AbortSignal.abort(), () => {})).rejects.toMatchObject({
    name: 'AbortError',
  });
});
