import { layoutMail } from '../adapters/delivery/layout/layout.ts';
import type { PeriodicTask } from '../adapters/jobs/periodic.ts';
import { startWorker, type Worker } from '../adapters/jobs/worker.ts';
import type { PgStore } from '../adapters/store/open.ts';
import { invitationHours } from '../app/administration/add/invitation.ts';
import { runBulk } from '../app/administration/bulk/run.ts';
import type { AppContext } from '../app/context.ts';
import { deviceSeconds } from '../app/identity.ts';
import { createHandlers } from '../app/messages/handlers.ts';
import type { JobPayloads } from '../app/messages/jobs.ts';
import { takePoliciesIntoForce } from '../app/policy/take-effect.ts';
import { codeLifetimeSeconds } from '../app/recovery/codes.ts';
import { resetLinkHours } from '../app/reset/link.ts';
import type { Delivery } from './delivery.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './operations/metrics.ts';
import type { BackgroundLog } from './outage.ts';

const hour = 3600;

interface JobsSettings {
  app: AppContext;
  store: PgStore;
  delivery: Delivery;
  log: Logger;
  background: BackgroundLog;
  metrics: Metrics;
  serviceName: string;
}

/** Starts the queue's runner with what each job does, and the housekeeping of the store. */
export function startJobs({
  app,
  store,
  delivery,
  log,
  background,
  metrics,
  serviceName,
}: JobsSettings): Promise<Worker> {
  const handlers = {
    ...createHandlers({
      ...app,
      mail: delivery.mail,
      text: delivery.text,
      layout: layoutMail,
      settings: { ...app.settings, serviceName },
    }),
    'bulk-act': (payload: unknown) => runBulk(app, (payload as JobPayloads['bulk-act']).bulkId),
  };
  return startWorker({
    pool: store.pool,
    handlers: handlers as Parameters<typeof startWorker>[0]['handlers'],
    secrets: app.secrets,
    log,
    background,
    periodic: [
      ...housekeeping(app, store),
      { name: 'policies', everySeconds: 60, run: () => takePoliciesIntoForce(app) },
    ],
    // A job is worthless once its code or its link is: what it seals dies with it (R16).
    perishable: {
      'send-code': codeLifetimeSeconds,
      'send-reset-link': resetLinkHours * hour,
      invitation: invitationHours.member * hour,
    },
    onFinished: metrics.observeJob,
  });
}

/** What the store forgets, and when. */
export function housekeeping({ clock }: Pick<AppContext, 'clock'>, store: PgStore): PeriodicTask[] {
  const ago = (hours: number) => new Date(clock.now().getTime() - hours * hour * 1000);
  return [
    { name: 'partitions', everySeconds: hour, run: () => partitions(store, clock.now()) },
    { name: 'limits', everySeconds: hour, run: () => store.limits.sweep(clock.now()) },
    { name: 'sessions', everySeconds: hour, run: () => store.sessions.sweep(clock.now()) },
    // A browser that was not seen for so long has lost its cookie: nothing can match the row any more.
    { name: 'devices', everySeconds: hour, run: () => store.devices.sweep(ago(deviceSeconds / hour)) },
    { name: 'help requests', everySeconds: hour, run: () => store.help.sweep(ago(90 * 24)) },
    { name: 'deliveries', everySeconds: hour, run: () => store.deliveries.sweep(ago(90 * 24)) },
    { name: 'one-time links', everySeconds: hour, run: () => store.links.sweep(ago(30 * 24)) },
    // R48 asks for what was done within a day.
    { name: 'acts on many', everySeconds: hour, run: () => store.bulkActs.sweep(ago(90 * 24)) },
    { name: 'logos', everySeconds: hour, run: () => store.logos.sweep(ago(24)) },
    { name: 'administration', everySeconds: hour, run: () => store.administration.sweep(ago(30 * 24)) },
    {
      name: 'guards',
      everySeconds: hour,
      // Passwords: longer than the longest wait; a count that old protects nobody any more. Codes: why a year, see
      // docs/decisions/2026-11-22-wrong-codes-kept-for-a-year.md.
      run: () => store.guards.sweep({ passwords: ago(30 * 24), codes: ago(365 * 24) }),
    },
    {
      name: 'replaced passwords',
      everySeconds: 600,
      run: () => store.accounts.forgetReplacedPasswords(ago(24)),
    },
  ];
}

async function partitions(store: PgStore, now: Date): Promise<void> {
  await store.partitions.ensure(now);
  await store.partitions.drop(now);
}
