/**
 * The mark of Regain: a way that leaves, comes round and ends at a keyhole. Single strokes, so that it stays clear
 * at 16 px and in one colour.
 */
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
        <path d="M25.6 9.4A11.5 11.5 0 1 0 27.5 16" />
        <path d="M26.3 3.8V9.7H20.4" />
      </g>
      <path
        d="M16 12.2a2.7 2.7 0 0 1 1.5 4.95L18.4 20.5h-4.8l.9-3.35A2.7 2.7 0 0 1 16 12.2z"
        fill="currentColor"
      />
    </svg>
  );
}
