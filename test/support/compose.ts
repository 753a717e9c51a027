import { join } from 'node:path';
import { createAuditExports } from '../../src/adapters/audit/exports.ts';
import { loadCommonPasswords } from '../../src/adapters/breached-passwords/common-passwords.ts';
import { createBreachedPasswords } from '../../src/adapters/breached-passwords/corpus.ts';
import { createArgon2Hasher } from '../../src/adapters/hashing/argon2.ts';
import { createAcceptAnyHumanCheck } from '../../src/adapters/human-check/accept-any.ts';
import { createHumanCheck } from '../../src/adapters/human-check/human-check.ts';
import { createPhoneNumbers } from '../../src/adapters/phone-numbers/phone-numbers.ts';
import { createPictures } from '../../src/adapters/pictures/pictures.ts';
import { systemRandom } from '../../src/adapters/random.ts';
import { generateKey } from '../../src/adapters/secrets/key-ring.ts';
import { createSecrets } from '../../src/adapters/secrets/secrets.ts';
import { openStore, type PgStore } from '../../src/adapters/store/open.ts';
import { createTotp } from '../../src/adapters/totp/totp.ts';
import { createWebAuthn } from '../../src/adapters/webauthn/webauthn.ts';
import type { AppContext, AppSettings } from '../../src/app/context.ts';
import type { JobName, JobPayloads } from '../../src/app/messages/jobs.ts';
import { createWeb } from '../../src/web/app.tsx';
import type { ServiceFacts, Web, WebDependencies, WebSettings } from '../../src/web/context.ts';
import { type BrowserOptions, HttpBrowser } from './browser.ts';
import { freshDatabase } from './database.ts';
import { peopleIn } from './people.ts';

const assets = join(import.meta.dirname, '../../assets');

export interface TestAppOptions {
  /** `strict`: pictures and sounds have to be read. `accept-any` (the usual): any answer that is not empty passes. */
  humanCheck?: 'accept-any' | 'strict';
  settings?: Partial<AppSettings>;
  web?: Partial<WebSettings>;
  /** Built styles and scripts, for tests in a real browser. */
  assets?: Pick<WebDependencies, 'assets' | 'readAsset'>;
  /** Facts of the service, as pages say them. */
  facts?: Partial<ServiceFacts>;
  /** Connections to the database; ten, if left out. */
  connections?: number;
  /** Told of every statement that runs. */
  onStatement?: (sql: string) => void;
  /** Where the clock stands at first; the system's time, if left out. */
  now?: Date;
}

/** Stands still until a test moves it. */
class TestClock {
  #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  now = (): Date => this.#now;

  set(now: Date): void {
    this.#now = now;
  }

  pass(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000);
  }
}

/** A job as it waits in the queue, its payload opened with the key that the database does not have. */
type QueuedJob = { [Name in JobName]: { task: Name; payload: JobPayloads[Name] } }[JobName];

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/**
 * All of Regain but its job runner, on a database of its own: real store, real keys, real Argon2id (light, so that
 * tests are quick). What would be sent is read out of the queue.
 */
export async function startTestApp(options: TestAppOptions = {}) {
  const database = await freshDatabase();
  const store: PgStore = openStore({
    connectionString: database.url,
    ...(options.connections !== undefined && { maxConnections: options.connections }),
    ...(options.onStatement && { onStatement: options.onStatement }),
  });
  const clock = new TestClock(options.now ?? new Date());
  await store.partitions.ensure(clock.now());
  const secrets = createSecrets([generateKey('demonstration')]);
  const humanCheck = createHumanCheck({
    secrets,
    random: systemRandom,
    assetsDir: join(assets, 'human-check'),
    difficulty: { iterations: 100, fewest: 2, most: 8 },
  });
  const origin = options.settings?.origin ?? 'http://localhost:3000';
  const app: AppContext = {
    store,
    clock,
    secrets,
    random: systemRandom,
    hasher: await createArgon2Hasher({ memoryKiB: 64, timeCost: 1, parallelism: 1, unseenWithin: 0 }),
    humanCheck: options.humanCheck === 'strict' ? humanCheck : createAcceptAnyHumanCheck(humanCheck),
    totp: createTotp(),
    webauthn: createWebAuthn(),
    phones: createPhoneNumbers(['IT', 'CN']),
    pictures: createPictures(join(import.meta.dirname, '../../src/adapters/pictures/redraw.ts')),
    breached: createBreachedPasswords(undefined),
    common: loadCommonPasswords(join(assets, 'passwords', 'common.txt.gz')),
    settings: {
      origin,
      supportAddress: 'support@operator.example',
      personalAccounts: true,
      textMessages: true,
      defaultLocale: 'en',
      ...options.settings,
    },
  };
  /** What the log was told, for tests of what it may not hold (R59). */
  const logged: { fields: Record<string, unknown>; message: string }[] = [];
  const auditExports = createAuditExports({ pool: store.pool });
  const web: Web = createWeb({
    app,
    settings: {
      mode: 'production',
      secure: origin.startsWith('https:'),
      origin,
      trustedProxies: [],
      returnOrigins: [],
      serviceName: 'Regain',
      ...options.web,
    },
    facts: { messagesAreSlow: () => false, soleDomains: () => [], ...options.facts },
    auditExports,
    assets: {},
    readAsset: async () => undefined,
    ...options.assets,
    log: {
      error: (fields, message) => {
        // A test that meets a 500 should say why.
        console.error(message, fields.error, fields.stack);
        logged.push({ fields, message });
      },
    },
    observe: () => undefined,
  });

  /** Everything that was queued so far, oldest first. */
  async function queued(): Promise<QueuedJob[]> {
    const { rows } = await store.pool.query<{ task: JobName; payload: { sealed: string } }>(
      `select t.identifier as task, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    );
    return rows.map(({ task, payload }) => {
      const opened = secrets.open('job', payload.sealed);
      if (opened === undefined) throw new Error(`a job of ${task} can't be opened`);
      return { task, payload: JSON.parse(opened) } as QueuedJob;
    });
  }

  /** The newest code that was queued, for whomever. @throws if there is none */
  async function newestCode(): Promise<JobPayloads['send-code']> {
    const codes = (await queued()).flatMap((job) => (job.task === 'send-code' ? [job.payload] : []));
    const newest = codes.at(-1);
    if (newest === undefined) throw new Error('no code was queued');
    return newest;
  }

  return {
    app,
    web,
    store,
    clock,
    secrets,
    origin,
    logged,
    auditExports,
    database: database.url,
    queued,
    newestCode,
    ...peopleIn(app),
    browser: (browserOptions?: BrowserOptions) => new HttpBrowser(web, origin, browserOptions),
    async stop(): Promise<void> {
      auditExports.close();
      await store.close();
      await database.drop();
    },
  };
}
