import { DeliveryFailed } from '../../ports/delivery.ts';

/**
 * What the queue may remember of a failure. Its table and our log keep the message, and other people's errors quote
 * what they were given: an address, a payload, a row (R59). `DeliveryFailed` is ours, and says nothing of the kind.
 */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  /** True if trying again can't help. */
  readonly permanent: boolean;
  constructor(message: string, permanent: boolean) {
    super(message);
    this.permanent = permanent;
  }
}

export function jobFailed(error: unknown): JobFailed {
  if (error instanceof JobFailed) return error;
  if (error instanceof DeliveryFailed) return new JobFailed(error.message, error.permanent);
  const name = error instanceof Error ? error.name : 'unknown';
  const code = (error as { code?: unknown } | undefined)?.code;
  return new JobFailed(typeof code === 'string' && /^\w{1,30}$/.test(code) ? `${name} ${code}` : name, false);
}
