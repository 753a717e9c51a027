import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Longer than the slowest telephone needs; after it the person is better served by the wait. */
const timeout = 90_000;

/**
 * Does the work of the computed proof. `challenge` is the JSON text from the server; the result is the text to post
 * as `solution`. `onProgress` hears the share of the work done, in [0, 1], at each try.
 *
 * Web Crypto derives the keys on the browser's own threads: the page stays responsive without a worker of ours,
 * and the content security policy can refuse both workers (`worker-src 'none'`) and `wasm-unsafe-eval`.
 *
 * Rejects with an AbortError when `signal` is aborted, a TimeoutError after 90 s, and a NotSupportedError where the
 * browser offers no Web Crypto (a page neither on HTTPS nor on this machine): the other ways remain.
 */
export async function solveProof(
  challenge: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<string> {
  if (!globalThis.crypto?.subtle) throw new DOMException('Web Crypto is missing', 'NotSupportedError');
  const parsed = JSON.parse(challenge) as Challenge;
  const most = Number(parsed.parameters.data?.most);
  let tried = 0;

  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    const solution = await solveChallenge({
      challenge: parsed,
      controller,
      timeout,
      deriveKey: (parameters, salt, password) => {
        tried += 1;
        onProgress(Math.min(1, tried / most));
        return deriveKey(parameters, salt, password);
      },
    });
    if (solution) return JSON.stringify({ counter: solution.counter, derivedKey: solution.derivedKey });
    throw signal.aborted
      ? new DOMException('The proof was stopped', 'AbortError')
      : new DOMException('The proof took too long', 'TimeoutError');
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
