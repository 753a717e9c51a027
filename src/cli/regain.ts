import { accountsImport } from './accounts-import/command.ts';
import { auditExport } from './audit/export.ts';
import { auditPublicKey } from './audit/public-key.ts';
import { auditVerify } from './audit/verify.ts';
import { type Command, CommandError, type ExitCode } from './command.ts';
import type { CliContext } from './context.ts';

/** The commands that need nothing beyond `CliContext`; `main/regain.ts` adds others. */
export const commands: readonly Command[] = [auditVerify, auditExport, auditPublicKey, accountsImport];

/** Finds and runs the command that `argv` (without node and script) names. */
export async function runRegain(
  argv: readonly string[],
  context: CliContext,
  available: readonly Command[] = commands,
): Promise<ExitCode> {
  const [first] = argv;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    context.out.write(overview(available));
    return first === undefined ? 2 : 0;
  }
  if (first === 'version' || first === '--version') {
    context.out.write(`regain ${context.version}\n`);
    return 0;
  }
  const command = available.find(({ name }) => {
    const words = name.split(' ');
    return words.every((word, i) => argv[i] === word);
  });
  if (command === undefined) {
    context.err.write(`There is no such command.\n\n${overview(available)}`);
    return 2;
  }
  const args = argv.slice(command.name.split(' ').length);
  if (args.includes('--help') || args.includes('-h')) {
    context.out.write(`${command.usage.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    context.err.write(`${error.message}\n`);
    return 2;
  }
}

function overview(available: readonly Command[]): string {
  const width = Math.max(...available.map(({ name }) => name.length));
  const lines = available.map(({ name, summary }) => `  regain ${name.padEnd(width)}  ${summary}\n`);
  return `Regain: sign-in and account recovery that you host.\n\n${lines.join('')}\n"regain COMMAND --help" says more about each.\n`;
}
