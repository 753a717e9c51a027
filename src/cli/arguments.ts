import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments of a command, or a sentence that says which is wrong. */
export function readArguments<const T extends Options>(
  args: string[],
  options: T,
  { positionals: most }: { positionals: number },
) {
  const parsed = attempt(() => parseArgs({ args, options, allowPositionals: true, strict: true }));
  const excess = parsed.positionals[most];
  if (excess !== undefined) throw new CommandError(`"${excess}" is one argument too many.`);
  return parsed;
}

function attempt<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    // Node's further advice, about arguments that begin with a dash, helps nobody here.
    throw new CommandError(`${message.split('. ')[0]}.`);
  }
}
