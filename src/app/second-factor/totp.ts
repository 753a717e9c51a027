import type { MethodRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';

/**
 * The app and time step that a code belongs to; undefined if to none of these methods, or to a step used before (R26).
 * Where there is no app, the code is compared with one that nobody holds: opening a seed takes a moment, and in a
 * recovery that moment would tell which IDs have an app (R2).
 */
export function acceptedStep(
  app: AppContext,
  methods: readonly MethodRecord[],
  code: string,
  now: Date,
): { methodId: string; step: number } | undefined {
  const apps = methods.flatMap((method) =>
    method.kind === 'totp' && method.secretSealed !== undefined
      ? [{ ...method, sealed: method.secretSealed }]
      : [],
  );
  if (apps.length === 0) stepOf(app, nobodysSeed(app), code, now);
  for (const { id, sealed, lastStep } of apps) {
    const step = stepOf(app, sealed, code, now);
    if (step !== undefined && step > (lastStep ?? -1)) return { methodId: id, step };
  }
  return undefined;
}

function stepOf(app: AppContext, sealed: string, code: string, now: Date): number | undefined {
  const secret = app.secrets.open('totp-seed', sealed);
  return secret === undefined ? undefined : app.totp.stepOf(secret, code, now);
}

const seeds = new WeakMap<AppContext['secrets'], string>();

function nobodysSeed(app: AppContext): string {
  const kept = seeds.get(app.secrets) ?? app.secrets.seal('totp-seed', app.totp.newSecret());
  seeds.set(app.secrets, kept);
  return kept;
}
