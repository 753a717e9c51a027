import './thread-pool.ts';
import { systemClock } from '../adapters/clock.ts';
import { type Config, ConfigError } from '../config/config.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read.ts';
import { type Composition, compose } from './compose.ts';
import { openDatabase } from './database/open.ts';
import { refusedStatement } from './database/refused-statement.ts';
import { StartError } from './database/start-error.ts';
import { openKeys } from './keys.ts';
import { close, listen } from './listen.ts';
import { createLog } from './log.ts';
import { projectDirectory, version } from './project.ts';
import { listenForStop, type StopRequest } from './stop-request.ts';

/** The steps of a start, each undone in the opposite order, whatever ends it. */
async function run(stop: StopRequest): Promise<void> {
  const config = readConfig(loadEnvironment(process.env, projectDirectory), projectDirectory);
  for (const warning of config.warnings) console.error(warning);

  const keys = openKeys(config);
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, console.log);
  try {
    const app = await compose(config, keys, database.url, log);
    try {
      if (stop.wasAsked) return;
      await recordStart(app);
      await serve(config, app, stop, database.lost);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** In the log before the first request is served: who reads it later knows which release did what. */
function recordStart({ store }: Composition): Promise<void> {
  return store.audit.append([
    {
      at: systemClock.now(),
      kind: 'installation.started',
      organisationId: undefined,
      accountId: undefined,
      actor: 'system',
      supportCode: undefined,
      data: { version },
      personal: {},
    },
  ]);
}

/** Listens until the operator or the database ends it; requests under way are answered first. */
async function serve(
  config: Config,
  app: Composition,
  stop: StopRequest,
  lost: Promise<string>,
): Promise<void> {
  const operations =
    config.metricsPort === undefined
      ? undefined
      : await listen(app.operations.fetch, '127.0.0.1', config.metricsPort, 'REGAIN_METRICS_PORT');
  try {
    const server = await listen(app.web.fetch, config.host, config.port);
    try {
      console.log(
        config.mode === 'demonstration'
          ? `\nRegain is ready: open ${config.origin}/demo   (Ctrl-C stops it)\n`
          : `Regain serves ${config.origin} on ${config.host} port ${config.port}.`,
      );
      const reason = await Promise.race([stop.asked, lost]);
      if (reason) throw new StartError(`${reason} Regain stops with it.`);
      console.log('Stopping …');
    } finally {
      await close(server);
    }
  } finally {
    if (operations !== undefined) await close(operations, 0);
  }
}

try {
  await run(listenForStop());
  process.exit(0);
} catch (error) {
  // What the operator can mend is a sentence; anything else is ours, and shows where.
  const forTheOperator = error instanceof StartError || error instanceof ConfigError;
  console.error(forTheOperator ? error.message : (refusedStatement(error) ?? error));
  process.exit(1);
}
