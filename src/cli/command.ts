import type { CliContext } from './context.ts';

/** 0: done, or nothing found. 1: something was found or refused. 2: it could not be run as asked. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** As it is typed, e.g. `audit verify`. */
  name: string;
  /** One line for the list. */
  summary: string;
  /** Shown by `--help`. */
  usage: string;
  /** `args` are those behind the name. @throws CommandError with a sentence for the operator */
  run(args: string[], context: CliContext): Promise<ExitCode>;
}

/** What the operator can mend: the sentence is all that is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
