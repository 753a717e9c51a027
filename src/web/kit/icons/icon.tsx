import { type IconName, iconPaths } from './paths.ts';

export type { IconName };

/**
 * A small drawing beside words, never instead of them, so it is hidden from readers by ear.
 * `mirror` icons point along the line of reading and turn round from right to left.
 */
export function Icon({ name, class: extra }: { name: IconName; class?: string | undefined }) {
  const { d, mirror } = iconPaths[name];
  return (
    <svg
      class={['icon', mirror ? 'icon-mirror' : '', extra ?? ''].filter(Boolean).join(' ')}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={d} />
    </svg>
  );
}
