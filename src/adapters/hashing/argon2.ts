import { randomBytes, randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Algorithm, hash, parseOptions, type Version, verify } from '@node-rs/argon2';
import { Overloaded, type PasswordHasher } from '../../ports/hashing.ts';
import { Lanes } from './lanes.ts';

interface Argon2Settings {
  memoryKiB: number;
  timeCost: number;
  parallelism: number;
  /** Hashes at once; as many as the machine has cores if left out. Node's thread pool must have one thread more. */
  concurrency?: number;
  /** Within how many milliseconds `verifyUnseen` begins; a minute if left out. */
  unseenWithin?: number;
  /** How many may wait in each lane; if left out, as many as are done within a second. */
  queueLength?: number;
}

/** OWASP's minimum (R36). */
export const recommended = { memoryKiB: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Numbers, because the package declares its enums as types without values. */
const argon2id = 2 as Algorithm;
const version13 = 1 as Version;
const saltBytes = 16;
const hashBytes = 32;

/** Each holds a password that somebody typed, for a minute. */
const mostUnseen = 200;
const minute = 60_000;
const retryAfterSeconds = 2;

/** Takes two hashes to start: it makes the decoy, and times it to know how many fit in a second. */
export async function createArgon2Hasher(settings: Argon2Settings): Promise<PasswordHasher> {
  const options = {
    algorithm: argon2id,
    version: version13,
    memoryCost: settings.memoryKiB,
    timeCost: settings.timeCost,
    parallelism: settings.parallelism,
    outputLen: hashBytes,
  };
  const decoy = await hash(randomBytes(32), options);
  const concurrency = settings.concurrency ?? availableParallelism();
  const pace = createPace();
  await pace.timed(() => verify(decoy, ''));
  const queueLength = () => settings.queueLength ?? Math.max(4, Math.floor(pace.perSecond() * concurrency));
  const lanes = new Lanes({
    concurrency,
    queueLength,
    retryAfterSeconds,
  });

  function outdated(phc: string): boolean {
    const found = parametersOf(phc);
    return (
      found === undefined ||
      found.algorithm !== options.algorithm ||
      found.version !== options.version ||
      found.memoryCost < options.memoryCost ||
      found.timeCost < options.timeCost ||
      found.outputLen < hashBytes ||
      found.saltLen < saltBytes
    );
  }

  const verifyIn: PasswordHasher['verify'] = (phc, password, lane, decoyScheme) =>
    lanes.run(lane, async () => {
      const usable = phc !== undefined && parametersOf(phc) !== undefined;
      try {
        const stored = usable ? phc : decoyOf(decoyScheme, decoy);
        const work = () => verify(stored, normal(password));
        const matches = await (outdated(stored) ? work() : pace.timed(work));
        return usable && matches;
      } catch {
        // Well-formed, and yet refused: the work of one verification is still done (R2).
        await verify(decoy, normal(password));
        return false;
      }
    });

  let unseen = 0;
  return {
    hash: (password, lane) =>
      lanes.run(lane, () =>
        pace.timed(() => hash(normal(password), { ...options, salt: randomBytes(saltBytes) })),
      ),

    verify: verifyIn,

    async verifyUnseen(phc, password) {
      if (unseen >= mostUnseen) throw new Overloaded(retryAfterSeconds);
      unseen++;
      try {
        const pause = randomInt((settings.unseenWithin ?? minute) + 1);
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
        return await verifyIn(phc, password, 'stranger');
      } finally {
        unseen--;
      }
    },

    outdated,
  };
}

/**
 * How fast one hash is when nothing disturbs it: the fastest so far. A start on a busy machine must not leave the
 * queue short for as long as the process lives.
 */
function createPace() {
  let fastest = Number.POSITIVE_INFINITY;
  return {
    async timed<T>(work: () => Promise<T>): Promise<T> {
      const began = performance.now();
      const result = await work();
      fastest = Math.min(fastest, performance.now() - began);
      return result;
    },
    perSecond: () => 1000 / fastest,
  };
}

/** A hash of that scheme which no password has; `usual` where there is no such scheme. */
function decoyOf(scheme: string | undefined, usual: string): string {
  if (scheme === undefined) return usual;
  const phc = `${scheme}$${unpadded(randomBytes(saltBytes))}$${unpadded(randomBytes(hashBytes))}`;
  return parametersOf(phc) === undefined ? usual : phc;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** R34: the same characters from two keyboards are one password. */
function normal(password: string): string {
  return password.normalize('NFC');
}

function parametersOf(phc: string): ReturnType<typeof parseOptions> | undefined {
  try {
    return parseOptions(phc);
  } catch {
    return undefined;
  }
}
