import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from './log.ts';

/** The part of a log that whatever works by itself writes to. */
export interface BackgroundLog {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  debug(fields: object, message: string): void;
}

interface Patience {
  /** Milliseconds in which the database has to answer. */
  answer: number;
  /** Milliseconds between two questions while it does not. */
  between: number;
  /** Milliseconds after which an outage is told again. */
  again: number;
}

const usual: Patience = { answer: 3000, between: 1000, again: 60_000 };

/**
 * A log for the parts that ask the database all the time. While it is away they all fail, over and over: that is told
 * once, once a minute after that, and once when it is over, instead of three times a second. A line that comes while
 * nothing is known is kept until the database was asked, and dropped only if that is why.
 */
export function quietWhileAway(
  log: Pick<Logger, 'error' | 'warn' | 'debug'>,
  ping: () => Promise<void>,
  patience = usual,
): { log: BackgroundLog; stop(): void } {
  let away: { since: number; told: number } | undefined;
  let held: (() => void)[] = [];
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function ask(): Promise<void> {
    let answered = await answers(ping, patience.answer);
    // Asked again at first: the question may go over a connection that breaks just then, as all do in a failover.
    if (!answered && away === undefined) {
      await pause(patience.between, undefined, { ref: false });
      answered = await answers(ping, patience.answer);
    }
    if (stopped) return;
    const now = performance.now();
    if (answered) {
      if (away !== undefined) log.warn({ seconds: seconds(now - away.since) }, 'the database answers again');
      away = undefined;
      release();
      return;
    }
    held = [];
    if (away === undefined) {
      away = { since: now, told: now };
      log.error({}, 'the database does not answer; trying again');
    } else if (now - away.told >= patience.again) {
      away.told = now;
      log.error({ seconds: seconds(now - away.since) }, 'the database still does not answer');
    }
    timer = setTimeout(ask, patience.between).unref();
  }

  function release(): void {
    for (const tell of held.splice(0)) tell();
  }

  function line(level: 'error' | 'warn') {
    return (fields: object, message: string): void => {
      if (away !== undefined) return;
      const tell = () => log[level](fields, message);
      if (stopped) tell();
      else if (held.push(tell) === 1) void ask();
    };
  }

  return {
    log: { error: line('error'), warn: line('warn'), debug: (fields, message) => log.debug(fields, message) },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      release();
    },
  };
}

const seconds = (ms: number): number => Math.round(ms / 1000);

/** Also false if it says nothing at all: a host that is gone refuses no connection. */
function answers(ping: () => Promise<void>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false);
    ping()
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
