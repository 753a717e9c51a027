import type { Child } from 'hono/jsx';

interface LivePartProps {
  id: string;
  seconds: number;
  /**
   * An element with `role="status"` beside the part, which is told apart from it: what the fresh page says there, or
   * `over` where it says nothing any more. So a change is read out in a sentence, and what is listed is not.
   */
  status?: { id: string; over: string } | undefined;
  children?: Child;
}

/** A part of the page that scripts fetch anew every few seconds; without them a reload does. */
export function LivePart({ id, seconds, status, children }: LivePartProps) {
  return (
    <live-part id={id} data-seconds={seconds} data-status={status?.id} data-over={status?.over}>
      {children}
    </live-part>
  );
}
