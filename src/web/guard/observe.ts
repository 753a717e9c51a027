import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env, WebDependencies } from '../context.ts';

/** Tells metrics and log of each request: the route's pattern, never its address or its fields (R59). */
export function observe(deps: WebDependencies): MiddlewareHandler<Env> {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    deps.observe({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      seconds: (performance.now() - begun) / 1000,
    });
  };
}
