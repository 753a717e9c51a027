import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  location: string | undefined;
  body: string;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 256, scheduling: 'lifo' });

/** A browser without scripts that costs as little as can be, so that the load is the server's. */
export class Visitor {
  readonly #port: number;
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  /** @param address in X-Forwarded-For: each visitor comes from a network of their own */
  constructor(port: number, address: string) {
    this.#port = port;
    this.#address = address;
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path, undefined);
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.#send('POST', path, new URLSearchParams(fields).toString());
  }

  #send(method: string, path: string, body: string | undefined): Promise<Answer> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port: this.#port,
          method,
          path,
          headers: {
            'x-forwarded-for': this.#address,
            'accept-language': 'en',
            'sec-fetch-site': body === undefined ? 'none' : 'same-origin',
            ...(this.#cookies.size > 0 && {
              cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
            }),
            ...(body !== undefined && {
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': Buffer.byteLength(body),
            }),
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (piece: string) => {
            text += piece;
          });
          answer.on('error', reject);
          answer.on('end', () => {
            for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line);
            resolve({
              status: answer.statusCode!,
              location: answer.headers.location,
              body: text,
              milliseconds: performance.now() - begun,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  #keep(line: string): void {
    const pair = line.slice(0, line.indexOf(';'));
    const at = pair.indexOf('=');
    if (/max-age=0(;|$)/i.test(line)) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const field = /<input type="hidden" name="([^"]+)" value="([^"]*)"/g;

/** What the page's form of this id sends unseen. */
export function hiddenFields(page: string, form: string): Record<string, string> {
  const begins = page.indexOf(`id="${form}"`);
  if (begins === -1) throw new Error(`no form ${form} in: ${page.slice(0, 2000)}`);
  const inside = page.slice(begins, page.indexOf('</form>', begins));
  return Object.fromEntries([...inside.matchAll(field)].map(([, name, value]) => [name!, decoded(value!)]));
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

let visitors = 0;

/** A visitor from a /24 that nobody else comes from: limits count, and none is reached. */
export function newVisitor(port: number): Visitor {
  const n = visitors++;
  return new Visitor(port, `10.${(n >> 8) & 255}.${n & 255}.9`);
}

/** @throws if the server did not answer as it does when all is well */
export function expect(answer: Answer, status: number, what: string): Answer {
  if (answer.status === status) return answer;
  const main = answer.body.slice(Math.max(0, answer.body.indexOf('<main')));
  const said = main
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  throw new Error(`${what}: ${answer.status} instead of ${status} (${answer.location ?? said})`);
}
