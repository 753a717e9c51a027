import { hex } from '../../domain/hex.ts';
import type { AuditEntry } from '../../ports/store/records.ts';
import type { SessionRecord } from '../../ports/store/sessions.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import type { Signed } from '../session/session.ts';

export interface OwnSession {
  record: SessionRecord;
  /** Names it in a form. */
  id: string;
  here: boolean;
}

/** Where the person is signed in, this session first. */
export async function ownSessions(app: AppContext, signed: Signed): Promise<readonly OwnSession[]> {
  const records = await app.store.sessions.list(signed.account.id, app.clock.now());
  return records
    .map((record) => ({
      record,
      id: hex(record.idHash),
      here: app.secrets.same(record.idHash, signed.session.idHash),
    }))
    .sort((a, b) => Number(b.here) - Number(a.here));
}

/** Ends one other session; false if there is none such, or it is this one, for which there is *Sign out*. */
export async function endSession(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  id: string,
): Promise<boolean> {
  const found = (await ownSessions(app, signed)).find((session) => session.id === id && !session.here);
  if (found === undefined) return false;
  return app.store.transaction(async (tx) => {
    const ended = await tx.sessions.end(signed.account.id, found.record.idHash);
    if (ended) await tx.audit.append([entry(app, visitor, signed, 1)]);
    return ended;
  });
}

/** Ends all but this one; returns how many there were. */
export async function endOtherSessions(app: AppContext, visitor: Visitor, signed: Signed): Promise<number> {
  return app.store.transaction(async (tx) => {
    const ended = await tx.sessions.endAll(signed.account.id, signed.session.idHash);
    if (ended > 0) await tx.audit.append([entry(app, visitor, signed, ended)]);
    return ended;
  });
}

function entry(app: AppContext, visitor: Visitor, { account }: Signed, count: number): AuditEntry {
  const supportCode = supportCodeOf(app, visitor.visit);
  const line = lineAbout(account, visitor, { at: app.clock.now(), supportCode, actor: 'account' });
  return { ...line, kind: 'session.ended', data: { count } };
}
