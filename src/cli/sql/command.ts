import { readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { table } from './table.ts';

interface StatementResult {
  /** PostgreSQL's word for what it did, e.g. UPDATE. */
  verb: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** Rows changed, or found. */
  count: number;
}

/** Runs one statement on the database of a demonstration, and of nothing else. @throws CommandError */
export type RunStatement = (statement: string) => Promise<StatementResult>;

/** There for a newcomer to tamper with the log. Production is administered with PostgreSQL's own tools. */
export function sqlCommand(runStatement: RunStatement): Command {
  return {
    name: 'sql',
    summary: 'Run a statement on the demonstration’s database, e.g. to tamper with its log.',
    usage: `
regain sql "STATEMENT"

Runs one SQL statement on the database of the demonstration, also while that is running, and prints its rows or how many
it changed. It refuses a production database. To see the audit log defend itself:

  regain sql "update audit_event set kind = 'nothing' where id = 1"
  regain audit verify
`,
    run: async (args, { out }) => {
      const { positionals } = readArguments(args, {}, { positionals: 1 });
      const [statement] = positionals;
      if (!statement?.trim()) throw new CommandError('Which statement? "regain sql --help" has an example.');
      const { verb, columns, rows, count } = await runStatement(statement);
      if (columns.length > 0) out.write(table(columns, rows));
      out.write(`${verb}: ${count} ${count === 1 ? 'row' : 'rows'}.\n`);
      return 0;
    },
  };
}
