import type { Advanced } from '../../../app/recovery/advance.ts';
import { type LiveRecovery, resumeRecovery } from '../../../app/recovery/resume.ts';
import type { Ctx, Web } from '../../context.ts';
import { clearCookie, readCookie } from '../../guard/cookies.ts';
import { changesLanguage } from '../../view/language.ts';
import { mustWait } from '../../view/wait.ts';
import { type FlashName, sayNext } from './flash.ts';
import { fits, pageOf } from './places.ts';

/** Why the page is shown again, in the reader's words. */
export interface Refusal {
  status: 422 | 429;
  text: string;
  /** Id of the field to mend. */
  field?: string | undefined;
}

type Answer = Response | Promise<Response>;

/** One page of a recovery that is under way. */
export interface StandingPage {
  path: string;
  show(c: Ctx, live: LiveRecovery, refusal?: Refusal): Answer;
  act?(c: Ctx, live: LiveRecovery): Answer;
}

/** Mounts a page so that it is met only where the recovery stands; every other request is sent there (R10). */
export function mountStanding(web: Web, page: StandingPage): void {
  web.get(page.path, async (c) => {
    const live = await standing(c);
    if (live instanceof Response) return live;
    return fits(page.path, live.recovery) ? page.show(c, live) : c.redirect(pageOf(live.recovery), 303);
  });
  const { act } = page;
  if (act === undefined) return;
  web.post(page.path, async (c) => {
    const live = await standing(c);
    if (live instanceof Response) return live;
    if (!isCurrent(c, live) || !fits(page.path, live.recovery)) return stale(c, live);
    return changesLanguage(c) ? page.show(c, live) : act(c, live);
  });
}

/** The recovery of this browser, or the answer for whoever has none (any more). */
export async function standing(c: Ctx): Promise<LiveRecovery | Response> {
  const handle = readCookie(c, 'recovery');
  const resumed = await resumeRecovery(c.var.deps.app, handle);
  switch (resumed.kind) {
    case 'live':
      return resumed.live;
    case 'expired':
      return c.redirect('/recover/expired', 303);
    case 'none':
      if (handle !== undefined) {
        clearCookie(c, 'recovery');
        sayNext(c, 'recover-gone');
      }
      return c.redirect('/recover', 303);
  }
}

/** What every form carries, so that one of another tab, or of a step ago, is recognised. */
export function placeMark(live: LiveRecovery): string {
  return `${live.flow.id}.${live.flow.version}`;
}

function isCurrent(c: Ctx, live: LiveRecovery): boolean {
  return c.var.form.text('at') === placeMark(live);
}

function stale(c: Ctx, live: LiveRecovery): Response {
  sayNext(c, overtakenBy(live));
  return c.redirect(pageOf(live.recovery), 303);
}

/** Sends the browser to wherever the recovery stands by now. */
export async function toStanding(c: Ctx): Promise<Response> {
  const live = await standing(c);
  return live instanceof Response ? live : c.redirect(pageOf(live.recovery), 303);
}

/** What to say of a form that came too late: one that came after the end was not taken, which the end itself hides. */
function overtakenBy({ recovery }: LiveRecovery): FlashName {
  if (recovery.at !== 'done') return 'stale';
  return recovery.outcome === 'password-changed' ? 'recover-password-before' : 'recover-done-before';
}

/** Shows the page again with a refusal: of the flow as it stands now, since a refusal is a step too. */
export async function refuse(c: Ctx, page: StandingPage, refusal: Refusal): Promise<Response> {
  const live = await standing(c);
  if (live instanceof Response) return live;
  return fits(page.path, live.recovery)
    ? page.show(c, live, refusal)
    : c.redirect(pageOf(live.recovery), 303);
}

/** A limit of the visitor's network was reached; nothing was done. */
function refuseToWait(c: Ctx, page: StandingPage, seconds: number): Promise<Response> {
  return refuse(c, page, { status: 429, text: mustWait(c, seconds) });
}

/**
 * The answer to a step, where its page has nothing special to say. `wrong` is the page's own refusal of a wrong code or
 * an early request.
 */
export async function answer(
  c: Ctx,
  page: StandingPage,
  result: Advanced | { kind: 'wait'; seconds: number },
  wrong?: Omit<Refusal, 'status'>,
): Promise<Response> {
  switch (result.kind) {
    case 'advanced':
      return c.redirect(pageOf(result.recovery), 303);
    case 'wait':
      return refuseToWait(c, page, result.seconds);
    case 'overtaken': {
      const live = await standing(c);
      if (live instanceof Response) return live;
      return live.recovery.at === 'done' ? stale(c, live) : c.redirect(pageOf(live.recovery), 303);
    }
    case 'refused':
      if (wrong !== undefined && (result.why === 'wrong-code' || result.why === 'too-early')) {
        return refuse(c, page, { status: 422, ...wrong });
      }
      sayNext(c, result.why === 'more-demanded' ? 'recover-more' : 'stale');
      return toStanding(c);
  }
}
