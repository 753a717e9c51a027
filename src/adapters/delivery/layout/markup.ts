/** Text that is already markup. Only the tag below makes it, so no value gets into a mail unescaped. */
export class Markup {
  readonly source: string;
  private constructor(source: string) {
    this.source = source;
  }

  /** Template tag: strings are escaped for text and for double-quoted attributes; markup stays as it is. */
  static html(
    literal: TemplateStringsArray,
    ...values: readonly (string | Markup | readonly Markup[])[]
  ): Markup {
    return new Markup(literal.reduce((done, next, i) => done + sourceOf(values[i - 1]!) + next));
  }
}

export const { html } = Markup;

function sourceOf(value: string | Markup | readonly Markup[]): string {
  if (typeof value === 'string')
    return value.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
  return value instanceof Markup ? value.source : value.map(({ source }) => source).join('\n');
}
