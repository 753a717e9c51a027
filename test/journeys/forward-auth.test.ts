import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { freePorts, type Nginx, startNginx } from '../support/nginx.ts';
import { tool } from '../support/tools.ts';

const nginxBinary = tool('nginx');

/** The lines of docs/forward-auth.md, with this test's ports and without TLS. */
function documented(ports: { regain: number; front: number; app: number; backend: number }): string {
  const page = readFileSync(join(import.meta.dirname, '../../docs/forward-auth.md'), 'utf8');
  const [, lines] = /```nginx\n([\s\S]*?)```/.exec(page)!;
  return lines!
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${ports.regain}`)
    .replaceAll('127.0.0.1:8080', `127.0.0.1:${ports.backend}`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${ports.front}`)
    .replace('listen 8443 ssl', `listen 127.0.0.1:${ports.app}`)
    .replaceAll('server_name id.example.com', 'server_name 127.0.0.1');
}

describe.skipIf(nginxBinary === undefined)('a page behind a real nginx, configured as documented', () => {
  let regain: TestApp;
  let edge: ReturnType<typeof serve>;
  let backend: Server;
  let nginx: Nginx;
  let protectedOrigin: string;
  const seen: { url: string; headers: Record<string, string | string[] | undefined> }[] = [];

  beforeAll(async () => {
    const [regainPort, front, app, backendPort] = (await freePorts(4)) as [number, number, number, number];
    protectedOrigin = `http://127.0.0.1:${app}`;
    regain = await startTestApp({
      settings: { origin: `http://127.0.0.1:${front}` },
      web: { returnOrigins: [protectedOrigin], trustedProxies: ['127.0.0.1'] },
    });
    const organisation = await regain.addOrganisation();
    await regain.addPerson('Märta@alpenglow.example', {
      organisation,
      displayName: 'Märta Keller',
      emails: ['marta@mail.example'],
      phones: ['+393331234501'],
    });
    edge = serve({ fetch: regain.web.fetch, port: regainPort, hostname: '127.0.0.1' });
    backend = createServer((request, response) => {
      seen.push({ url: request.url!, headers: request.headers });
      response.end('the protected page');
    }).listen(backendPort, '127.0.0.1');
    const ports = { regain: regainPort, front, app, backend: backendPort };
    nginx = await startNginx(nginxBinary!, documented(ports), [front, app]);
    seen.length = 0;
  });

  afterAll(async () => {
    await nginx?.stop();
    edge?.close();
    backend?.close();
    await regain?.stop();
  });

  /** A browser at Regain's address; cookies know no ports, so the protected page gets them as well. */
  function browser() {
    const fetchAsIs = (request: Request) => fetch(request, { redirect: 'manual' });
    return new HttpBrowser({ fetch: fetchAsIs }, regain.origin);
  }

  function ask(path: string, cookies: ReadonlyMap<string, string>, headers: Record<string, string> = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${protectedOrigin}${path}`, {
      redirect: 'manual',
      headers: { ...headers, ...(cookie === '' ? {} : { cookie }) },
    });
  }

  async function signedIn(to: string): Promise<{ cookies: Map<string, string>; ledTo: string }> {
    const person = browser();
    await person.get(`/signin?to=${encodeURIComponent(to)}`);
    // The last hop leads to the protected origin, which this browser does not follow by itself.
    const away = await person
      .submit({ username: 'märta@alpenglow.example', password: 'correct-horse-battery-staple' })
      .then((page) => page.path)
      .catch((error: Error) => error.message);
    return { cookies: person.cookies, ledTo: away };
  }

  const wanted = '/notes/7?tab=a&view=b%26c';

  test('signed out: sent to sign in, with the way back, and the page is not touched', async () => {
    const answer = await ask(wanted, new Map());
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get('location')!);
    expect(location.origin + location.pathname).toBe(`${regain.origin}/signin`);
    expect(location.searchParams.get('to')).toBe(`${protectedOrigin}${wanted}`);
    expect(seen).toEqual([]);
    const form = await browser().get(`${location.pathname}${location.search}`);
    expect(form.title).toBe('Sign in');
    expect(form.html).toContain(`${protectedOrigin}${wanted}`.replaceAll('&', '&amp;'));
  });

  test('signed in: the page, which is told who it is and nothing of the session', async () => {
    const { cookies, ledTo } = await signedIn(`${protectedOrigin}${wanted}`);
    expect(ledTo).toContain(`led away, to ${protectedOrigin}`);
    const answer = await ask(wanted, cookies);
    expect(await answer.text()).toBe('the protected page');
    const request = seen.at(-1)!;
    expect(request.url).toBe(wanted);
    expect(request.headers).toMatchObject({
      'remote-user': 'M%C3%A4rta@alpenglow.example',
      'remote-name': 'M%C3%A4rta%20Keller',
      'remote-groups': 'member',
    });
    expect(request.headers.cookie).toBeUndefined();
  });

  test('a Remote-User from outside gets nowhere, signed in or not', async () => {
    const forged = {
      'remote-user': 'admin@alpenglow.example',
      'remote-groups': 'global-admin',
      'remote-organisation': 'x',
      remote_user: 'admin@alpenglow.example',
      'x-original-url': 'https://evil.example/',
    };
    const before = seen.length;
    const refused = await ask('/', new Map(), forged);
    expect(refused.status).toBe(303);
    expect(refused.headers.get('location')).not.toContain('evil');
    expect(seen.length).toBe(before);

    const { cookies } = await signedIn('/security');
    await ask('/', cookies, forged);
    expect(seen.length).toBe(before + 1);
    expect(JSON.stringify(seen.at(-1))).not.toMatch(/admin/);
    expect(seen.at(-1)!.headers['remote-user']).toBe('M%C3%A4rta@alpenglow.example');
  });

  test('after signing out, and with a made-up session, the page is closed again', async () => {
    const { cookies } = await signedIn('/security');
    await regain.store.pool.query('delete from session');
    expect((await ask('/', cookies)).status).toBe(303);
    expect((await ask('/', new Map([['regain-session', 'A'.repeat(43)]]))).status).toBe(303);
  });

  test('the check fails closed: with Regain gone there is no page (R61)', async () => {
    const { cookies } = await signedIn('/security');
    const before = seen.length;
    await new Promise((resolve) => {
      edge.close(resolve);
      if ('closeAllConnections' in edge) edge.closeAllConnections();
    });
    const answer = await ask('/', cookies);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(seen.length).toBe(before);
  });
});

describe('the check itself', () => {
  let regain: TestApp;
  beforeAll(async () => {
    regain = await startTestApp({
      settings: { origin: 'https://id.example.com' },
      web: { returnOrigins: ['https://id.example.com:8443'] },
    });
  });
  afterAll(() => regain?.stop());

  const location = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await regain.browser().request(path, { headers });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return { status: answer.status, location: answer.headers.get('location') };
  };

  test('the address comes by ?to=, by X-Original-URL, or as Caddy tells it', async () => {
    const led = 'https://id.example.com/signin?to=https%3A%2F%2Fid.example.com%3A8443%2Fa%3Fb%3D1';
    const address = 'https://id.example.com:8443/a?b=1';
    expect(await location(`/session/check?to=${encodeURIComponent(address)}`)).toEqual({
      status: 401,
      location: led,
    });
    expect(await location('/session/check', { 'x-original-url': address })).toEqual({
      status: 401,
      location: led,
    });
    const caddy = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'id.example.com:8443',
      'x-forwarded-uri': '/a?b=1',
    };
    expect(await location('/session/check?answer=redirect', caddy)).toEqual({ status: 303, location: led });
  });

  test('where a sign-in may not lead back to, the way back is left out (R72)', async () => {
    for (const address of [
      'https://evil.example/',
      '//evil.example',
      'https://id.example.com:8444/',
      'javascript:alert(1)',
    ]) {
      const { location: led } = await location('/session/check', {
        'x-original-url': address,
        host: 'evil.example',
      });
      expect(led, address).toBe('https://id.example.com/signin');
    }
  });
});
