import { digestKey } from './ask-help.ts';
import type { JobRun, MessageContext } from './context.ts';
import { type JobPayloads, job } from './jobs.ts';

const hour = 3600;

/**
 * Collects what was asked since the last digest into one mail for each administrator, at most once an hour: the
 * first request goes out at once, those that follow wait for the hour to end.
 */
export async function helpDigest(
  app: MessageContext,
  { organisationId }: JobPayloads['help-digest'],
  run: JobRun,
): Promise<void> {
  const now = app.clock.now();
  const limit = { key: app.secrets.mac('limit', digestKey(organisationId)), seconds: hour, max: 1 };
  const wait = run.attempt > 1 ? 0 : await app.store.limits.hit([limit], now);
  if (wait > 0) {
    const runAt = new Date(now.getTime() + wait * 1000);
    const later = job(app, 'help-digest', { organisationId }, { key: digestKey(organisationId), runAt });
    return app.store.jobs.add([later]);
  }
  // Taken and passed on in one commit: a crash neither loses a request nor tells it twice.
  await app.store.transaction(async (tx) => {
    const asked = await tx.help.takeUntold(organisationId, now);
    if (asked.length === 0) return;
    const administrators = await tx.help.administrators(organisationId);
    await tx.jobs.add(
      administrators.flatMap(({ accountId }) => {
        const requests = asked
          .filter((request) => request.accountId !== accountId)
          .map(({ displayName, userId, supportCode, at }) => ({
            displayName,
            userId,
            supportCode,
            at: at.toISOString(),
          }));
        const id = `digest-${organisationId}-${accountId}-${now.getTime()}`;
        return requests.length === 0
          ? []
          : [job(app, 'send-digest', { id, accountId, queuedAt: now.toISOString(), requests })];
      }),
    );
  });
}
