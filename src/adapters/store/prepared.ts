import type pg from 'pg';

/** Far more than we have: a text that is put together anew each time must not fill the server's memory. */
const most = 500;

const names = new Map<string, string>();

/**
 * Has each connection keep the plans of the statements that it runs with values: planning takes the server longer
 * than running them. `select *` is left out, since a column that another release adds would fail its plan.
 */
export function prepareStatements(client: pg.ClientBase): void {
  const query = client.query as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined
      ? query.apply(client, args)
      : query.call(client, { name, text, values }, ...rest);
  }) as typeof client.query;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most || everyColumn.test(text)) return known;
  const name = `regain-${names.size + 1}`;
  names.set(text, name);
  return name;
}

const everyColumn = /\b(select|returning)\s+("?\w+"?\.)?\*/i;
