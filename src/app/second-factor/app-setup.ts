import type { AppContext } from '../context.ts';

/** An authenticator app that is being set up: its seed stays sealed in the browser until a code confirms it. */
export interface AppSetup {
  /** Opens for the same account or recovery alone, for an hour. */
  sealed: string;
  secret: string;
  /** `otpauth://`, for the QR code. */
  uri: string;
}

const setupSeconds = 3600;

/**
 * Goes on with the seed that the browser brought back, so that a reload shows the same picture; or draws one.
 *
 * @param whose id of the account, or of the recovery, that it is set up for
 */
export function appSetup(
  app: AppContext,
  whose: string,
  named: { organisation: { name: string } | undefined; userId: string },
  sealed: string | undefined,
): AppSetup {
  const kept = openSetup(app, whose, sealed);
  const secret = kept ?? app.totp.newSecret();
  return {
    sealed:
      kept !== undefined && sealed !== undefined
        ? sealed
        : app.secrets.seal('page-state', `app ${whose} ${app.clock.now().getTime()} ${secret}`),
    secret,
    uri: app.totp.uri(secret, named.organisation?.name ?? 'Regain', named.userId),
  };
}

/** The seed of a setup; undefined if it is somebody else's, too old, or none. */
export function openSetup(app: AppContext, whose: string, sealed: string | undefined): string | undefined {
  if (sealed === undefined) return undefined;
  const [what, owner, at, secret] = (app.secrets.open('page-state', sealed) ?? '').split(' ');
  const age = (app.clock.now().getTime() - Number(at)) / 1000;
  return what === 'app' && owner === whose && age < setupSeconds ? secret : undefined;
}
