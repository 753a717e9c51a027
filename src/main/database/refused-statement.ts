import pg from 'pg';

/**
 * What PostgreSQL refused, as a sentence for the operator; undefined if it was something else that failed. Codes and names
 * only (R59): PostgreSQL's own words may repeat the row that it refuses, a password hash included.
 */
export function refusedStatement(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined;
  const { code = '', table, constraint } = error;
  const known = sentences[code];
  if (known !== undefined) return known;
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`]
    .filter(Boolean)
    .join(', ');
  return `PostgreSQL refused a statement with code ${code}${where && ` (${where})`}; its log says more.`;
}

const notMigrated = 'The database is not up to date: start Regain once with this release.';
const goingAway = 'The database server is stopping or starting: try again once it answers.';

/** By SQLSTATE, what an operator is likely to meet (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const sentences: Readonly<Record<string, string>> = {
  '42P01': notMigrated,
  '42703': notMigrated,
  '42501':
    'The role in DATABASE_URL may not make or use tables in that database: let it own the database ("alter database NAME owner to ROLE").',
  '25006': 'The database takes no writes: point DATABASE_URL at the primary server, not at a standby.',
  '53100': 'The database server’s disk is full: free some space there and try again.',
  '53300': 'The database server has no connection left: raise its max_connections, or end other clients.',
  '57P01': goingAway,
  '57P02': goingAway,
  '57P03': goingAway,
};
