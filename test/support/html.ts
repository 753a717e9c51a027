/** As much of an HTML parser as our own pages need: well-formed, escaped by the renderer, no implied end tags. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
  parent: Element | undefined;
}

const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const tag = /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi;
const attribute = /([^\s=/]+)(?:="([^"]*)")?/g;

/** @throws where a tag is closed that is not open: our pages are well formed. */
export function parseHtml(html: string): Element {
  const root: Element = { name: '#root', attributes: new Map(), children: [], parent: undefined };
  let at = root;
  let done = 0;
  for (const match of html.matchAll(tag)) {
    at.children.push(decode(html.slice(done, match.index)));
    done = match.index + match[0].length;
    const [, closed, opened, rest = ''] = match;
    if (closed !== undefined) {
      if (at.name !== closed) throw new Error(`</${closed}> closes <${at.name}>`);
      at = at.parent!;
    } else if (opened !== undefined) {
      const element: Element = { name: opened, attributes: attributesOf(rest), children: [], parent: at };
      at.children.push(element);
      if (!voids.has(opened) && !rest.endsWith('/')) at = element;
    }
  }
  if (at !== root) throw new Error(`<${at.name}> is never closed`);
  root.children.push(decode(html.slice(done)));
  return root;
}

/** Every element below, in the order of the document. */
export function* elements(root: Element, name?: string): Generator<Element> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (name === undefined || child.name === name) yield child;
    yield* elements(child, name);
  }
}

/** What a reader sees of an element, white space folded. */
export function textOf(element: Element): string {
  return inner(element).replace(/\s+/g, ' ').trim();
}

/** The first element of this name that carries this attribute, and this value if one is given. */
export function find(root: Element, name: string, attribute: string, value?: string): Element | undefined {
  return elements(root, name).find((element) => {
    const found = element.attributes.get(attribute);
    return found !== undefined && (value === undefined || found === value);
  });
}

function inner(element: Element): string {
  if (element.name === 'script' || element.name === 'style' || element.name === 'head') return '';
  const block = /^(p|div|h[1-6]|li|dt|dd|label|legend|button|section|form|fieldset)$/.test(element.name);
  const text = element.children.map((child) => (typeof child === 'string' ? child : inner(child))).join('');
  return block ? ` ${text} ` : text;
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(attribute)].map(([, name, value = '']) => [name!, decode(value)]));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });
}
