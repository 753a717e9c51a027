import type { MethodRecord } from '../../ports/store/accounts.ts';
import type { AppContext } from '../context.ts';

/** The app and time step that a code belongs to; undefined if to none of these methods, or to a step used before (R26). */
export function acceptedStep(
  app: AppContext,
  methods: readonly MethodRecord[],
  code: string,
  now: Date,
): { methodId: string; step: number } | undefined {
  for (const method of methods) {
    if (method.kind !== 'totp' || method.secretSealed === undefined) continue;
    const secret = app.secrets.open('totp-seed', method.secretSealed);
    const step = secret === undefined ? undefined : app.totp.stepOf(secret, code, now);
    if (step !== undefined && step > (method.lastStep ?? -1)) return { methodId: method.id, step };
  }
  return undefined;
}
