import { recoverySchemaVersion } from '../../domain/flow/recovery/state.ts';
import type { StoredFlow } from '../../ports/store/flows.ts';
import type { AppContext, Visitor } from '../context.ts';
import { type FlowHandle, split } from '../flows/handle.ts';
import { hitLimits } from '../limits.ts';
import { clearGuesses } from '../second-factor/guesses.ts';
import { advance } from './advance.ts';
import type { StoredRecovery } from './begin.ts';
import { resumeFlow } from './resume.ts';

/** What the page behind a mailed link may show before anybody pressed its button. */
export type LinkPeek = { kind: 'live'; here: boolean; userId: string } | { kind: 'dead' };

/** Looks at a mailed link. Changes nothing: mail scanners open links too (R20). */
export async function peekLink(
  app: AppContext,
  link: string | undefined,
  handle: FlowHandle | undefined,
): Promise<LinkPeek> {
  const [flowId, secret] = split(link);
  if (flowId === undefined || secret === undefined) return { kind: 'dead' };
  const flow = await app.store.flows.find(flowId);
  const now = app.clock.now();
  // About nobody: the account changed since, and the link in its mail is dead (R37).
  if (flow === undefined || !isLive(flow, now) || flow.accountId === undefined) return { kind: 'dead' };
  if (!(await app.store.codes.linkIsLive(flowId, app.secrets.digest(secret), now))) return { kind: 'dead' };
  return {
    kind: 'live',
    here: split(handle)[0] === flowId,
    userId: (flow.state as StoredRecovery).userId,
  };
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
  const found = await app.store.flows.findInContext(flowId);
  const now = app.clock.now();
  if (found === undefined || !isLive(found.flow, now)) return { kind: 'dead' };
  const live = await resumeFlow(app, found);
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

function isLive({ kind, schemaVersion, expiresAt }: StoredFlow, now: Date): boolean {
  return kind === 'recovery' && schemaVersion === recoverySchemaVersion && expiresAt > now;
}
