import type { AppContext } from '../context.ts';

/** What a challenge is for: it serves nothing else (R19). */
export type CeremonyPurpose = 'sign-in' | 'second-factor' | 'recovery' | 'prove' | 'add';

export interface Ceremony {
  purpose: CeremonyPurpose;
  /** Id of the visit, flow or session that it belongs to; no spaces. */
  whose: string;
}

/** R17, ours: as long as a person needs to find the key, and the page renews it by itself while it waits. */
export const challengeSeconds = 300;

/** A challenge, and the sealed token with which the page brings it back. */
export interface Challenge {
  /** 32 bytes, as base64url. */
  challenge: string;
  token: string;
}

/**
 * A challenge for one ceremony. Nothing is stored until it is used: the token is sealed, as a human check's is, so that
 * whoever opens pages fills no table (R29).
 */
export function newChallenge(app: AppContext, { purpose, whose }: Ceremony): Challenge {
  const challenge = app.random.token();
  const at = app.clock.now().getTime();
  return {
    challenge,
    token: app.secrets.seal('page-state', `passkey ${purpose} ${whose} ${at} ${challenge}`),
  };
}

/**
 * The challenge behind a token, burned whatever comes of it: of replays at once, one gets it (R4, R17). Undefined if it is
 * of another ceremony, too old, or was used.
 */
export async function takeChallenge(
  app: AppContext,
  ceremony: Ceremony,
  token: string,
): Promise<string | undefined> {
  const challenge = openToken(app, ceremony, token);
  if (challenge === undefined) return undefined;
  const until = new Date(app.clock.now().getTime() + challengeSeconds * 1000);
  const first = await app.store.limits.burn(app.secrets.digest(`passkey ${challenge}`), until);
  return first ? challenge : undefined;
}

function openToken(app: AppContext, ceremony: Ceremony, token: string): string | undefined {
  const [what, purpose, whose, at, challenge] = (app.secrets.open('page-state', token) ?? '').split(' ');
  const age = (app.clock.now().getTime() - Number(at)) / 1000;
  const fits = what === 'passkey' && purpose === ceremony.purpose && whose === ceremony.whose;
  return fits && age < challengeSeconds ? challenge : undefined;
}
