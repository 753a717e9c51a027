import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, listen } from '../../src/main/listen.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';

/** R78: whoever begins a form and never ends it costs little, and writes nothing. */
let app: TestApp;
let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  app = await startTestApp();
  server = await listen((request, env) => app.web.fetch(request, env), '127.0.0.1', 0);
});
afterAll(async () => {
  await close(server, 0);
  await app.stop();
});

test('R78: forms that break off in the middle leave no line in the log', async () => {
  const { port } = server.address() as AddressInfo;
  const before = app.logged.length;
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(
        'POST /signin HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n' +
          'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\ncsrf=',
      );
      await pause(50);
      socket.destroy();
    }),
  );
  await pause(300);
  expect(app.logged.slice(before)).toEqual([]);
  // And the next one is served.
  expect((await fetch(`http://127.0.0.1:${port}/signin`)).status).toBe(200);
});

test('R78: and nobody may take longer than half a minute over one', () => {
  expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
});
