// What tests need beyond npm's packages, and how it is found. Shared by the installer, the runner and the tests.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program's path, from the environment variable if it is set, else by name on PATH. */
function program(names, variable) {
  if (variable && process.env[variable]) return process.env[variable];
  // Servers live in sbin, which is not on everybody's PATH.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {}
    }
  }
  return undefined;
}

const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Each with the Debian package that brings it, and whether only `npm run test:full` needs it. */
export const tools = {
  chromium: {
    // The same browser without the parts that draw windows: it opens pages in half the time.
    package: 'chromium-headless-shell',
    full: false,
    find: () =>
      program(
        ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
        'CHROMIUM_PATH',
      ) ?? (existsSync(macChrome) ? macChrome : undefined),
  },
  // Without them Chinese pages are drawn as boxes.
  'chinese-fonts': {
    package: 'fonts-noto-cjk',
    full: false,
    find: () =>
      ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/System/Library/Fonts/PingFang.ttc'].find(
        existsSync,
      ),
  },
  nginx: { package: 'nginx-light', full: false, find: () => program(['nginx']) },
  tesseract: { package: 'tesseract-ocr', full: true, find: () => program(['tesseract']) },
};

/** Names of the tools that are absent. */
export function missingTools({ full }) {
  return Object.keys(tools).filter((name) => (full || !tools[name].full) && !tools[name].find());
}
