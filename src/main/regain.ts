import { initCommand } from '../cli/init/command.ts';
import { policyApply } from '../cli/policy/apply.ts';
import { policyCancel } from '../cli/policy/cancel.ts';
import { policyDiff } from '../cli/policy/diff.ts';
import { policyExplain } from '../cli/policy/explain.ts';
import { policyGet } from '../cli/policy/get.ts';
import { policyLogo } from '../cli/policy/logo.ts';
import { commands, runRegain } from '../cli/regain.ts';
import { sqlCommand } from '../cli/sql/command.ts';
import { ConfigError } from '../config/config.ts';
import { cliContext } from './cli-context.ts';
import { configuredOnce } from './cli-database.ts';
import { refusedStatement } from './database/refused-statement.ts';
import { StartError } from './database/start-error.ts';
import { findAccountIn } from './find-account.ts';
import { policyTools } from './policy-tools.ts';
import { version } from './project.ts';
import { runStatementOn } from './run-statement.ts';
import { setUpTools } from './set-up/tools.ts';

// Whoever reads the output may have enough of it ("| head"): no reason for a stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  const configured = configuredOnce();
  const available = [
    initCommand(setUpTools()),
    ...commands,
    ...[policyGet, policyDiff, policyApply, policyCancel, policyLogo].map((command) =>
      command(policyTools(configured)),
    ),
    policyExplain(findAccountIn(configured)),
    sqlCommand(runStatementOn(configured)),
  ];
  process.exitCode = await runRegain(process.argv.slice(2), cliContext(version, configured), available);
} catch (error) {
  const forTheOperator = error instanceof StartError || error instanceof ConfigError;
  console.error(forTheOperator ? error.message : (refusedStatement(error) ?? error));
  process.exitCode = 2;
}
