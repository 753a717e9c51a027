import { RegainMark } from '../brand/wordmark.tsx';
import type { Brand } from './frame.ts';

/** Says whose page this is. The organisation's own logo stands alone: two marks would be two senders. */
export function Masthead({ brand }: { brand: Brand }) {
  const inner = <BrandName brand={brand} />;
  return (
    <header class="masthead">
      <div class="measure">
        {brand.href ? (
          <a class="brand" href={brand.href}>
            {inner}
          </a>
        ) : (
          <span class="brand">{inner}</span>
        )}
      </div>
    </header>
  );
}

function BrandName({ brand }: { brand: Brand }) {
  if (brand.logo) {
    const { src, width, height } = brand.logo;
    return <img class="brand-logo" src={src} width={width} height={height} alt={brand.name} />;
  }
  return (
    <>
      <RegainMark />
      <span dir="auto">{brand.name}</span>
    </>
  );
}
