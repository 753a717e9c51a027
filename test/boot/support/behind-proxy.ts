import { HttpBrowser } from '../../support/browser.ts';

/** A browser at https://…, behind a reverse proxy that ends TLS and speaks plain HTTP to the port. */
export function browserBehindProxy(origin: string, port: number): HttpBrowser {
  return new HttpBrowser(
    {
      fetch: async (request: Request) => {
        const { pathname, search } = new URL(request.url);
        const headers = new Headers(request.headers);
        headers.set('x-forwarded-for', '198.51.100.7');
        headers.set('x-forwarded-proto', 'https');
        return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
          method: request.method,
          headers,
          redirect: 'manual',
          ...(request.method === 'POST' ? { body: await request.text() } : {}),
        });
      },
    },
    origin,
  );
}
