/** Thrown when a form can't be read; the edge answers 400 and changes nothing. */
export class BadForm extends Error {
  override readonly name = 'BadForm';
}

/** Thrown when a form is longer than any of ours can be; the edge answers 413 (RFC 9110 §15.5.14). */
export class TooLong extends BadForm {
  /** What was read of it. */
  readonly beginning: string;

  constructor(beginning: string) {
    super('too long');
    this.beginning = beginning;
  }
}

/**
 * A posted form. Each field is exactly one string: a second one of the same name is refused, so that no two
 * parts of the program can read two different answers (R7; GitLab CVE-2023-7028).
 */
export class Form {
  readonly #fields: ReadonlyMap<string, string>;
  /** The content of the file that was sent along, where a form may have one. Its name and its type are nobody's business. */
  readonly file: Uint8Array | undefined;

  constructor(fields: ReadonlyMap<string, string>, file?: Uint8Array) {
    this.#fields = fields;
    this.file = file;
  }

  /** The field's text, or '' where it is absent. */
  text(name: string): string {
    return this.#fields.get(name) ?? '';
  }

  /** What comes after `prefix` in the names of fields that begin with it: boxes that were ticked, one field each. */
  ticked(prefix: string): readonly string[] {
    return [...this.#fields.keys()].flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
  }

  /** Every field and its text, but for those named. */
  entries(without: readonly string[]): readonly (readonly [string, string])[] {
    return [...this.#fields].filter(([name]) => !without.includes(name));
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }
}

/** Reads an `application/x-www-form-urlencoded` body. @throws BadForm */
export function parseForm(contentType: string | undefined, body: string): Form {
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') {
    throw new BadForm('not a form');
  }
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    refuseTwice(fields, name);
    fields.set(name, value);
  }
  return new Form(fields);
}

/** @throws BadForm */
export function refuseTwice(fields: ReadonlyMap<string, string>, name: string): void {
  if (fields.has(name)) throw new BadForm('a field came twice');
  if (name.endsWith(']')) throw new BadForm('a field is a list');
}
