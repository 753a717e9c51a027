import { ConfigError } from '../config/config.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read.ts';
import { openDatabase } from './database/open.ts';
import { StartError } from './database/start-error.ts';
import { close, listen } from './listen.ts';
import { projectDirectory } from './project.ts';
import { listenForStop, type StopRequest } from './stop-request.ts';

/** The steps of a start, each undone in the opposite order, whatever ends it. */
async function run(stop: StopRequest): Promise<void> {
  const config = readConfig(loadEnvironment(process.env, projectDirectory), projectDirectory);
  for (const warning of config.warnings) console.error(warning);

  const database = await openDatabase(config, console.log);
  try {
    // Seam: migrate(database), then compose(config, keys, database) → { fetch, close }.
    const app = { fetch: () => new Response('starting\n'), close: async () => {} };
    try {
      if (stop.wasAsked) return;
      const server = await listen(app.fetch, config.host, config.port);
      try {
        console.log(
          config.mode === 'demonstration'
            ? `\nRegain is ready: open ${config.origin}/demo   (Ctrl-C stops it)\n`
            : `Regain serves ${config.origin} on ${config.host} port ${config.port}.`,
        );
        const lost = await Promise.race([stop.asked, database.lost]);
        if (lost) throw new StartError(`${lost} Regain stops with it.`);
        console.log('Stopping …');
      } finally {
        await close(server);
      }
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

try {
  await run(listenForStop());
  process.exit(0);
} catch (error) {
  // What the operator can mend is a sentence; anything else is ours, and shows where.
  const forTheOperator = error instanceof StartError || error instanceof ConfigError;
  console.error(forTheOperator ? error.message : error);
  process.exit(1);
}
