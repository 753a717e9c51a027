import { join } from 'node:path';
import type { Logger } from 'pino';
import { createAuditExports } from '../adapters/audit/exports.ts';
import { headFile } from '../adapters/audit/head-file.ts';
import { headWebhook } from '../adapters/audit/head-webhook.ts';
import { createSealer } from '../adapters/audit/sealer.ts';
import { loadCommonPasswords } from '../adapters/breached-passwords/common-passwords.ts';
import { BadCorpus, createBreachedPasswords } from '../adapters/breached-passwords/corpus.ts';
import { systemClock } from '../adapters/clock.ts';
import { createArgon2Hasher, recommended } from '../adapters/hashing/argon2.ts';
import { createAcceptAnyHumanCheck } from '../adapters/human-check/accept-any.ts';
import { createHumanCheck } from '../adapters/human-check/human-check.ts';
import { createPhoneNumbers } from '../adapters/phone-numbers/phone-numbers.ts';
import { createPictures } from '../adapters/pictures/pictures.ts';
import { systemRandom } from '../adapters/random.ts';
import { createSecrets } from '../adapters/secrets/secrets.ts';
import { openStore, type PgStore } from '../adapters/store/open.ts';
import { DatabaseRefused } from '../adapters/store/refused.ts';
import { createTotp } from '../adapters/totp/totp.ts';
import { createWebAuthn } from '../adapters/webauthn/webauthn.ts';
import type { AppContext } from '../app/context.ts';
import { lockDemonstration, seedDemonstration } from '../app/demonstration/seed.ts';
import { prepareDecoys } from '../app/sign-in/decoy-scheme.ts';
import type { Config } from '../config/config.ts';
import type { BreachedPasswords } from '../ports/breached-passwords.ts';
import type { ClaimResult } from '../ports/store/installation.ts';
import { createWeb } from '../web/app.tsx';
import type { Web } from '../web/context.ts';
import { openAssets } from './assets.ts';
import { refusedStatement } from './database/refused-statement.ts';
import { codeOf, StartError } from './database/start-error.ts';
import { openDelivery, sendsTexts } from './delivery.ts';
import { startJobs } from './jobs.ts';
import { type Keys, keyChecks } from './keys.ts';
import { tellMissingKeys } from './missing-keys.ts';
import { createOperations, mountHealth } from './operations/listener.ts';
import { createMetrics } from './operations/metrics.ts';
import { quietWhileAway } from './outage.ts';
import { projectDirectory } from './project.ts';
import { watchService } from './service-facts.ts';

/** The sender's name where no organisation has one. */
const serviceName = 'Regain';

export interface Composition {
  web: Web;
  operations: { fetch(request: Request): Response | Promise<Response> };
  app: AppContext;
  store: PgStore;
  close(): Promise<void>;
}

/** The only place where adapters are chosen. Claims and migrates the database first. @throws StartError */
export async function compose(
  config: Config,
  keys: Keys,
  databaseUrl: string,
  log: Logger,
): Promise<Composition> {
  const store = openStore({
    connectionString: databaseUrl,
    onConnectionLost: (error) => outage.log.warn({ errorCode: codeOf(error) }, 'a database connection broke'),
  });
  const outage = quietWhileAway(log, () => store.ping());
  const background = outage.log;
  const undo: (() => Promise<unknown>)[] = [() => store.close(), async () => outage.stop()];
  const close = async () => {
    for (const step of undo.reverse()) {
      // One part that does not stop must not keep the others from stopping.
      await step().catch((err: unknown) => log.error({ err }, 'a part did not stop cleanly'));
    }
  };
  try {
    await claim(config, keys, store);
    await tellMissingKeys(store.installation, keys.ring, log);

    const app = await createApp(config, keys, store);
    if (config.mode === 'demonstration') {
      await seedDemonstration(app);
      await lockDemonstration(app);
    }
    await prepareDecoys(app);
    const metrics = createMetrics();
    const delivery = openDelivery(config, keys, store, app);
    undo.push(() => delivery.close());
    // No reason not to start: a mail server may come later. But nobody should learn of a wrong password by a code that never came.
    void delivery.check().catch(({ message }: Error) => {
      log.error({ reason: message }, 'no mail can be sent: check REGAIN_SMTP_URL and the mail server');
    });
    const jobs = await startJobs({ app, store, delivery, log, background, metrics, serviceName });
    undo.push(() => jobs.stop());
    metrics.watchQueue(jobs.length);
    const sealer = createSealer({
      pool: store.pool,
      signingKey: keys.signing,
      exporters: [
        ...(config.auditHeads.file === undefined ? [] : [headFile(config.auditHeads.file)]),
        ...(config.auditHeads.webhook === undefined ? [] : [headWebhook(config.auditHeads.webhook)]),
      ],
      log: background,
    });
    sealer.start();
    undo.push(() => sealer.stop());

    const auditExports = createAuditExports({ pool: store.pool });
    undo.push(async () => auditExports.close());

    const facts = await watchService(store, jobs, background);
    undo.push(() => facts.stop());

    const assets = openAssets(join(projectDirectory, 'dist', 'client'));
    const health = { database: () => store.ping() };
    const web = createWeb({
      app,
      settings: {
        mode: config.mode,
        secure: config.origin.startsWith('https:'),
        origin: config.origin,
        trustedProxies: config.trustedProxies,
        returnOrigins: config.returnOrigins,
        serviceName,
        mailFrom: config.mailFrom,
      },
      facts,
      auditExports,
      assets: assets.manifest,
      readAsset: assets.read,
      log,
      observe: metrics.observe,
    });
    mountHealth(web as never, health);
    return { web, operations: createOperations(metrics, health), app, store, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The ports that use cases are given. Also what the command line and the tests compose. */
export async function createApp(config: Config, keys: Keys, store: PgStore): Promise<AppContext> {
  const secrets = createSecrets(keys.ring);
  const humanCheck = createHumanCheck({
    secrets,
    random: systemRandom,
    assetsDir: join(projectDirectory, 'assets', 'human-check'),
  });
  return {
    store,
    secrets,
    clock: systemClock,
    random: systemRandom,
    hasher: await createArgon2Hasher(recommended),
    humanCheck: config.humanCheck === 'accept-any' ? createAcceptAnyHumanCheck(humanCheck) : humanCheck,
    totp: createTotp(),
    webauthn: createWebAuthn(),
    phones: createPhoneNumbers(
      config.sms?.countries ?? (config.mode === 'demonstration' ? demonstrationCountries : []),
    ),
    pictures: createPictures(join(projectDirectory, 'dist', 'server', 'redraw.js')),
    breached: breachedPasswords(config.breachedPasswordsFile),
    common: loadCommonPasswords(join(projectDirectory, 'assets', 'passwords', 'common.txt.gz')),
    settings: {
      origin: config.origin,
      supportAddress: config.supportAddress,
      personalAccounts: config.personalAccounts,
      textMessages: sendsTexts(config),
      defaultLocale: config.defaultLocale,
    },
  };
}

function breachedPasswords(path: string | undefined): BreachedPasswords {
  try {
    return createBreachedPasswords(path);
  } catch (error) {
    throw error instanceof BadCorpus ? new StartError(`REGAIN_BREACHED_PASSWORDS: ${error.message}`) : error;
  }
}

/** Of the demonstration, whose phone is a page. */
const demonstrationCountries = ['IT', 'CN', 'US', 'GB', 'DE', 'FR', 'CH'];

/** Makes an empty database this installation's, or checks that it is, and migrates it. @throws StartError */
export async function claim(config: Config, keys: Keys, store: PgStore): Promise<void> {
  const claimed = await store.installation
    .claim({ kind: config.mode, keys: keyChecks(keys.ring) })
    .catch((error: unknown) => {
      if (error instanceof DatabaseRefused) throw new StartError(error.message);
      // Said before anything of ours was written: whoever sets up may take back what they wrote.
      if (codeOf(error) === '42501') throw new StartError(refusedStatement(error)!, { cause: error });
      throw error;
    });
  refuseForeign(claimed, config.mode);
  await store.partitions.ensure(systemClock.now());
}

function refuseForeign(claimed: ClaimResult, mode: Config['mode']): void {
  switch (claimed) {
    case 'claimed':
    case 'ours':
      return;
    case 'other-kind':
      throw new StartError(
        mode === 'demonstration'
          ? 'This is the database of a production installation, and the demonstration does not touch it: unset DATABASE_URL, or set REGAIN_MODE=production.'
          : 'This is the database of a demonstration, whose passwords are public: give production a database of its own.',
      );
    case 'not-empty':
      throw new StartError(
        'This database holds tables that are not Regain’s: give Regain an empty database of its own.',
      );
    case 'wrong-key':
      throw new StartError(
        'These keys are not the ones that this database was written with: start with the right key file, or everyone would be refused.',
      );
  }
}
