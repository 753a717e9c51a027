import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { conversion, countText } from '../../src/app/messages/conversion.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import { atCode, codesOf, typeCode } from './support/way-back.ts';

/** R63: texts go to stored, validated numbers of listed countries; and stop where nobody types their codes back. */
let post: PostOffice;
let organisation: string;
beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
});
afterAll(() => post.stop());

let people = 0;
beforeEach(async () => {
  await post.deliver();
  post.texts.length = 0;
  await post.store.pool.query('truncate request_limit');
});

function add(more = {}) {
  people += 1;
  return post.addPerson(`p${people}@alpenglow.example`, {
    organisation,
    emails: [`p${people}@mail.example`],
    ...more,
  });
}
const numberOf = (i: number) => `+3933312${String(10_000 + i)}`;

describe('R63: a number that is named', () => {
  const refused = {
    'of a country that is not on the list': [
      '+44 7400 123456',
      '+1 202 555 0143',
      '+7 912 345 67 89',
      '+53 5 1234567',
    ],
    'that costs, or that nobody reads': [
      '+39 899 123456',
      '+39 800 123456',
      '+39 848 123456',
      '+882 13 123456',
      '+979 123456789',
    ],
    'that is none': [
      '12',
      '+39',
      '+39 333',
      'call me',
      '+39 333 1234567 ext 5',
      '+39 333 1234567, +39 333 7654321',
      "'; drop table",
    ],
  };

  test.each(Object.entries(refused))(
    '%s gets no text, signed in or in a recovery',
    async (_what, numbers) => {
      const person = await add({ totp: true, recoveryCodes: 3 });
      const signedIn = stranger(post);
      await signInAs(post, signedIn, person);
      const recovering = await atCode(post, person.userId, 'password', { trouble: 'lost-factor' });
      await typeCode(recovering, person.password);
      await recovering.submit({ way: 'recovery-code' });
      await typeCode(recovering, person.recoveryCodes[0]!);
      for (const number of numbers) {
        await signedIn.get('/security/ways/phone');
        await signedIn.submit({ address: number }, { form: 'name-address' });
        expect(signedIn.page.status, number).toBe(422);
        await recovering.get('/recover/factor/phone');
        await recovering.submit({ phone: number }, { form: 'phone-form' });
        expect(recovering.page.status, number).toBe(422);
      }
      expect(await codesOf(post, person.id)).toEqual([]);
      await post.deliver();
      expect(post.texts).toEqual([]);
    },
  );
});

test('R63: who names number after number has three texts in ten minutes, whatever the page says', async () => {
  const person = await add();
  const browser = stranger(post);
  await signInAs(post, browser, person);
  for (let i = 0; i < 12; i++) {
    await browser.get('/security/ways/phone');
    await browser.submit({ address: numberOf(i) }, { form: 'name-address' });
    expect(browser.page.path).toBe('/security/ways/confirm');
  }
  await post.deliver();
  expect(post.texts).toHaveLength(3);
  // Nor does it use up what the account gets back in by (R62).
  await atCode(post, person.userId, 'email');
  await post.deliver();
  expect(
    post.mailsTo(`p${people}@mail.example`).some(({ parsed }) => /^Code /.test(parsed.subject ?? '')),
  ).toBe(true);
});

test('R63: a recovery texts the stored number, and none that the request names', async () => {
  const person = await add({ phones: ['+393331112233'] });
  const browser = await atCode(post, person.userId, 'email');
  await browser.submit({}, { form: 'another-form' });
  const { csrf } = browser;
  const [, at = ''] = browser.page.html.match(/name="at" value="([^"]+)"/)!;
  await browser.post(
    '/recover/way',
    new URLSearchParams({ csrf, at, way: 'phone', phone: '+393339999999', to: '+393339999999' }),
  );
  await post.deliver();
  expect(post.texts.map(({ to }) => to)).toEqual(['+393331112233']);
});

describe('R63: when fewer than a fifth of an hour’s texts come back', () => {
  /** Counted one by one at first, then as many at once. */
  const happened = async (sent: number, proved: number) => {
    for (const [what, count] of [
      ['sent', sent],
      ['proved', proved],
    ] as const) {
      if (count === 0) continue;
      await countText(post.app, post.store.limits, what);
      await post.store.pool.query('update request_limit set count = count + $2 where key = $1', [
        post.app.secrets.mac('limit', `texts ${what}`),
        count - 1,
      ]);
    }
  };
  const textedPerson = () => add({ phones: [numberOf(500 + people)] });

  test('a stranger’s text stays here, and the page says what it always says', async () => {
    const before = await atCode(post, (await textedPerson()).userId, 'phone');
    await post.deliver();
    expect(post.texts).toHaveLength(1);
    await happened(conversion.atLeast - 1, Math.floor(conversion.atLeast / 5) - 1);
    const person = await textedPerson();
    const after = await atCode(post, person.userId, 'phone');
    await post.deliver();
    expect(post.texts).toHaveLength(1);
    const plain = (text: string) => text.replace(/p\d+@|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\b[A-Z0-9]1\b/g, '');
    expect(plain(after.page.text)).toBe(plain(before.page.text));
    const [record] = (await post.store.deliveries.ofAccount(person.id, 10)).filter(
      ({ channel }) => channel === 'text',
    );
    expect(record!.outcome).toBe('over-budget');
  });

  test('mail goes on, and so do texts to a device that the account knows, but none to a number that is only named', async () => {
    await happened(conversion.atLeast, 0);
    const person = await textedPerson();
    const home = stranger(post);
    await signInAs(post, home, person);
    const device = new Map([['regain-device', home.cookies.get('regain-device')!]]);
    await atCode(post, person.userId, 'phone', { browser: stranger(post, device) });
    await atCode(post, person.userId, 'email');
    await home.get('/security/ways/phone');
    await home.submit({ address: '+393337776655' }, { form: 'name-address' });
    await post.deliver();
    expect(post.texts).toHaveLength(1);
    expect(post.texts[0]!.to).not.toBe('+393337776655');
    expect(
      post.mailsTo(`p${people}@mail.example`).some(({ parsed }) => /^Code /.test(parsed.subject ?? '')),
    ).toBe(true);
  });

  test('codes that do come back open it again, and so does the next hour', async () => {
    await happened(conversion.atLeast, 0);
    await atCode(post, (await textedPerson()).userId, 'phone');
    await post.deliver();
    expect(post.texts).toHaveLength(0);
    await happened(0, conversion.atLeast / 5);
    await atCode(post, (await textedPerson()).userId, 'phone');
    await post.deliver();
    expect(post.texts).toHaveLength(1);
    await happened(conversion.atLeast * 10, 0);
    post.clock.pass(conversion.seconds);
    await atCode(post, (await textedPerson()).userId, 'phone');
    await post.deliver();
    expect(post.texts).toHaveLength(2);
  });

  test('a text that went out and a code that was typed are what is counted, at each of the three places', async () => {
    const counts = async () =>
      post.store.limits.counts(
        ['sent', 'proved'].map((what) => ({
          key: post.app.secrets.mac('limit', `texts ${what}`),
          seconds: conversion.seconds,
        })),
        post.clock.now(),
      );
    const newest = async (id: string) => (await codesOf(post, id)).at(-1)!.code;
    const person = await add({ phones: [numberOf(900)], totp: true, recoveryCodes: 2 });
    const browser = await atCode(post, person.userId, 'phone');
    await post.deliver();
    expect(await counts()).toEqual([1, 0]);
    await typeCode(browser, (await newest(person.id)) === '111111' ? '222222' : '111111');
    expect(await counts()).toEqual([1, 0]);
    await typeCode(browser, await newest(person.id));
    expect(await counts()).toEqual([1, 1]);

    const home = stranger(post);
    await signInAs(post, home, person);
    await home.get('/security/ways/phone');
    await home.submit({ address: numberOf(901) }, { form: 'name-address' });
    await post.deliver();
    await home.submit({ code: await newest(person.id) }, { form: 'confirm' });
    expect(await counts()).toEqual([2, 2]);

    const lost = await atCode(post, person.userId, 'password', { trouble: 'lost-factor' });
    await typeCode(lost, person.password);
    await lost.submit({ way: 'recovery-code' });
    await typeCode(lost, person.recoveryCodes[0]!);
    await lost.get('/recover/factor/phone');
    await lost.submit({ phone: numberOf(902) }, { form: 'phone-form' });
    await post.deliver();
    await typeCode(lost, await newest(person.id));
    expect(lost.page.path).toBe('/recover/done');
    expect(await counts()).toEqual([3, 3]);
  });
});
