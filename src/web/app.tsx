import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { supportCodeOf } from '../app/identity.ts';
import { findSigned } from '../app/session/session.ts';
import { Overloaded } from '../ports/hashing.ts';
import type { Ctx, Env, Web, WebDependencies } from './context.ts';
import { mountAssets } from './guard/assets.ts';
import { readCookie } from './guard/cookies.ts';
import { BadForm, TooLong } from './guard/form.ts';
import { securityHeaders } from './guard/headers.ts';
import { mountLogos } from './guard/logos.ts';
import { observe } from './guard/observe.ts';
import { ForeignForm, guardOrigin } from './guard/origin.ts';
import { fileAgain } from './guard/signed.ts';
import { isUpload } from './guard/upload.ts';
import { knowVisitor } from './guard/visitor.ts';
import { mountPages } from './pages/pages.ts';
import { formAgain } from './pages/problem/form-again.ts';
import { type Problem, ProblemPage } from './pages/problem/page.tsx';

/** The whole web: guards first, in the order in which a request meets them, then the pages. */
export function createWeb(deps: WebDependencies): Web {
  const web: Web = new Hono<Env>();
  web.use(observe(deps));
  web.use(securityHeaders(deps.settings.secure, deps.settings.returnOrigins));
  mountAssets(web, deps);
  mountLogos(web, deps);
  web.use(knowVisitor(deps));
  web.use(guardOrigin);
  mountPages(web, deps);
  web.notFound((c) => problem(c, 'not-found', 404));
  web.onError((error, c) => answerTo(error, c));
  return web;
}

/** Failures close (R61): nothing was committed, and the person is told so. */
function answerTo(error: Error, c: Ctx): Response | Promise<Response> {
  if (error instanceof Overloaded) {
    c.header('Retry-After', String(error.retryAfterSeconds));
    return problem(c, 'busy', 503);
  }
  if (error instanceof ForeignForm) return problem(c, 'refused', 403);
  if (error instanceof TooLong) {
    return tooLong(c, error);
  }
  if (error instanceof BadForm) return problem(c, 'refused', 400);
  if (error instanceof HTTPException) return problem(c, 'refused', 400);
  // Whoever went away in the middle reads no answer, and may not fill the log either.
  if (c.req.raw.signal.aborted) return c.body(null, 400);
  const { deps, visitor } = c.var;
  // The name, code and stack of an error of ours; its message could quote what was typed (R59).
  deps.log.error(
    {
      supportCode: supportCodeOf(deps.app, visitor.visit),
      error: error.name,
      errorCode: codeOf(error),
      stack: framesOf(error),
    },
    'a request failed',
  );
  return problem(c, 'failed', 500);
}

async function tooLong(c: Ctx, { beginning }: TooLong): Promise<Response> {
  const back = formAgain(c, beginning);
  if (!isUpload(c.req.path, c.req.header('content-type')))
    return c.html(<ProblemPage c={c} problem="too-long" back={back} />, 413);
  // Whose session ended while they chose a picture sends more than a stranger may: nothing is wrong with the picture.
  const isSigned = (await findSigned(c.var.deps.app, readCookie(c, 'session'))) !== undefined;
  return isSigned
    ? c.html(<ProblemPage c={c} problem="picture-too-long" back={back} />, 413)
    : c.html(<ProblemPage c={c} problem="picture-signed-out" back={fileAgain(c.req.path)} />, 413);
}

/** PostgreSQL's or the system's: a full disk and a lost connection are told apart by nothing else. */
function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Where it happened. Only the frames: a message of several lines would leave all but its first in the stack. */
function framesOf(error: Error): string | undefined {
  const frames = error.stack?.replace(error.message, '').split('\n');
  return frames
    ?.filter((line) => /^ {4}at /.test(line))
    .slice(0, 7)
    .join('\n');
}

function problem(c: Ctx, name: Problem, status: 400 | 403 | 404 | 500 | 503): Response | Promise<Response> {
  return c.html(<ProblemPage c={c} problem={name} />, status);
}
