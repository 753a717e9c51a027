/** Randomness from the operating system's generator. Threat: a guessable code or token (R15, R16). */
export interface Random {
  /** `n` unpredictable bytes. */
  bytes(n: number): Uint8Array;
  /** An integer, evenly distributed in [0, below). */
  below(below: number): number;
  /** 32 unpredictable bytes as base64url: a session, flow or link secret (R16, R39). */
  token(): string;
}
