import { afterEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { signInAs } from './support/sign-in.ts';

/** R9: the client's address comes from configured proxies only. */
let app: TestApp;
afterEach(() => app.stop());

type Headers = Record<string, string>;

/** How many of `times` wrong sign-ins were compared before the limit of 60 a minute said to wait. */
async function compared(times: number, socket: (i: number) => string, headers: (i: number) => Headers) {
  const { hasher } = app.app;
  let verifications = 0;
  app.app.hasher = { ...hasher, verify: async () => ++verifications < 0 };
  for (let i = 0; i < times; i++) {
    const browser = app.browser({ address: socket(i) });
    await browser.get('/signin');
    const { body } = fillIn(browser.page.document, '/signin', { username: `u${i}@x.example`, password: 'x' });
    await browser.request('/signin', {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers(i),
      },
      body: String(body),
    });
  }
  app.app.hasher = hasher;
  return verifications;
}

describe('R9: without a configured proxy', () => {
  test.each<[string, (i: number) => Headers]>([
    ['X-Forwarded-For', (i) => ({ 'x-forwarded-for': `198.51.${i}.1` })],
    ['a chain of them', (i) => ({ 'x-forwarded-for': `198.51.${i}.1, 203.0.${i}.9, 127.0.0.1` })],
    ['Forwarded', (i) => ({ forwarded: `for=198.51.${i}.1` })],
    ['X-Real-IP', (i) => ({ 'x-real-ip': `198.51.${i}.1` })],
    ['CF-Connecting-IP', (i) => ({ 'cf-connecting-ip': `198.51.${i}.1`, 'true-client-ip': `198.51.${i}.1` })],
    ['X-Client-IP', (i) => ({ 'x-client-ip': `198.51.${i}.1`, 'x-cluster-client-ip': `198.51.${i}.1` })],
  ])('rotating %s gets round no limit', async (_what, headers) => {
    app = await startTestApp();
    expect(await compared(63, () => '192.0.2.1', headers)).toBe(60);
  });
});

describe('R9: behind a configured proxy', () => {
  const behind = () => startTestApp({ web: { trustedProxies: ['10.0.0.0/8', 'fd00::/8'] } });

  test('what the client wrote to the left of its own address is never read', async () => {
    app = await behind();
    const forged = (i: number) => ({ 'x-forwarded-for': `198.51.${i}.1, 10.1.1.${i}, 203.0.113.5` });
    expect(await compared(63, () => '10.0.0.1', forged)).toBe(60);
  });

  test('nor is one that claims to be a proxy of ours, nor rubbish', async () => {
    app = await behind();
    const forged = (i: number) => ({ 'x-forwarded-for': `198.51.${i}.1, not an address, 10.1.1.${i}` });
    expect(await compared(63, () => '10.0.0.1', forged)).toBe(60);
  });

  test('clients of different networks are counted apart, those of one together', async () => {
    app = await behind();
    const apart = (i: number) => ({ 'x-forwarded-for': `198.51.${i}.1` });
    expect(await compared(63, () => '10.0.0.1', apart)).toBe(63);
    const together = (i: number) => ({ 'x-forwarded-for': `203.0.113.${i}` });
    expect(await compared(63, () => '::ffff:10.0.0.1', together)).toBe(60);
  });

  test('an IPv6 customer has one /56, however many addresses in it', async () => {
    app = await behind();
    const rotating = (i: number) => ({ 'x-forwarded-for': `2001:db8:0:${(0xab00 + i).toString(16)}::${i}` });
    expect(await compared(63, () => 'fd00::1', rotating)).toBe(60);
  });

  test('a stranger who reaches us past the proxy is believed nothing', async () => {
    app = await behind();
    expect(
      await compared(
        63,
        () => '192.0.2.1',
        (i) => ({ 'x-forwarded-for': `198.51.${i}.1` }),
      ),
    ).toBe(60);
  });
});

test('R9: sessions and audit lines hold the true address', async () => {
  app = await startTestApp();
  const person = await app.addPerson('ada@mail.example');
  await signInAs(app, app.browser({ address: '192.0.2.77' }), person);
  const { rows } = await app.store.pool.query('select client_address from session');
  expect(rows).toEqual([{ client_address: '192.0.2.77' }]);
  const [line] = await app.store.audit.ofAccount(person.id, 1);
  expect(line!.personal.address).toBe('192.0.2.77');
});
