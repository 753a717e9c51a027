import type { Forbidden } from '../../../domain/authority/decide.ts';
import { hasLink, oneLine } from '../../../domain/one-line.ts';
import { isUuid } from '../../../domain/uuid.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { DecidedRequest } from '../../../ports/store/help.ts';
import type { Repositories } from '../../../ports/store/store.ts';
import { lineBy } from '../../audit-line.ts';
import type { AppContext, Visitor } from '../../context.ts';
import { supportCodeOf } from '../../identity.ts';
import { notice } from '../../messages/notice.ts';
import type { Signed } from '../../session/session.ts';
import { holdActor } from '../hold.ts';
import { recordRefusal } from '../record-refusal.ts';
import { forbidsAnswer } from './may-answer.ts';

/** What an administrator says became of a request. */
export const answers = ['opened', 'shown', 'not-theirs', 'declined'] as const;
export type Answer = (typeof answers)[number];

export function isAnswer(text: string): text is Answer {
  return (answers as readonly string[]).includes(text);
}

/** Characters of the sentence to the person (ours). */
export const longestNote = 300;

type Answered =
  | { kind: 'done' }
  | { kind: 'refused'; because: Forbidden }
  /** Somebody else was first, or the person got back in alone. */
  | { kind: 'decided'; request: DecidedRequest }
  | { kind: 'note'; because: 'too-long' | 'link' }
  | { kind: 'not-found' }
  | { kind: 'ended' };

/**
 * Marks a request as answered or declined, with everything that waits in the same name, and tells the person. It changes
 * nothing about the account. Of two administrators at once one decides, and the other hears who did.
 */
export async function answerRequest(
  app: AppContext,
  visitor: Visitor,
  who: Signed,
  requestId: string,
  { answer, note: typed }: { answer: Answer; note: string },
): Promise<Answered> {
  const note = oneLine(typed);
  if (Array.from(note).length > longestNote) return { kind: 'note', because: 'too-long' };
  // Threat: whoever took over an agent's session has our own mail carry a link of theirs to everybody who asks.
  if (hasLink(note, who.account.organisation?.domains)) return { kind: 'note', because: 'link' };
  const organisationId = who.account.organisation?.id;
  if (organisationId === undefined || !isUuid(requestId)) return { kind: 'not-found' };
  const now = app.clock.now();
  const supportCode = supportCodeOf(app, visitor.visit);
  return app.store.transaction(async (tx): Promise<Answered> => {
    const asked = await tx.help.find(organisationId, requestId);
    if (asked === undefined) return { kind: 'not-found' };
    const actor = await holdActor(app, tx, who, [asked.accountId]);
    if (actor === undefined) return { kind: 'ended' };
    const target = await tx.accounts.findById(asked.accountId);
    if (target === undefined) return { kind: 'not-found' };
    const because = forbidsAnswer(actor, target);
    if (because !== undefined) {
      const data = { act: 'answer-help', because };
      await recordRefusal(tx, visitor, { actor, target }, data, { at: now, supportCode });
      return { kind: 'refused', because };
    }
    const state = answer === 'declined' ? 'declined' : 'answered';
    const decision = { accountId: target.id, state, outcome: answer, by: actor.id, at: now } as const;
    const theirs = await decideUnlessDecided(tx, organisationId, asked, decision);
    if (theirs !== undefined) return { kind: 'decided', request: theirs };
    const line = lineBy(actor, target, visitor, { at: now, supportCode });
    await tx.audit.append([
      { ...line, kind: state === 'declined' ? 'help.declined' : 'help.answered', data: { outcome: answer } },
    ]);
    await tx.jobs.add([tell(app, { actor, target, state, note, now, supportCode })]);
    return { kind: 'done' };
  });
}

/** Decides what waits. @returns the request as somebody else left it, if they were first */
async function decideUnlessDecided(
  tx: Repositories,
  organisationId: string,
  asked: DecidedRequest,
  decision: Parameters<Repositories['help']['decide']>[0],
): Promise<DecidedRequest | undefined> {
  // Read anew: the account is held by now, and by whoever else was deciding no more.
  const request = (await tx.help.find(organisationId, asked.id)) ?? asked;
  if (request.state !== 'waiting') return request;
  return (await tx.help.decide(decision)) > 0 ? undefined : request;
}

interface Told {
  actor: AccountRecord;
  target: AccountRecord;
  state: 'answered' | 'declined';
  note: string;
  now: Date;
  supportCode: string;
}

function tell(app: AppContext, { actor, target, state, note, now, supportCode }: Told) {
  const said = { by: actor.displayName, ...(note !== '' && { note }) };
  return notice(app, target.id, `help-${state}`, { at: now, supportCode, ...said });
}
