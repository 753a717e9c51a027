/** A database that we will not touch. The message says to an operator why, and what to do. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  readonly reason: 'too-old' | 'too-new' | 'not-empty';
  constructor(reason: DatabaseRefused['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
