/**
 * The mark of Regain: a way that leaves, comes round and ends at a keyhole. Single strokes, so that it stays clear
 * at 16 px and in one colour.
 */
export const markPaths = {
  way: 'M25.6 9.4A11.5 11.5 0 1 0 27.5 16',
  tip: 'M26.3 3.8V9.7H20.4',
  keyhole: 'M16 12.2a2.7 2.7 0 0 1 1.5 4.95L18.4 20.5h-4.8l.9-3.35A2.7 2.7 0 0 1 16 12.2z',
} as const;

/** The letters "regain", drawn with the mark's own stroke: circles of radius 5 on a baseline of 20. */
const letters = [
  'M2 10v10M2 15.5c0-3.3 1.9-5.5 5.2-5.5',
  'M11 15.2h10a5 5 0 1 0-1.7 3.7',
  'M36 10v10.3c0 5.2-7.5 6.2-9.6 2.4M36 15a5 5 0 1 0-10 0 5 5 0 0 0 10 0',
  'M51 10v10M51 15a5 5 0 1 0-10 0 5 5 0 0 0 10 0',
  'M57 10v10M57 5.9v.1',
  'M63 10v10M63 15a5 5 0 0 1 10 0v5',
].join('');

export function RegainMark() {
  return (
    <svg
      class="mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <g stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
        <path d={markPaths.way} />
        <path d={markPaths.tip} />
      </g>
      <path d={markPaths.keyhole} fill="currentColor" />
    </svg>
  );
}

/** Mark and name of the product, for its own pages. `name` is what readers by ear hear. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span class="wordmark" role="img" aria-label={name}>
      <RegainMark />
      <svg viewBox="0 0 75 28" width="75" height="28" fill="none" aria-hidden="true" focusable="false">
        <path
          d={letters}
          stroke="currentColor"
          stroke-width="2.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </span>
  );
}
