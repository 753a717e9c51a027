import type { Web } from '../../src/web/context.ts';

/**
 * What a browser without scripts speaks to when Regain is a process of its own. `port` is asked at each request;
 * the browser's address travels as a reverse proxy would send it.
 */
export function overHttp(port: () => number): Pick<Web, 'fetch'> {
  return {
    async fetch(request, env) {
      const { pathname, search } = new URL(request.url);
      const headers = new Headers(request.headers);
      headers.set('x-forwarded-for', addressIn(env));
      return fetch(`http://127.0.0.1:${port()}${pathname}${search}`, {
        method: request.method,
        headers,
        redirect: 'manual',
        ...(request.method === 'POST' && { body: await request.text() }),
      });
    },
  };
}

function addressIn(env: unknown): string {
  return (env as { incoming: { socket: { remoteAddress: string } } }).incoming.socket.remoteAddress;
}

/** What the demonstration's outbox holds, newest first. */
interface OutboxMail {
  to: string;
  text: string;
}

/** Waits for a mail to this address with a code in it, and returns the code. */
export async function codeInOutbox(port: number, to: string): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const mails = (await (await fetch(`http://127.0.0.1:${port}/demo/outbox.json`)).json()) as OutboxMail[];
    for (const mail of mails) {
      const code = /(?<!\d)\d{6}(?!\d)/.exec(mail.text.replace(/https?:\S+/g, ''))?.[0];
      if (mail.to === to && code !== undefined) return code;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no code came to ${to}`);
}
