import { readFile } from 'node:fs/promises';
import { createServer as createHttp, type IncomingHttpHeaders } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSmsWebhookSender, type SmsWebhookSettings } from '../../src/adapters/delivery/sms-webhook.ts';
import { createPhoneNumbers } from '../../src/adapters/phone-numbers/phone-numbers.ts';
import { DeliveryFailed } from '../../src/ports/delivery.ts';
import { selfSignedCertificate } from '../support/certificate.ts';

type Verify = (secret: string, header: string, body: Uint8Array, now?: number) => boolean;

const tls = selfSignedCertificate('127.0.0.1');
const secret = 'a-secret-of-at-least-thirty-two-characters';
const now = new Date('2026-11-22T13:26:40.500Z');
const text = {
  id: '018f-text',
  to: '+393331234567',
  text: '482913 è il tuo codice.\n@signin.example #482913',
};

/** The sample that readers of the page will copy: what it accepts is what is sent. */
let verify: Verify;
beforeAll(async () => {
  const page = await readFile(new URL('../../docs/sms-webhook.md', import.meta.url), 'utf8');
  const sample = /```js\n(.*?)```/s.exec(page)![1]!;
  verify = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(sample)}`)).verify;
});

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Arrived {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A receiver on a free port. Status 0 never answers. */
async function receiver({ secure = true, status = 202, location = '' } = {}) {
  const arrived: Arrived[] = [];
  const server = secure ? createHttps(tls) : createHttp();
  server.on('request', async (request, response) => {
    arrived.push({
      method: request.method!,
      path: request.url!,
      headers: request.headers,
      body: await buffer(request),
    });
    if (status !== 0) response.writeHead(status, location ? { location } : {}).end('{"echo":"482913"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { arrived, url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}/texts?tenant=1` };
}

function senderTo(url: string, settings: Partial<SmsWebhookSettings> = {}) {
  const sender = createSmsWebhookSender({
    url,
    secret,
    phones: createPhoneNumbers(['IT', 'CN', 'GB']),
    clock: { now: () => now },
    ca: tls.cert,
    ...settings,
  });
  open.push(sender.close);
  return sender;
}

const failure = (sending: Promise<unknown>): Promise<DeliveryFailed> =>
  sending.then(
    () => expect.unreachable('the text was taken'),
    (error) => {
      expect(error).toBeInstanceOf(DeliveryFailed);
      return error;
    },
  );

describe('a text', () => {
  test('arrives as the page says, and its receiver can tell that it is ours', async () => {
    const { arrived, url } = await receiver();
    expect(await senderTo(url).send(text)).toEqual({ answer: 'HTTP 202' });
    const [{ method, path, headers, body }] = arrived as [Arrived];
    expect([method, path, headers['content-type']]).toEqual(['POST', '/texts?tenant=1', 'application/json']);
    expect(JSON.parse(body.toString())).toEqual({ ...text, sentAt: '2026-11-22T13:26:40.500Z' });
    expect(headers['idempotency-key']).toBe(text.id);

    const header = String(headers['regain-signature']);
    const at = now.getTime() / 1000;
    expect(header).toMatch(/^t=1795354000,v1=[0-9a-f]{64}$/);
    expect(verify(secret, header, body, at)).toBe(true);
    expect(verify(`${secret}x`, header, body, at)).toBe(false);
    expect(verify(secret, header, Buffer.from(body.toString().replace('482913', '482914')), at)).toBe(false);
    expect(verify(secret, header.replace('t=1795354000', 't=1795354100'), body, at)).toBe(false);
    expect(verify(secret, header, body, at + 301)).toBe(false);
  });

  test('R2: is nothing where it was only rehearsed', async () => {
    const { arrived, url } = await receiver();
    const sender = senderTo(url);
    await sender.rehearse(text);
    await sender.send({ ...text, id: 'goes-out' });
    expect(arrived.map(({ headers }) => headers['idempotency-key'])).toEqual(['goes-out']);
  });

  test('carries the same key when it is tried again', async () => {
    const { arrived, url } = await receiver();
    const sender = senderTo(url);
    await sender.send(text);
    await sender.send(text);
    expect(arrived.map(({ headers }) => headers['idempotency-key'])).toEqual([text.id, text.id]);
  });

  test.each([
    [400, true],
    [410, true],
    [413, true],
    [422, true],
    [302, false],
    [401, false],
    [403, false],
    [404, false],
    [409, false],
    [429, false],
    [500, false],
    [503, false],
  ])('answered with %i fails, for good: %s, and the error tells nothing of it', async (status, permanent) => {
    const { url } = await receiver({ status });
    const error = await failure(senderTo(url).send(text));
    expect(error.permanent).toBe(permanent);
    expect(error.message).toBe(`the webhook answered ${status}`);
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/482913|3933/);
  });

  test('is not carried on to where a redirect points', async () => {
    const elsewhere = await receiver();
    const { url } = await receiver({ status: 307, location: elsewhere.url });
    await failure(senderTo(url).send(text));
    expect(elsewhere.arrived).toHaveLength(0);
  });

  test('that gets no answer fails in time, to be tried again', async () => {
    const { url } = await receiver({ status: 0 });
    const start = performance.now();
    expect(await failure(senderTo(url, { timeoutMs: 200 }).send(text))).toMatchObject({ permanent: false });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  test('does not go to a server whose certificate nobody vouches for', async () => {
    const { arrived, url } = await receiver();
    const sender = createSmsWebhookSender({
      url,
      secret,
      phones: createPhoneNumbers(['IT']),
      clock: { now: () => now },
    });
    open.push(sender.close);
    expect(await failure(sender.send(text))).toMatchObject({ permanent: false });
    expect(arrived).toHaveLength(0);
  });

  test('may go by plain http within this machine', async () => {
    const { arrived, url } = await receiver({ secure: false });
    await senderTo(url).send(text);
    expect(arrived).toHaveLength(1);
  });
});

describe('R63: only valid numbers in allowed countries', () => {
  test.each(['+393331234567', '+8613812345678', '+447400123456'])('%s is texted', async (to) => {
    const { arrived, url } = await receiver();
    await senderTo(url).send({ ...text, to });
    expect(JSON.parse(arrived[0]!.body.toString()).to).toBe(to);
  });

  test.each([
    ['a country not allowed', '+12015550123', 'country'],
    ['a neighbour under the same code (Vatican, +39)', '+390669812345', 'country'],
    ['a neighbour under the same code (Guernsey, +44)', '+447781123456', 'country'],
    ['no country at all (satellite)', '+881612345678', 'country'],
    ['premium rate', '+39899123456', 'kind'],
    ['premium rate in Britain', '+449098790000', 'kind'],
    ['toll free', '+39800123456', 'kind'],
    ['too short', '+3933312', 'valid'],
    ['spaces', '+39 333 123 4567', 'valid'],
    ['an extension', '+393331234567;ext=9', 'valid'],
    ['two numbers', '+393331234567,+12015550123', 'valid'],
    ['the national form', '3331234567', 'valid'],
    ['other digits', '+39３３３１２３４５６７', 'valid'],
    ['nothing', '', 'valid'],
  ])('%s is refused for good, unsent: %s', async (_why, to, reason) => {
    const { arrived, url } = await receiver();
    const error = await failure(senderTo(url).send({ ...text, to }));
    expect(error.permanent).toBe(true);
    expect(error.message).toContain(reason);
    expect(error.message).not.toMatch(/\d{4}/);
    expect(arrived).toHaveLength(0);
  });
});

describe('unsafe settings are refused at the start', () => {
  test.each([
    'http://sms.example/x',
    'http://127.evil.example/',
    'http://localhost.evil.example/',
    'ftp://sms.example',
    'x',
  ])('the address %s', (url) => expect(() => senderTo(url)).toThrow(TypeError));
  test('a short secret', () =>
    expect(() => senderTo('https://sms.example', { secret: 'short' })).toThrow(TypeError));
  test('an id that would break its header', async () => {
    const { arrived, url } = await receiver();
    expect(await failure(senderTo(url).send({ ...text, id: 'a\r\nX: y' }))).toMatchObject({
      permanent: true,
    });
    expect(arrived).toHaveLength(0);
  });
});
