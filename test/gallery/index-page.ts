import type { Look } from './look.ts';

export interface Picture {
  /** Relative to the index. */
  file: string;
  state: string;
  locale: string;
  look: Look;
}

/** One row a state, one picture a language and look. */
export function galleryIndex(pictures: readonly Picture[], found: readonly string[]): string {
  const rows = Map.groupBy(pictures, ({ state }) => state);
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Every page in every state</title>
<style>
  body { font: 16px system-ui; margin: 2rem; background: #eee; color: #111 }
  section { margin-block: 2rem }
  .row { display: flex; gap: 1rem; overflow-x: auto; align-items: start }
  figure { margin: 0 }
  img { display: block; height: 26rem; border: 1px solid #999; background: #fff }
</style>
<h1>Every page in every state</h1>
<p>${pictures.length} pictures, ${found.length} findings.</p>
<ul>${found.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>
${[...rows].map(([state, row]) => section(state, row)).join('\n')}
</html>
`;
}

function section(state: string, row: readonly Picture[]): string {
  const figures = row.map(({ file, locale, look }) => {
    const words = `${locale}, ${look.theme}, ${look.width} px`;
    return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${words}"></a><figcaption>${words}</figcaption></figure>`;
  });
  return `<section><h2>${escaped(state)}</h2><div class="row">${figures.join('')}</div></section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
