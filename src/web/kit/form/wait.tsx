import type { Child } from 'hono/jsx';

interface WaitProps {
  /** Seconds until the server allows it, by the server's clock; 0 or less: no wait, the button alone. */
  seconds: number;
  words: {
    /** "You can ask for another code at 10:45." Read as it stands without scripts. */
    until: string;
    /** With scripts, instead: "You can ask for another code in {time}." `{time}` becomes 0:42. */
    left: string;
    /** Announced once when the wait ends. */
    over: string;
  };
  /** The button. Without scripts it can always be pressed, and the server says if it is too early. */
  children?: Child | undefined;
}

/** A wait that the server holds. The script counts down in sight, silently, and announces the end once. */
export function Wait({ seconds, words, children }: WaitProps) {
  if (seconds <= 0) return <>{children}</>;
  return (
    <wait-countdown data-seconds={String(Math.ceil(seconds))} data-left={words.left} data-over={words.over}>
      <p class="wait">{words.until}</p>
      <p class="unseen" role="status"></p>
      {children}
    </wait-countdown>
  );
}

interface TimeLimitProps {
  /** Seconds until the page's work expires. */
  seconds: number;
  /** Posted to ask for more time. With scripts only the form's hidden fields travel, and the answer is JSON. */
  extend?: { formId: string; action: string } | undefined;
  words: {
    /** "You have until 10:58." */
    until: string;
    /** Two minutes before the end: "{time} left." */
    left: string;
    more: string;
    extended: string;
    /** "Time ran out. …" */
    over: string;
    /** What the button says from then on: it leads to the page that says so, and from there to the beginning. */
    again: string;
  };
}

/**
 * Says when time runs out and lets the reader have more (R76, WCAG 2.2.1). The script hides it until two minutes
 * before the end. `extend.action` answers `Accept: application/json` with `{"secondsLeft": number}`, and a plain post
 * by showing the page again with everything but secrets.
 */
export function TimeLimit({ seconds, extend, words }: TimeLimitProps) {
  return (
    <session-timer
      data-seconds={String(Math.ceil(seconds))}
      data-left={words.left}
      data-extended={words.extended}
      data-over={words.over}
      data-again={words.again}
    >
      <div class="time-limit">
        <p data-part="text">{words.until}</p>
        {extend ? (
          <button
            class="button button-secondary button-small"
            type="submit"
            form={extend.formId}
            formaction={extend.action}
            formnovalidate
          >
            {words.more}
          </button>
        ) : null}
        <p class="unseen" role="status" data-part="said"></p>
      </div>
    </session-timer>
  );
}
