/** A JSON object: the root of a document, or a group of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

export function isField(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at `path` (`ways.email`); undefined if nothing does. Own properties only: `constructor` is no field. */
export function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const name of path.split('.')) {
    if (!isField(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** Values by path as a document. */
export function tree(entries: readonly (readonly [path: string, value: unknown])[]): Fields {
  const root: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    const names = path.split('.');
    const last = names.pop()!;
    let at = root;
    for (const name of names) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return root;
}

/** Every path of a document that leads to a value. Groups are named in `groups`. */
export function pathsOf(document: Fields, groups: ReadonlySet<string>, within = ''): string[] {
  return Object.entries(document).flatMap(([name, value]) => {
    // A dot in a name is not the dot of a path: `{"ways.email": true}` says nothing of `ways`.
    const path = `${within}${name.includes('.') ? JSON.stringify(name) : name}`;
    return groups.has(path) && isField(value) ? pathsOf(value, groups, `${path}.`) : [path];
  });
}
