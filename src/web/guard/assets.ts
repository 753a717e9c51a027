import type { Web } from '../context.ts';

/** Built styles and scripts: named by their content, so kept for a year. */
export function mountAssets(web: Web): void {
  web.get('/assets/:name', async (c) => {
    const asset = await c.var.deps.readAsset(c.req.param('name'));
    if (asset === undefined) return c.notFound();
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Content-Type', asset.type);
    return c.body(asset.body as Uint8Array<ArrayBuffer>);
  });
}
