import type { Recovery } from '../../domain/flow/recovery/state.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext, Visitor } from '../context.ts';
import type { LiveRecovery } from './resume.ts';

/** What a step may bring along that the pure machine must not hold: secrets, prepared before the transaction. */
export interface StepExtras {
  /** Hash of the new password. */
  passwordHash?: string;
  /** The new authenticator app: its sealed seed, and the time step that confirmed it. */
  app?: { secretSealed: string; step: number };
  /** A new browser takes the flow over (R27). */
  secretHash?: Uint8Array;
  /** The device that is known from now on, if the recovery ends with this step. */
  deviceHash?: Uint8Array;
  /** Uses something up within the transaction, unless the step was refused; false rolls all of it back (R17). */
  claim?: (tx: Repositories) => Promise<boolean>;
}

/** What a step's messages need, made before the transaction opens. */
export interface Prepared {
  code: string;
  linkSecret: string;
  knownDevice: boolean;
}

/** All that carrying out a step's effects needs. */
export interface EffectContext {
  app: AppContext;
  tx: Repositories;
  visitor: Visitor;
  live: LiveRecovery;
  next: Recovery;
  extras: StepExtras;
  now: Date;
  prepared: Prepared;
}
