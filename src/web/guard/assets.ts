import type { Web, WebDependencies } from '../context.ts';

/**
 * Built styles and scripts: named by their content, so kept for a year, by anybody's cache. Mounted before the visitor
 * is known: an answer that others are given must set no cookie (R72).
 */
export function mountAssets(web: Web, { readAsset }: Pick<WebDependencies, 'readAsset'>): void {
  web.get('/assets/:name', async (c, next) => {
    const asset = await readAsset(c.req.param('name'));
    // The page that says so comes after the guards.
    if (asset === undefined) return next();
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Content-Type', asset.type);
    return c.body(asset.body as Uint8Array<ArrayBuffer>);
  });
}
