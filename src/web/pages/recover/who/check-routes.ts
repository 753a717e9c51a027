import { hitLimits } from '../../../../app/limits.ts';
import type { Ctx, Web } from '../../../context.ts';
import { bindingOf } from './check.ts';

/** What a check shows, plays and computes. The same token gives the same answer, to its own visit alone (R4). */
export function mountCheck(web: Web): void {
  web.use('/recover/check/*', async (c, next) => {
    const seconds = await hitLimits(c.var.deps.app, c.var.visitor, 'check');
    if (seconds === 0) return next();
    c.header('Retry-After', String(seconds));
    return c.body(null, 429);
  });

  web.get('/recover/check/picture', async (c) => {
    const { humanCheck, clock } = c.var.deps.app;
    return media(c, 'image/png', await humanCheck.picture(token(c), bindingOf(c), clock.now()));
  });

  web.get('/recover/check/sound', async (c) => {
    const { humanCheck, clock } = c.var.deps.app;
    const { locale } = c.var;
    return media(c, 'audio/wav', await humanCheck.sound(token(c), bindingOf(c), locale, clock.now()));
  });

  web.get('/recover/check/computation', async (c) => {
    const { humanCheck, clock } = c.var.deps.app;
    const work = await humanCheck.computation(token(c), bindingOf(c), clock.now());
    return work === undefined ? c.notFound() : c.body(work, 200, { 'Content-Type': 'application/json' });
  });
}

function token(c: Ctx): string {
  return c.req.query('token') ?? '';
}

/** Whole, or one range of it: Safari plays no sound from a server that can't give a part. */
function media(c: Ctx, type: string, bytes: Uint8Array | undefined): Response | Promise<Response> {
  if (bytes === undefined) return c.notFound();
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('range') ?? '') ?? [];
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  if (first === undefined) return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  const from = Number(first);
  const to = last === '' || last === undefined ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (from > to) return c.body(null, 416, { 'Content-Range': `bytes */${bytes.length}` });
  return c.body(bytes.slice(from, to + 1) as Uint8Array<ArrayBuffer>, 206, {
    ...headers,
    'Content-Range': `bytes ${from}-${to}/${bytes.length}`,
  });
}
