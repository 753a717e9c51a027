import { hex } from '../../domain/hex.ts';
import { oneLine } from '../../domain/one-line.ts';
import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import type { SessionRecord } from '../../ports/store/sessions.ts';
import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { Overtaken } from '../overtaken.ts';
import type { PasskeyAnswer } from '../passkeys/accept.ts';
import { type Ceremony, type Challenge, newChallenge, takeChallenge } from '../passkeys/ceremony.ts';
import { algorithms, creationOptions, expectedOf } from '../passkeys/options.ts';
import { isFresh, type Signed } from '../session/session.ts';
import { mostOfAKind } from './add-address.ts';
import { bindingNow } from './binding.ts';
import { type Changed, changeOwn } from './change.ts';

/** Code points of a passkey's name (ours). */
const longestName = 60;

/** What the page needs for a new passkey. */
export interface PasskeySetup extends Challenge {
  options: object;
}

/** Bound to this very session: an answer made in another, or for another purpose, adds nothing (R19). */
function addCeremony({ idHash }: SessionRecord): Ceremony {
  return { purpose: 'add', whose: hex(idHash) };
}

export async function passkeySetup(
  app: AppContext,
  { account, session }: Signed,
): Promise<PasskeySetup | 'too-many'> {
  const existing = await app.store.passkeys.ofAccount(account.id);
  if (isFull(existing)) return 'too-many';
  const made = newChallenge(app, addCeremony(session));
  return { ...made, options: creationOptions(app, account, made.challenge, existing) };
}

type AddPasskeyResult =
  | Changed
  /** The page was open for too long, or the answer was sent before. */
  | { kind: 'stale' }
  | { kind: 'refused' }
  | { kind: 'too-many' }
  | { kind: 'prove' }
  | { kind: 'wait'; seconds: number };

/** Adds a passkey under the name that its owner gave it. It signs in at once, and opens no gate for 72 h (R25). */
export async function addPasskey(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
  { token, response }: PasskeyAnswer,
  name: string,
): Promise<AddPasskeyResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  const wait = await hitLimits(app, visitor, 'account');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const { account, session } = signed;
  const challenge = await takeChallenge(app, addCeremony(session), token);
  if (challenge === undefined) return { kind: 'stale' };
  const made = await app.webauthn.verifyCreation(response, {
    ...expectedOf(app, challenge),
    algorithms,
  });
  if (made === undefined || (await app.store.passkeys.find(made.credentialId)) !== undefined)
    return { kind: 'refused' };
  if (isFull(await app.store.passkeys.ofAccount(account.id))) return { kind: 'too-many' };
  const binding = bindingNow(app, signed);
  return changeOwn(app, visitor, signed, {
    audit: { kind: 'method.added', data: { kind: 'passkey', by: binding.boundBy } },
    // Its name stays out of the notice: who gets hold of a session must not write into our mails (R56).
    notice: { event: 'passkey-added', detail: '' },
    async work(tx) {
      const label = oneLine(name, longestName);
      const methodId = await tx.methods.add({ ...binding, accountId: account.id, kind: 'passkey', label });
      if (!(await tx.passkeys.add({ ...made, methodId }))) throw new Overtaken();
    },
  });
}

function isFull(existing: readonly PasskeyRecord[]): boolean {
  return existing.length >= mostOfAKind;
}
