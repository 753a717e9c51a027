import { type Agent, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

interface Post {
  url: URL;
  headers: Record<string, string>;
  body: string;
  agent: Agent;
  /** PEM of a private certificate authority. */
  ca?: string;
  /** From look-up to the answer's status line, in milliseconds. */
  timeoutMs: number;
}

/**
 * The status of one POST. Not `fetch`, which cannot trust a private authority for one server alone. Redirects are
 * not followed: the message would go to somebody the operator never named. The answer's body is thrown away unread.
 */
export function post({ url, headers, body, agent, ca, timeoutMs }: Post): Promise<number> {
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = open(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        agent,
        signal: AbortSignal.timeout(timeoutMs),
        ...(ca === undefined ? {} : { ca }),
      },
      (response) => {
        response.on('error', () => undefined).resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('error', reject).end(body);
  });
}
