import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hitLimits, networkLimits } from '../../src/app/limits.ts';
import { addressPrefix } from '../../src/web/guard/client-address.ts';
import type { HttpBrowser } from '../support/browser.ts';
import type { Person } from '../support/people.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import { atCode, codesOf, setPassword, typeCode } from './support/way-back.ts';

/** R62: whoever floods a person with codes neither drowns them nor keeps them out; and the page never shows a budget. */
let post: PostOffice;
let organisation: string;
beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
});
afterAll(() => post.stop());

let people = 0;
let person: Person;
let address: string;
beforeEach(async () => {
  people += 1;
  address = `p${people}@mail.example`;
  person = await post.addPerson(`p${people}@alpenglow.example`, {
    organisation,
    emails: [address],
    phones: [`+3933312345${people + 10}`],
  });
});

const codesIn = (to: string) => post.mailsTo(to).filter(({ parsed }) => /^Code /.test(parsed.subject ?? ''));

/** Strangers from everywhere ask for codes. */
async function flood(times: number, way: 'email' | 'phone' = 'email'): Promise<HttpBrowser[]> {
  const browsers: HttpBrowser[] = [];
  for (let i = 0; i < times; i++) browsers.push(await atCode(post, person.userId, way));
  await post.deliver();
  return browsers;
}

test('R62: of twenty requests within minutes three reach the mailbox; every page says the same', async () => {
  const browsers = await flood(20);
  expect(codesIn(address)).toHaveLength(3);
  const texts = browsers.map(({ page }) =>
    page.text.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\b[A-Z0-9]1\b/g, ''),
  );
  expect(new Set(texts).size).toBe(1);
  expect(post.mailsTo(address).length).toBeLessThanOrEqual(4);
});

test('R62: a resend button pressed without end sends no more', async () => {
  const browser = await atCode(post, person.userId, 'email');
  for (let i = 0; i < 12; i++) {
    await browser.submit({}, { form: 'resend-form' });
    post.clock.pass(20);
  }
  await post.deliver();
  expect(codesIn(address).length).toBeLessThanOrEqual(3);
});

test('R62: a day’s flood leaves the person’s own browser what is kept for it, and the way back in', async () => {
  const home = stranger(post);
  await signInAs(post, home, person);
  const device = home.cookies.get('regain-device')!;
  for (let hour = 0; hour < 8; hour++) {
    await flood(4);
    post.clock.pass(660);
  }
  const flooded = codesIn(address).length;
  expect(flooded).toBeLessThanOrEqual(7);
  const back = await atCode(post, person.userId, 'email', {
    browser: stranger(post, new Map([['regain-device', device]])),
  });
  await post.deliver();
  expect(codesIn(address)).toHaveLength(flooded + 1);
  const mailed = codesIn(address).at(-1)!.parsed.text!;
  const { code } = (await codesOf(post, person.id)).at(-1)!;
  expect(mailed).toContain(code);
  await typeCode(back, code);
  await setPassword(back);
  expect(back.page.path).toBe('/recover/done');
});

test('R62: a device cookie that the account does not know buys nothing', async () => {
  await flood(4);
  const forged = stranger(post, new Map([['regain-device', 'x'.repeat(43)]]));
  await atCode(post, person.userId, 'email', { browser: forged });
  await post.deliver();
  expect(codesIn(address)).toHaveLength(3);
});

test('R62: a network has a limit, counted over its /24, whomever it names; known and unknown alike', async () => {
  const [{ max }] = networkLimits.identify;
  for (const [i, userId] of [person.userId, 'nobody-at-all@alpenglow.example'].entries()) {
    const visitor = { prefix: addressPrefix(`10.77.${i}.1`) };
    for (let hit = 0; hit < max - 1; hit++) await hitLimits(post.app, visitor as never, 'identify');
    const statuses: number[] = [];
    for (const host of [2, 3, 200]) {
      const browser = post.browser({ address: `10.77.${i}.${host}` });
      await browser.get(`/recover/who?kind=work&username=${encodeURIComponent(userId)}`);
      await browser.submit({ 'check-answer': 'anything' });
      statuses.push(browser.page.status);
      if (host === 200) expect(browser.page.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    expect(statuses).toEqual([200, 429, 429]);
  }
});

test('R62: over the budget the attempts are on record, masked, and what was asked for is not', async () => {
  await flood(5);
  const deliveries = await post.store.deliveries.ofAccount(person.id, 20);
  expect(
    deliveries.filter(({ outcome, kind }) => outcome === 'over-budget' && kind === 'send-code'),
  ).toHaveLength(2);
  expect(JSON.stringify(deliveries)).not.toContain(address);
});

test('R62: notices of a real change are no part of a stranger’s budget', async () => {
  await flood(12);
  const home = stranger(post);
  await signInAs(post, home, person);
  await home.get('/security/ways/codes');
  await home.submit({}, { form: 'codes' });
  const before = post.mailsTo(address).length;
  await post.deliver();
  expect(post.mailsTo(address).length).toBe(before + 1);
});
