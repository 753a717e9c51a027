// Every page in every state, in every language, light and dark, on a phone and a desktop: a picture of each in gallery/,
// looked at by axe too. Ends with 1 if anything was found. `node scripts/gallery.ts [part of language/state] …`
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../src/text/locale.ts';
import { launch } from '../test/e2e/support/chromium.ts';
import { startDemonstration } from '../test/e2e/support/demonstration.ts';
import { galleryIndex, type Picture } from '../test/gallery/index-page.ts';
import { type Look, openStudio, type Studio } from '../test/gallery/look.ts';
import { states } from '../test/gallery/states.ts';
import { stopOwnServer } from '../test/support/database.ts';

const folder = join(import.meta.dirname, '..', 'gallery');
const looks: Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 1280].map((width) => ({ theme, width })),
);
const words = process.argv.slice(2);
const wanted = locales
  .flatMap((locale) => states.map((state) => ({ locale, state })))
  .filter(
    ({ locale, state }) =>
      words.length === 0 || words.some((word) => `${locale}/${state.name}`.includes(word)),
  );
const pictures: Picture[] = [];
const found: string[] = [];

/** Told at once: it takes minutes to the end. */
function note(finding: string): void {
  found.push(finding);
  console.error(finding);
}

/** One state in one language, in all looks. */
async function show(studio: Studio, { locale, state }: (typeof wanted)[number]) {
  const seen = await studio.reach(state, locale);
  try {
    for (const look of looks) {
      const file = `${locale}/${state.name.replace(/\W+/g, '-')}-${look.theme}-${look.width}.png`;
      const wrong = await seen.look(look);
      await seen.page.screenshot({ path: join(folder, file), fullPage: true });
      pictures.push({ file, state: state.name, locale, look });
      for (const each of wrong) note(`${file}: ${each}`);
    }
  } finally {
    await seen.close();
  }
}

/** Takes what is left until nothing is. Each lane has a demonstration of its own: they all have the same people. */
async function lane(left: Iterator<(typeof wanted)[number]>): Promise<void> {
  const regain = await startDemonstration();
  const browser = await launch();
  const studio = openStudio(browser, regain);
  try {
    for (let next = left.next(); !next.done; next = left.next()) {
      await show(studio, next.value).catch((error: Error) => {
        note(`${next.value.locale}/${next.value.state.name}: ${error.message}`);
      });
    }
  } finally {
    await studio.close();
    await browser.close();
    await regain.stop();
  }
}

for (const locale of locales) mkdirSync(join(folder, locale), { recursive: true });
const left = wanted.values();
await Promise.all([lane(left), lane(left)]);
await stopOwnServer();
pictures.sort((a, b) => a.state.localeCompare(b.state) || a.file.localeCompare(b.file));
writeFileSync(join(folder, 'index.html'), galleryIndex(pictures, found));
console.log(`${pictures.length} pictures of ${states.length} states: open gallery/index.html`);
process.exit(found.length > 0 ? 1 : 0);
