import type { MiddlewareHandler } from 'hono';
import type { Ctx, Env } from '../context.ts';
import { readBody } from './body.ts';
import { Form, parseForm } from './form.ts';
import { formLimitOf } from './form-limit.ts';

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
  const body = await readBody(c.req.raw, await formLimitOf(c));
  const form = parseForm(c.req.header('content-type'), body);
  if (!sameText(c, form.text('csrf'), forgeryToken(c))) throw new ForeignForm('no token of this visit');
  c.set('form', form);
  return next();
};

function sameText(c: Ctx, a: string, b: string): boolean {
  return c.var.deps.app.secrets.same(Buffer.from(a), Buffer.from(b));
}

function isSameOrigin(c: Ctx): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('origin') === c.var.deps.settings.origin;
}
