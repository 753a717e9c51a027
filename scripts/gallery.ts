// Every page in every state, in every language, light and dark, on a phone and a desktop: a picture of each in gallery/,
// looked at by axe too. Ends with 1 if anything was found. `node scripts/gallery.ts [words of the states' names]`
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../src/text/locale.ts';
import { launch } from '../test/e2e/support/chromium.ts';
import { startDemonstration } from '../test/e2e/support/demonstration.ts';
import { galleryIndex, type Picture } from '../test/gallery/index-page.ts';
import { type Look, reach } from '../test/gallery/look.ts';
import { states } from '../test/gallery/states.ts';
import { stopOwnServer } from '../test/support/database.ts';

const folder = join(import.meta.dirname, '..', 'gallery');
const looks: Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 1280].map((width) => ({ theme, width })),
);
const wanted = process.argv.slice(2);
const shown = states.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const regain = await startDemonstration();
const browser = await launch();
const pictures: Picture[] = [];
const found: string[] = [];
try {
  for (const locale of (process.env.LOCALES?.split(',') ?? locales) as (typeof locales)[number][]) {
    mkdirSync(join(folder, locale), { recursive: true });
    for (const state of shown) {
      const begun = Date.now();
      const seen = await reach(browser, regain, state, locale);
      const mid = Date.now();
      for (const look of looks) {
        const file = `${locale}/${state.name.replace(/\W+/g, '-')}-${look.theme}-${look.width}.png`;
        const wrong = await seen.look(look);
        await seen.page.screenshot({ path: join(folder, file), fullPage: true });
        pictures.push({ file, state: state.name, locale, look });
        found.push(...wrong.map((each) => `${file}: ${each}`));
      }
      await seen.close();
      if (process.env.TIMES) console.log(state.name, mid - begun, Date.now() - mid);
    }
  }
} finally {
  await browser.close();
  await regain.stop();
  await stopOwnServer();
}
writeFileSync(join(folder, 'index.html'), galleryIndex(pictures, found));
console.log(`${pictures.length} pictures of ${shown.length} states: open gallery/index.html`);
for (const each of found) console.error(each);
process.exit(found.length > 0 ? 1 : 0);
