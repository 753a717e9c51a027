import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../src/app/context.ts';
import { hitLimits, networkLimits } from '../../src/app/limits.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { beginRecovery } from '../support/recovery.ts';
import { toMailedCode } from './support/recover.ts';
import { tryPassword } from './support/sign-in.ts';

/** R5: every limit holds with the human check solved each time: here any answer passes. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const organisation = await app.addOrganisation();
  await app.addPerson('member@alpenglow.example', { organisation, emails: ['member@mail.example'] });
});
afterAll(() => app.stop());

/** Every time another machine of the attacker's network, without a cookie. */
const from = (prefix: string) => {
  let host = 0;
  return () => app.browser({ address: `${prefix}.${(host++ % 250) + 1}` });
};

/** Spends what a network has in ten minutes, but for `left`. */
async function spendAllBut(left: number, act: 'identify' | 'guess' | 'send-code', prefix: string) {
  const visitor = { prefix: `${prefix}.0/24` } as Visitor;
  const { max } = networkLimits[act][0];
  for (let i = 0; i < max - left; i++) expect(await hitLimits(app.app, visitor, act)).toBe(0);
}

describe('R5: with the human check solved,', () => {
  test.each(['member', 'unknown'])(
    'one recovery of %s too many in ten minutes waits, and starts nothing',
    async (name) => {
      const prefix = name === 'member' ? '10.5.1' : '10.5.2';
      const machine = from(prefix);
      const userId = `${name}@alpenglow.example`;
      await spendAllBut(3, 'identify', prefix);
      for (let i = 0; i < 3; i++) {
        expect((await beginRecovery(machine(), userId)).title, `${i}`).toBe(
          'Which of these can you reach right now?',
        );
      }
      const flows = async () => (await app.store.pool.query('select count(*)::int as n from flow')).rows[0].n;
      const before = await flows();
      const browser = machine();
      await browser.get(`/recover/who?kind=work&username=${encodeURIComponent(userId)}`);
      const page = await browser.submit({ 'check-answer': 'right' });
      expect(page.status).toBe(429);
      expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await flows()).toBe(before);
      expect((await beginRecovery(from('10.5.9')(), userId)).status).toBe(200);
    },
  );

  test('one guess too many in ten minutes waits, spread over however many recoveries', async () => {
    const machine = from('10.5.3');
    await spendAllBut(60, 'guess', '10.5.3');
    let refused = 0;
    for (let flow = 0; flow < 13; flow++) {
      const browser = machine();
      await toMailedCode(browser, flow % 2 ? 'member@alpenglow.example' : 'unknown@alpenglow.example');
      for (let i = 0; i < 5; i++) {
        const page = await browser.submit({ code: '000000' }, { form: 'code-form' });
        if (page.status === 429) refused += 1;
      }
    }
    expect(refused).toBe(5);
  });

  test('one code too many in ten minutes is not sent', async () => {
    const machine = from('10.5.4');
    await spendAllBut(30, 'send-code', '10.5.4');
    const codes = async () => (await app.queued()).filter(({ task }) => task === 'send-code').length;
    const before = await codes();
    let waited = 0;
    for (let flow = 0; flow < 11; flow++) {
      const browser = machine();
      const begun = await toMailedCode(browser, 'member@alpenglow.example');
      if (begun.status === 429) waited += 1;
      for (let resend = 0; begun.status === 200 && resend < 2; resend++) {
        app.clock.pass(resend === 0 ? 30 : 60);
        const page = await browser.submit({}, { form: 'resend-form' });
        if (page.status === 429) waited += 1;
      }
      app.clock.pass(-90);
    }
    expect((await codes()) - before).toBeLessThanOrEqual(30);
    expect((await codes()) - before + waited).toBeGreaterThan(30);
  });
});

test('R5: the 61st sign-in of a network in a minute is not compared, whoever is named', async () => {
  const machine = from('10.5.5');
  const pages = [];
  for (let i = 0; i < 61; i++) pages.push(await tryPassword(machine(), `person${i}@alpenglow.example`, 'x'));
  expect(pages.slice(0, 60).every((page) => page.text.includes('not right') || page.status === 422)).toBe(
    true,
  );
  const right = await tryPassword(machine(), 'member@alpenglow.example', 'correct-horse-battery-staple');
  expect(right.path).toBe('/signin');
  expect(right.status).toBeGreaterThanOrEqual(422);
  app.clock.pass(61);
  const later = await tryPassword(machine(), 'member@alpenglow.example', 'correct-horse-battery-staple');
  expect(later.path).toContain('/security');
});

test('R5: pictures, sounds and computations are drawn so often for one network, and no more', async () => {
  const browser = app.browser({ address: '10.5.6.1' });
  await browser.get('/recover/who?kind=work');
  const picture = /\/recover\/check\/picture\?token=[\w.-]+/.exec(browser.page.html)![0];
  const visitor = { prefix: '10.5.6.0/24' } as Visitor;
  for (let i = 1; i < networkLimits.check[0].max; i++) await hitLimits(app.app, visitor, 'check');
  expect((await browser.request(picture)).status).toBe(200);
  const refused = await browser.request(picture);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});
