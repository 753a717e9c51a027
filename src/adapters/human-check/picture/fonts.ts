import { join } from 'node:path';
import { GlobalFonts } from './canvas.ts';

/** Bundled, so that a picture does not depend on what a server has installed (docs/decisions: fonts). */
const files = {
  'Regain Bitter': 'bitter-700.woff2',
  'Regain Lexend': 'lexend-700.woff2',
  'Regain Nunito': 'nunito-700.woff2',
};

/** Makes the bundled fonts known to the canvas, once a process; their family names. Throws where one is missing. */
export function loadFonts(assetsDir: string, bundled: Record<string, string> = files): string[] {
  return Object.entries(bundled).map(([family, file]) => {
    const path = join(assetsDir, 'fonts', file);
    if (!GlobalFonts.has(family) && !GlobalFonts.registerFromPath(path, family)) {
      throw new Error(`The human check cannot load its font ${path}.`);
    }
    return family;
  });
}
