export interface StopRequest {
  /** Resolves at the first request to stop. */
  asked: Promise<void>;
  readonly wasAsked: boolean;
}

/**
 * Ctrl-C, a service manager's TERM, a closed terminal; and, under `npm start`, the end of npm itself: a killed npm
 * can't tell us, and would leave a server behind that nobody knows of. A second Ctrl-C ends at once.
 */
export function listenForStop(): StopRequest {
  let wasAsked = false;
  const asked = new Promise<void>((resolve) => {
    const stop = () => {
      wasAsked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (wasAsked && signal === 'SIGINT') process.exit(130);
        stop();
      });
    }
    if (process.env.npm_lifecycle_event === 'start') watchParent(stop);
  });
  return {
    asked,
    get wasAsked() {
      return wasAsked;
    },
  };
}

function watchParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}
