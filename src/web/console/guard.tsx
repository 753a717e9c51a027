import { approvalsToDecide } from '../../app/administration/approvals.ts';
import { countWaiting } from '../../app/administration/help/queue.ts';
import { stepUpOf } from '../../app/administration/step-up.ts';
import { type RoomAct, recordWrongRole } from '../../app/administration/wrong-role.ts';
import type { Signed } from '../../app/session/session.ts';
import { mayRead } from '../../domain/authority/decide.ts';
import { isLocale } from '../../text/locale.ts';
import type { Ctx } from '../context.ts';
import { keepForm, takeKeptForm } from '../guard/kept-form.ts';
import { returnTarget } from '../guard/return-target.ts';
import { signed, toProve } from '../guard/signed.ts';
import { isConsole } from '../view/proof-purpose.ts';
import { inTurn } from './in-turn.ts';
import { NeedsOwnProof, NeedsPasskey, NotForYou } from './not-for-you.tsx';

type Answer = Response | Promise<Response>;

/** A page of the console, for whoever has a role in their organisation. Everybody else learns only that it exists. */
export function administered(page: (c: Ctx, who: Signed) => Answer): (c: Ctx) => Promise<Response> {
  return signed(async (c, who) => {
    const { roles, organisation } = who.account;
    if (organisation === undefined || !mayRead(roles)) {
      await recordForged(c, who, 'administer');
      return c.html(<NotForYou c={c} who={who} />, 403);
    }
    const { app } = c.var.deps;
    const answer = async () => {
      // Who typed on while this waited has asked anew, and does not wait for this any more.
      if (c.req.raw.signal.aborted) return c.body(null, 400);
      // Shown beside the rooms' names on every page: whoever is waited for should see it.
      const [approvals, help] = await Promise.all([approvalsToDecide(app, who), countWaiting(app, who)]);
      c.set('waiting', { approvals, help });
      return page(c, who);
    };
    // Once for each page: one that waited for a second turn within its first would keep both for ever.
    return c.req.method === 'POST' ? answer() : inTurn(app, who.account.id, answer);
  });
}

/** Logs a form that was posted for want of a page that offers it; not a choice of language, which asks for nothing. */
export async function recordForged(c: Ctx, who: Signed, act: RoomAct): Promise<void> {
  if (c.req.method !== 'POST' || isLocale(c.var.form.text('lang'))) return;
  const { deps, visitor } = c.var;
  await recordWrongRole(deps.app, visitor, who, act);
}

/**
 * A page on which an administrator acts on others: all factors were proved within five minutes, or are proved now, and
 * the page comes back (R46). Asked before the form is filled in; the act asks again by itself.
 *
 * @param refusal what whoever may not is told: before they prove anything, which would lead to nothing.
 */
export function steppedUp(
  page: (c: Ctx, who: Signed) => Answer,
  refusal?: (c: Ctx, who: Signed) => Answer | undefined,
): (c: Ctx) => Promise<Response> {
  return administered((c, who) => {
    const refused = refusal?.(c, who);
    if (refused !== undefined) return refused;
    const { pathname, search } = new URL(c.req.url);
    const path = `${pathname}${search}`;
    if (stepUpOf(c.var.deps.app, who) !== 'fresh') return toStepUp(c, who, path);
    const kept = takeKeptForm(c, who, path);
    if (kept !== undefined) c.set('form', kept);
    return page(c, who);
  });
}

/** Asks for the proof that is missing, then comes back to `path`, where what was posted is filled in again. */
export function toStepUp(c: Ctx, who: Signed, path: string): Answer {
  const missing = stepUpOf(c.var.deps.app, who);
  if (missing === 'no-passkey') return c.html(<NeedsPasskey c={c} who={who} />, 403);
  if (c.req.method === 'POST') keepForm(c, who, path);
  const from = cameFrom(c, path);
  if (missing === 'access-pass') return c.html(<NeedsOwnProof c={c} who={who} to={path} from={from} />, 403);
  return toProve(c, path, missing === 'passkey' ? 'passkey' : undefined, from);
}

/** The page of the console whose link or form it was, so that who gives up is back there; undefined if it can't be told. */
function cameFrom(c: Ctx, path: string): string | undefined {
  const page = returnTarget(c, c.req.header('referer'));
  return isConsole(page) && page !== path ? page : undefined;
}
