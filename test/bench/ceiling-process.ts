import { availableParallelism } from 'node:os';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { recommended } from '../../src/adapters/hashing/argon2.ts';
import { serve } from './remote.ts';

const argon2id = 2 as Algorithm;

const stored = await hash('a password of the bench', {
  algorithm: argon2id,
  memoryCost: recommended.memoryKiB,
  timeCost: recommended.timeCost,
  parallelism: recommended.parallelism,
});

/** What this machine can do at most: verifications with nothing around them, one for each core at a time. */
async function ceiling({ seconds }: { seconds: number }): Promise<{ perSecond: number }> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let done = 0;
  const core = async () => {
    while (performance.now() < end) {
      await verify(stored, 'another one');
      done++;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, core));
  return { perSecond: (done * 1000) / (performance.now() - begun) };
}

const tasks = { ceiling };
export type CeilingTasks = typeof tasks;
serve(tasks);
