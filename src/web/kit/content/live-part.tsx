import type { Child } from 'hono/jsx';

/** A part of the page that scripts fetch anew every few seconds; without them a reload does. */
export function LivePart({ id, seconds, children }: { id: string; seconds: number; children?: Child }) {
  return (
    <live-part id={id} data-seconds={seconds}>
      {children}
    </live-part>
  );
}
