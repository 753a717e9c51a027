import type { Web, WebDependencies } from '../context.ts';

/**
 * Organisations' logos, named by their content as built styles are: kept for a year by anybody's cache, the same for
 * whoever asks, and given before the visitor is known, so that no cookie comes along (R72). Whoever does not know the
 * address can't guess it.
 */
export function mountLogos(web: Web, { app }: Pick<WebDependencies, 'app'>): void {
  web.get('/logo/:name{[0-9a-f]{64}\\.png}', async (c, next) => {
    const png = await app.store.logos.find(c.req.param('name').slice(0, 64));
    // The page that says so comes after the guards.
    if (png === undefined) return next();
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Content-Type', 'image/png');
    return c.body(png as Uint8Array<ArrayBuffer>);
  });
}
