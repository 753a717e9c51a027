import { RegainMark } from '../brand/mark.tsx';
import type { PageFrame } from './frame.ts';

/** Says whose page this is. */
export function Masthead({ brand }: Pick<PageFrame, 'brand'>) {
  return (
    <header class="masthead">
      <div class="measure">
        <span class="brand">
          {brand.logo === undefined ? (
            <>
              <RegainMark />
              <span dir="auto">{brand.name}</span>
            </>
          ) : (
            <img class="logo" {...brand.logo} alt={brand.name} />
          )}
        </span>
      </div>
    </header>
  );
}
