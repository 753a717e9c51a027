/**
 * The kernel of every flow: one pure function from where it stands and what happened to where it stands next,
 * what must be done, and what to say. `app/` stores `next` and carries out `effects` in one transaction.
 */
export interface Outcome<State, Effect, Answer> {
  next: State;
  effects: readonly Effect[];
  answer: Answer;
}

/**
 * Whom a flow is about. A decoy walks the same states, writes the same rows and queues the same jobs as an
 * account does, and can never be proven: what a stranger types tells them nothing (R1–R3).
 */
export type Subject = { kind: 'account'; accountId: string } | { kind: 'decoy' };

/** Seconds; R15: a flow lives 15 minutes from its last step, and never beyond 60 from its first. */
const flowLifetime = { idleSeconds: 15 * 60, totalSeconds: 60 * 60 };

/** When a flow that began at `createdAt` and took a step at `now` ends. */
export function flowExpiry(createdAt: Date, now: Date): Date {
  const idle = now.getTime() + flowLifetime.idleSeconds * 1000;
  const total = createdAt.getTime() + flowLifetime.totalSeconds * 1000;
  return new Date(Math.min(idle, total));
}
