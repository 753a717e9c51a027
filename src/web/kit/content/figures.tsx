import type { Child } from 'hono/jsx';

interface Figure {
  /** As it is written: "12", "more than 1,000". */
  count: Child;
  label: Child;
  /** The list of what was counted. */
  href: string;
  about?: Child | undefined;
  /** It waits for somebody. */
  urgent?: boolean | undefined;
}

/** Numbers to look at in the morning, each leading to its list. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul class="figures">
      {figures.map(({ count, label, href, about, urgent }) => (
        <li class={urgent ? 'figure figure-urgent' : 'figure'}>
          <a href={href}>
            <span class="figure-count">{count}</span> <span class="figure-label">{label}</span>
          </a>
          {about ? <p class="hint">{about}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** How much of a whole, to be seen at a glance; the number stands beside it. `share`: 0 to 1. */
export function Bar({ share, tone = 'neutral' }: { share: number; tone?: 'success' | 'danger' | 'neutral' }) {
  return (
    <svg
      class={`bar bar-${tone}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bar-whole" width="100" height="8" />
      <rect class="bar-part" width={Math.round(share * 1000) / 10} height="8" />
    </svg>
  );
}
