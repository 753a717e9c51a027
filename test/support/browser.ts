import type { Web } from '../../src/web/context.ts';
import { fillIn, type SubmitOptions } from './form.ts';
import { type Element, elements, find, parseHtml, textOf } from './html.ts';

export interface BrowserOptions {
  /** Where the requests come from; limits count its prefix. */
  address?: string;
  /** Accept-Language. */
  language?: string;
}

/** What came back, and where from. */
export interface PageSeen {
  status: number;
  /** Path and query, after redirects. */
  path: string;
  headers: Headers;
  html: string;
  document: Element;
  /** The h1. */
  title: string;
  /** Everything a reader sees in `main`. */
  text: string;
  /** Every answer on the way here, redirects included. */
  answers: readonly Answer[];
}

interface Answer {
  method: string;
  path: string;
  status: number;
  headers: Headers;
  body: string;
}

/** A browser without scripts: cookies, redirects, forms, and the fetch metadata that real ones send. */
export class HttpBrowser {
  readonly #web: Pick<Web, 'fetch'>;
  readonly #origin: string;
  readonly #options: BrowserOptions;
  readonly cookies = new Map<string, string>();
  #page: PageSeen | undefined;

  constructor(web: Pick<Web, 'fetch'>, origin: string, options: BrowserOptions = {}) {
    this.#web = web;
    this.#origin = origin;
    this.#options = options;
  }

  /** The page in sight. */
  get page(): PageSeen {
    if (this.#page === undefined) throw new Error('no page was opened yet');
    return this.#page;
  }

  /** The token in the forms of the page in sight: without one a forged form is refused for that alone, and shows nothing. */
  get csrf(): string {
    const token = /name="csrf" value="([^"]+)"/.exec(this.page.html)?.[1];
    if (token === undefined) throw new Error(`no form with a token on ${this.page.path}`);
    return token;
  }

  /** Types an address, or opens a link out of a mail. */
  async get(path: string): Promise<PageSeen> {
    return this.#go('GET', path, undefined, 'none');
  }

  /** Follows the link with these words in the page. */
  async follow(words: string): Promise<PageSeen> {
    const links = [...elements(this.page.document, 'a')];
    const link = links.find((each) => textOf(each) === words);
    if (link === undefined) throw new Error(`no link "${words}" among: ${links.map(textOf).join(', ')}`);
    return this.#go('GET', link.attributes.get('href')!, undefined, 'same-origin');
  }

  /** Fills in the form in sight and presses a button. */
  async submit(
    fields: Readonly<Record<string, string>> = {},
    options: SubmitOptions = {},
  ): Promise<PageSeen> {
    const { document, path, status, title } = this.page;
    try {
      const { action, body } = fillIn(document, path, fields, options);
      return await this.post(action, body);
    } catch (error) {
      throw new Error(`on ${path} (${status} “${title}”): ${(error as Error).message}`, { cause: error });
    }
  }

  /** Chooses a file in the form in sight, with `name` as its sender calls it, and presses the form's first button. */
  async upload(
    content: Uint8Array,
    name = 'logo.png',
    fields: Record<string, string> = {},
  ): Promise<PageSeen> {
    const form = [...elements(this.page.document, 'form')].find(
      (each) => each.attributes.get('enctype') === 'multipart/form-data',
    );
    if (form === undefined) throw new Error('the page takes no file');
    const body = new FormData();
    for (const input of elements(form, 'input')) {
      const [field, type] = [input.attributes.get('name')!, input.attributes.get('type')];
      if (type === 'file') body.append(field, new File([new Uint8Array(content)], name));
      else body.append(field, fields[field] ?? input.attributes.get('value') ?? '');
    }
    return this.post(form.attributes.get('action')!, body);
  }

  /** Posts what an attacker likes; `submit` is for what a person can do. */
  async post(path: string, body: URLSearchParams | FormData | string): Promise<PageSeen> {
    return this.#go('POST', path, body instanceof FormData ? await parts(body) : String(body), 'same-origin');
  }

  /** One request, no redirect followed, nothing remembered but cookies. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.#origin);
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0 && !headers.has('cookie')) {
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    if (!headers.has('accept-language')) headers.set('accept-language', this.#options.language ?? 'en');
    const socket = { remoteAddress: this.#options.address ?? '192.0.2.1' };
    const answer = await this.#web.fetch(new Request(url, { ...init, headers }), { incoming: { socket } });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  async #go(method: string, path: string, body: string | Parts | undefined, site: string): Promise<PageSeen> {
    const answers: Answer[] = [];
    let next: { method: string; path: string; body: string | Parts | undefined } = {
      method,
      path: this.#local(path),
      body,
    };
    for (let hops = 0; hops < 10; hops++) {
      const headers: Record<string, string> = { 'sec-fetch-site': site };
      if (typeof next.body === 'string') headers['content-type'] = 'application/x-www-form-urlencoded';
      else if (next.body !== undefined) headers['content-type'] = next.body.type;
      const answer = await this.request(next.path, {
        method: next.method,
        headers,
        ...(next.body === undefined
          ? {}
          : { body: typeof next.body === 'string' ? next.body : next.body.bytes }),
      });
      const text = await answer.text();
      answers.push({
        method: next.method,
        path: next.path,
        status: answer.status,
        headers: answer.headers,
        body: text,
      });
      const location = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && location !== null) {
        next = { method: 'GET', path: this.#local(location, next.path), body: undefined };
        continue;
      }
      this.#page = seen(answers);
      return this.#page;
    }
    throw new Error(`redirected in a circle: ${answers.map((answer) => answer.path).join(' → ')}`);
  }

  #local(path: string, base = this.#page?.path ?? '/'): string {
    const url = new URL(path, new URL(base, this.#origin));
    if (url.origin !== this.#origin) throw new Error(`led away, to ${url.origin}`);
    return `${url.pathname}${url.search}`;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0');
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}

/** A form with a file, as it travels. */
interface Parts {
  type: string;
  bytes: ArrayBuffer;
}

/** All at once: a body that is still being made when its reader has had enough fails on its own. */
async function parts(form: FormData): Promise<Parts> {
  const whole = new Response(form);
  return { type: whole.headers.get('content-type')!, bytes: await whole.arrayBuffer() };
}

function seen(answers: readonly Answer[]): PageSeen {
  const { status, path, headers, body } = answers.at(-1)!;
  const isHtml = headers.get('content-type')?.startsWith('text/html') === true;
  const document = parseHtml(isHtml ? body : '');
  const heading = elements(document, 'h1').next().value;
  const main = find(document, 'main', 'id');
  return {
    status,
    path,
    headers,
    html: body,
    document,
    title: heading ? textOf(heading) : '',
    text: main ? textOf(main) : textOf(document),
    answers,
  };
}
