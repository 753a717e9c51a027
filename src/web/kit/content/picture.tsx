import type { Picture } from '../page/frame.ts';
import { CardGrid } from './blocks.tsx';

/** One picture on both grounds that pages have: what can be seen on one may vanish on the other. */
export function OnBothGrounds({
  picture,
  alt,
  light,
  dark,
}: {
  picture: Picture;
  alt: string;
  light: string;
  dark: string;
}) {
  return (
    <CardGrid>
      {[light, dark].map((words, i) => (
        <div>
          <div class={i === 0 ? 'ground' : 'ground ground-dark'}>
            <img class="logo" {...picture} alt={alt} />
          </div>
          <p class="hint">{words}</p>
        </div>
      ))}
    </CardGrid>
  );
}
