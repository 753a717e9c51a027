import { Logger } from 'graphile-worker';

/** A part of pino's logger. */
export interface JobLog {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  debug(fields: object, message: string): void;
}

/**
 * The queue's own log lines without what hangs on them: it attaches whole jobs, payload included (R59). Failures of
 * jobs are told by the worker itself, in its own words; successes are not told at all.
 */
export function queueLogger(log: JobLog): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta !== undefined && 'job' in meta) return;
    const line = message.split('\n')[0]!.slice(0, 300);
    if (level === 'error') log.error({}, line);
    else if (level === 'warning') log.warn({}, line);
    else log.debug({}, line);
  });
}
