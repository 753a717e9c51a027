import type { Variable } from './variable.ts';
import { type Values, type VariableName, variables } from './variables.ts';

export type Environment = Record<string, string | undefined>;

/** Reads each variable by its own schema. An empty one counts as absent. */
export function parse(env: Environment): { values: Values; problems: string[] } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries<Variable<unknown>>(variables)) {
    const given = env[name]?.trim() || undefined;
    const text = given ?? definition.default;
    if (text === undefined) continue;
    const result = definition.schema.safeParse(text);
    if (result.success) values[name] = result.data;
    else problems.push(sentence(name, definition, text, result.error.issues[0]!.message));
  }
  return { values: values as Values, problems };
}

function sentence(name: string, { secret }: Variable<unknown>, given: string, message: string): string {
  return secret ? `${name} ${message}.` : `${name} ${message}; it is "${given}".`;
}

/** REGAIN_ variables that nothing reads, each with the known name that it resembles. */
export function unknownVariables(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('REGAIN_') && !name.startsWith('REGAIN_TEST_') && !(name in variables))
    .map((name) => {
      const like = (Object.keys(variables) as VariableName[]).find((known) => distance(known, name) <= 2);
      return `${name} is no setting of Regain${like ? `; is ${like} meant?` : ', so it has no effect.'}`;
    });
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
