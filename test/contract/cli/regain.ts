/** The command line with the commands that need no web server: Node runs it as it is, without a build. */
import { runRegain } from '../../../src/cli/regain.ts';
import { cliContext } from '../../../src/main/cli-context.ts';
import { configuredOnce } from '../../../src/main/cli-database.ts';

process.exitCode = await runRegain(process.argv.slice(2), cliContext('test', configuredOnce()));
