import { hex } from '../../domain/hex.ts';
import type { SessionRecord } from '../../ports/store/sessions.ts';
import { lineAbout } from '../audit-line.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { hitLimits } from '../limits.ts';
import { Overtaken, unlessOvertaken } from '../overtaken.ts';
import { acceptPasskey, type PasskeyAnswer } from '../passkeys/accept.ts';
import type { Ceremony } from '../passkeys/ceremony.ts';
import { provedWith } from '../passkeys/proof.ts';
import { recordRefusedPasskey } from '../passkeys/refused.ts';
import type { Signed } from '../session/session.ts';
import { recordWrong } from './wrong-proof.ts';

type ProveByPasskeyResult =
  /** `session` is the cookie's new value. */
  | { kind: 'proved'; session: string }
  /** The session was ended meanwhile. */
  | { kind: 'ended' }
  /** It is none of this account's, or was refused. */
  | { kind: 'wrong' }
  | { kind: 'stale' }
  | { kind: 'wait'; seconds: number };

/** Bound to this very session: an assertion made in another one proves nothing here (R19). */
export function proveCeremony({ idHash }: Pick<SessionRecord, 'idHash'>): Ceremony {
  return { purpose: 'prove', whose: hex(idHash) };
}

/** Proves all factors anew with a passkey; the session gets a new id, and says what it was proved with (R39, R46). */
export async function proveByPasskey(
  app: AppContext,
  visitor: Visitor,
  { account, session }: Signed,
  answer: PasskeyAnswer,
): Promise<ProveByPasskeyResult> {
  const wait = await hitLimits(app, visitor, 'guess');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const ceremony = proveCeremony(session);
  const supportCode = supportCodeOf(app, visitor.visit);
  const verdict = await acceptPasskey(app, ceremony, answer);
  if (verdict.kind === 'refused') {
    const { why, passkey } = verdict;
    await recordRefusedPasskey(app, visitor, { passkey, why, purpose: ceremony.purpose, supportCode });
    if (why !== 'stale' && passkey?.accountId !== account.id)
      await recordWrong(app, visitor, account, 'passkey.refused');
    return { kind: why === 'stale' ? 'stale' : 'wrong' };
  }
  const { passkey, claim } = verdict;
  if (passkey.accountId !== account.id) {
    await recordWrong(app, visitor, account, 'passkey.refused');
    return { kind: 'wrong' };
  }
  const cookie = app.random.token();
  const now = app.clock.now();
  return unlessOvertaken(
    app.store.transaction(async (tx) => {
      const proof = { at: now, with: provedWith(account, passkey, now) };
      const renewed = app.secrets.digest(cookie);
      if (!(await tx.sessions.renew(session.idHash, renewed, proof, session.securityEpoch)))
        throw new Overtaken();
      if (!(await claim(tx))) throw new Overtaken();
      const line = lineAbout(account, visitor, { at: now, supportCode, actor: 'account' });
      const data = { passkey: true, again: true };
      await tx.audit.append([{ ...line, kind: 'sign-in.succeeded', data }]);
      return { kind: 'proved', session: cookie } as const;
    }),
    { kind: 'ended' } as const,
  );
}
