import { randomBytes, randomInt } from 'node:crypto';
import type { Random } from '../ports/random.ts';

export const systemRandom: Random = {
  bytes: (n) => randomBytes(n),
  below: (below) => randomInt(below),
  token: () => randomBytes(32).toString('base64url'),
};
