import type { MiddlewareHandler } from 'hono';
import type { Ctx, Env } from '../context.ts';
import { readBody, readBytes } from './body.ts';
import { Form, parseForm } from './form.ts';
import { formLimitOf } from './form-limit.ts';
import { isUpload, parseUpload } from './upload.ts';

/** Thrown when a posted form did not come from one of our own pages. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm';
}

const nothingPosted = new Form(new Map());

/** The token that every form carries, bound to the visit. */
export function forgeryToken(c: Ctx): string {
  const { deps, visitor } = c.var;
  return Buffer.from(deps.app.secrets.mac('csrf', visitor.visit)).toString('base64url').slice(0, 32);
}

/**
 * Guards every unsafe request, before sign-in too (R72): Sec-Fetch-Site decides where the browser sends it, an
 * exact Origin where it does not (`null` and none both fail), and the token bound to the visit comes on top.
 */
export const guardOrigin: MiddlewareHandler<Env> = async (c, next) => {
  c.set('form', nothingPosted);
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next();
  if (!isSameOrigin(c)) throw new ForeignForm('another origin');
  const form = await readForm(c);
  if (!sameText(c, form.text('csrf'), forgeryToken(c))) throw new ForeignForm('no token of this visit');
  c.set('form', form);
  return next();
};

/** Not read further than its limit, and understood only then. */
async function readForm(c: Ctx): Promise<Form> {
  const contentType = c.req.header('content-type');
  const limit = await formLimitOf(c);
  return contentType !== undefined && isUpload(c.req.path, contentType)
    ? parseUpload(contentType, await readBytes(c.req.raw, limit))
    : parseForm(contentType, await readBody(c.req.raw, limit));
}

function sameText(c: Ctx, a: string, b: string): boolean {
  return c.var.deps.app.secrets.same(Buffer.from(a), Buffer.from(b));
}

function isSameOrigin(c: Ctx): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('origin') === c.var.deps.settings.origin;
}
