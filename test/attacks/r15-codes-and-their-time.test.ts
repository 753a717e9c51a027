import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemRandom } from '../../src/adapters/random.ts';
import { drawCode } from '../../src/app/recovery/issue-code.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, newestLink, placeOf, typeCode, typeNewest } from './support/way-back.ts';

/** R15: six digits from a CSPRNG for ten minutes; a link for as long as its flow; a flow 15 min from its last step, 60 in all. */
let app: TestApp;
const userId = 'timed@alpenglow.example';
const began = new Date('2026-11-22T10:00:00Z');
const minutes = (count: number, seconds = 0) =>
  app.clock.set(new Date(began.getTime() + (count * 60 + seconds) * 1000));

beforeAll(async () => {
  app = await startTestApp({ now: began });
  const organisation = await app.addOrganisation();
  await app.addPerson(userId, { organisation, emails: ['timed@mail.example'] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(began);
  await app.store.pool.query('truncate request_limit, authenticator_guard');
});

const extend = async (browser: HttpBrowser) => {
  return browser.post('/recover/extend', new URLSearchParams({ csrf: browser.csrf }));
};

describe('R15: a code', () => {
  test('works at 9:59', async () => {
    const browser = await atCode(app, userId, 'email');
    minutes(9, 59);
    await typeNewest(app, browser);
    expect(browser.page.title).toBe('Choose a new password');
  });

  test.each([
    [10, 0],
    [10, 1],
  ])('is dead at %i:%i, and nothing extends it: not a wrong try, not more time', async (minute, second) => {
    const browser = await atCode(app, userId, 'email');
    const { code } = await app.newestCode();
    minutes(5);
    await typeCode(browser, code === '111111' ? '222222' : '111111');
    await extend(browser);
    minutes(minute, second);
    await browser.get('/recover/code');
    await typeCode(browser, code);
    expect(browser.page.path).toBe('/recover/code');
    expect(browser.page.text).toContain('no longer works');
  });

  test('100,000 of them have six digits each and are spread evenly', () => {
    const drawn = Array.from({ length: 100_000 }, () => drawCode({ random: systemRandom } as never));
    expect(drawn.every((code) => /^\d{6}$/.test(code))).toBe(true);
    for (let place = 0; place < 6; place++) {
      expect(
        chiSquare(
          drawn.map((code) => Number(code[place])),
          10,
        ),
      ).toBeLessThan(50);
    }
    // Leading pairs, and the step from one code to the next: 999 degrees of freedom lie below 1,250 but once in 10⁷.
    expect(
      chiSquare(
        drawn.map((code) => Number(code.slice(0, 3))),
        1000,
      ),
    ).toBeLessThan(1250);
    // No thousand of the million is left out: of 100 expected, 45 come but once in 10⁸.
    const thousands = new Map<string, number>();
    for (const code of drawn) thousands.set(code.slice(0, 3), (thousands.get(code.slice(0, 3)) ?? 0) + 1);
    expect(thousands.size).toBe(1000);
    expect(Math.min(...thousands.values())).toBeGreaterThan(45);
    const steps = drawn.slice(1).map((code, i) => (Number(code) - Number(drawn[i]) + 1_000_000) % 1_000_000);
    expect(
      chiSquare(
        steps.map((step) => Math.floor(step / 1000)),
        1000,
      ),
    ).toBeLessThan(1250);
    // Of 100,000 out of a million some 4,837 pairs are to be expected.
    const repeated = drawn.length - new Set(drawn).size;
    expect(repeated).toBeGreaterThan(4300);
    expect(repeated).toBeLessThan(5400);
  });
});

/** 50 for 9 degrees of freedom: exceeded by chance once in ten million runs. */
function chiSquare(values: readonly number[], kinds: number): number {
  const counts = new Array<number>(kinds).fill(0);
  for (const value of values) counts[value]! += 1;
  const expected = values.length / kinds;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('R15: a recovery', () => {
  test('lives at 14:59 after its last step and is over at 15:00', async () => {
    const one = await atCode(app, userId, 'email');
    minutes(14, 59);
    expect(await placeOf(one)).toBe('/recover/code');
    minutes(15);
    expect(await placeOf(one)).toBe('/recover/expired');
    await one.post('/recover/code', new URLSearchParams({ code: (await app.newestCode()).code }));
    expect(one.page.title).not.toBe('Choose a new password');
  });

  test('reading a page is no step; a wrong code, refused, is one', async () => {
    const browser = await atCode(app, userId, 'email');
    minutes(9);
    await typeCode(browser, 'abc');
    minutes(14);
    await browser.get('/recover/code');
    minutes(23, 59);
    expect(await placeOf(browser)).toBe('/recover/code');
    minutes(24);
    expect(await placeOf(browser)).toBe('/recover/expired');
  });

  test('is over 60 minutes after it began, whatever was done and asked for', async () => {
    const browser = await atCode(app, userId, 'email');
    for (let minute = 10; minute < 60; minute += 10) {
      minutes(minute);
      await browser.get('/recover/code');
      await extend(browser);
      await browser.submit({}, { form: 'resend-form' });
    }
    minutes(59, 59);
    await browser.get('/recover/code');
    await extend(browser);
    expect(await placeOf(browser)).toBe('/recover/code');
    minutes(60);
    expect(await placeOf(browser)).toBe('/recover/expired');
  });
});

describe('R15: a mailed link', () => {
  test('outlives its code and not its flow', async () => {
    const browser = await atCode(app, userId, 'email');
    const link = await newestLink(app);
    minutes(12);
    await browser.get('/recover/code');
    await extend(browser);
    minutes(26, 59);
    const opened = stranger(app);
    await opened.get(link);
    expect(opened.page.status).toBe(200);
    minutes(27);
    await opened.submit();
    expect(opened.page.status).toBe(410);
  });

  test('pressed in the last second opens the gate', async () => {
    await atCode(app, userId, 'email');
    minutes(14, 59);
    const opened = stranger(app);
    await opened.get(await newestLink(app));
    await opened.submit();
    expect(opened.page.title).toBe('Choose a new password');
  });
});
