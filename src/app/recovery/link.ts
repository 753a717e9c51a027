import { recoverySchemaVersion } from '../../domain/flow/recovery/state.ts';
import { step } from '../../domain/flow/recovery/step.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, split } from '../flows/handle.ts';
import { hitLimits } from '../limits.ts';
import { clearGuesses } from '../second-factor/guesses.ts';
import { advance } from './advance.ts';
import { type LiveRecovery, resumeFlow } from './resume.ts';

/** What the page behind a mailed link may show before anybody pressed its button. */
export type LinkPeek = { kind: 'live'; here: boolean; userId: string } | { kind: 'dead' };

/**
 * Looks at a mailed link: dead, too, while it would open nothing, or its button would lead to itself. Changes nothing:
 * mail scanners open links too (R20).
 */
export async function peekLink(
  app: AppContext,
  link: string | undefined,
  handle: FlowHandle | undefined,
): Promise<LinkPeek> {
  const [flowId, secret] = split(link);
  if (flowId === undefined || secret === undefined) return { kind: 'dead' };
  const live = await behind(app, flowId, secret);
  if (live === undefined) return { kind: 'dead' };
  const { answer } = step(live.recovery, { type: 'prove-by-link' }, live.facts);
  if (answer.kind === 'refused') return { kind: 'dead' };
  return { kind: 'live', here: split(handle)[0] === flowId, userId: live.stored.userId };
}

type FollowResult =
  | { kind: 'followed'; handle: FlowHandle }
  | { kind: 'wait'; seconds: number }
  | { kind: 'dead' };

/**
 * The person pressed the button: the link is used up, its gate opens, and the recovery lives in this browser
 * from now on and nowhere else (R27). Who began it and sent the mail to a stranger is left with nothing.
 */
export async function followLink(
  app: AppContext,
  visitor: Visitor,
  link: string | undefined,
): Promise<FollowResult> {
  const [flowId, secret] = split(link);
  if (flowId === undefined || secret === undefined) return { kind: 'dead' };
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  // Asked apart from using it up: a step that is refused stores that too, and nobody may have one stored by a guess.
  const live = await behind(app, flowId, secret);
  if (live === undefined) return { kind: 'dead' };
  const now = app.clock.now();
  const newSecret = app.random.token();
  const advanced = await advance(
    app,
    visitor,
    live,
    { type: 'prove-by-link' },
    {
      secretHash: app.secrets.digest(newSecret),
      claim: async (tx) => {
        const used = await tx.codes.consumeByLink(flowId, app.secrets.digest(secret), now);
        if (used) await clearGuesses(app, tx, visitor, { userIdMac: live.flow.userIdMac, way: 'email' });
        return used;
      },
    },
  );
  return advanced.kind === 'advanced'
    ? { kind: 'followed', handle: `${flowId}.${newSecret}` }
    : { kind: 'dead' };
}

/** The recovery behind a link that was sent and not used. */
async function behind(app: AppContext, flowId: string, secret: string): Promise<LiveRecovery | undefined> {
  const now = app.clock.now();
  const found = await app.store.flows.findInContext(flowId);
  if (found === undefined || !isLive(found.flow, now)) return undefined;
  const sent = await app.store.codes.linkIsLive(flowId, app.secrets.digest(secret), now);
  return sent ? resumeFlow(app, found) : undefined;
}

function isLive({ kind, schemaVersion, expiresAt }: StoredFlow, now: Date): boolean {
  return kind === 'recovery' && schemaVersion === recoverySchemaVersion && expiresAt > now;
}
