/**
 * A reason not to start that the operator can do something about. Its message is a whole sentence (or more) that says
 * what to do; it is printed as it is, without a stack.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The `code` of a system or PostgreSQL error, if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
