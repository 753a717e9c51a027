// The pictures of docs/images, drawn anew from the gallery's states. `node scripts/readme-pictures.ts`
import { join } from 'node:path';
import { launch } from '../test/e2e/support/chromium.ts';
import { startDemonstration } from '../test/e2e/support/demonstration.ts';
import { openStudio } from '../test/gallery/look.ts';
import { states } from '../test/gallery/states.ts';
import { stopOwnServer } from '../test/support/database.ts';

const pictures = [
  { file: 'demo.png', state: 'demo', width: 1100, height: 830 },
  { file: 'trouble.png', state: 'trouble', width: 375, height: 940 },
  { file: 'person.png', state: 'person, member', width: 1100, height: 900 },
];

const regain = await startDemonstration();
const browser = await launch();
const studio = openStudio(browser, regain);
try {
  for (const { file, state, width, height } of pictures) {
    const seen = await studio.reach(states.find(({ name }) => name === state)!, 'en');
    await seen.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await seen.page.setViewportSize({ width, height });
    await seen.page.evaluate('scrollTo(0, 0)');
    await seen.page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'images', file) });
    await seen.close();
  }
} finally {
  await browser.close();
  await regain.stop();
  await stopOwnServer();
}
process.exit(0);
