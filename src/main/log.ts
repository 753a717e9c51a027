import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * Structured logs on standard error. What is logged is chosen field by field; redaction is the second line, for
 * what should never have come (R59).
 */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'password',
          'code',
          'token',
          'link',
          'secret',
          'sealed',
          'cookie',
          'authorization',
          'userId',
          'to',
        ].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[redacted]',
      },
      serializers: {
        // A PostgreSQL error's detail quotes rows, and a message may quote what was typed.
        err: (error: Error & { code?: string }) => ({
          name: error.name,
          // Not `code`, which is redacted.
          errorCode: error.code,
          // Only the frames: a message of several lines leaves all but its first in the stack.
          stack: error.stack
            ?.replace(error.message, '')
            .split('\n')
            .filter((line) => /^ {4}at /.test(line))
            .slice(0, 7)
            .join('\n'),
        }),
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
