import type { CheckBinding } from '../../ports/human-check.ts';
import type { Random } from '../../ports/random.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { pictureAlphabet, pictureLength, soundAlphabet, soundLength } from './alphabet.ts';
import type { ProofDifficulty } from './proof/proof.ts';

/** All there is to know about one check. It travels in the token, sealed, so that any node can draw and judge it. */
export interface Check {
  /** Shape of this record: a token of another version is not ours. */
  version: 1;
  characters: string;
  digits: string;
  /** 16 bytes, base64url. */
  nonce: string;
  purpose: CheckBinding['purpose'];
  /** SHA-256 of the visit, base64url: whoever opened a token would learn no cookie from it. */
  visit: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
  proof: { iterations: number; most: number; counter: number };
}

export function drawCheck(
  binding: CheckBinding,
  now: Date,
  lifetimeMinutes: number,
  difficulty: ProofDifficulty,
  random: Random,
  secrets: Secrets,
): Check {
  const draw = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join('');
  return {
    version: 1,
    characters: draw(pictureAlphabet, pictureLength),
    digits: draw(soundAlphabet, soundLength),
    nonce: Buffer.from(random.bytes(16)).toString('base64url'),
    purpose: binding.purpose,
    visit: digestOf(binding, secrets),
    issuedAt: now.getTime(),
    expiresAt: now.getTime() + lifetimeMinutes * 60_000,
    proof: {
      iterations: difficulty.iterations,
      most: difficulty.most,
      counter: difficulty.fewest + random.below(difficulty.most - difficulty.fewest),
    },
  };
}

export function sealCheck(check: Check, secrets: Secrets): string {
  return secrets.seal('human-check', JSON.stringify(check));
}

/** The check in `token`, or undefined where the token is altered, not ours, or of another visit or purpose (R4). */
export function openCheck(token: string, binding: CheckBinding, secrets: Secrets): Check | undefined {
  const opened = secrets.open('human-check', token);
  if (opened === undefined) return undefined;
  const check = JSON.parse(opened) as Check;
  const bound = check.purpose === binding.purpose && check.visit === digestOf(binding, secrets);
  return check.version === 1 && bound ? check : undefined;
}

function digestOf(binding: CheckBinding, secrets: Secrets): string {
  return Buffer.from(secrets.digest(binding.visit)).toString('base64url');
}
