import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../src/text/locale.ts';
import { at, someone } from '../attacks/support/administration.ts';
import { isSignedIn, stranger } from '../attacks/support/sign-in.ts';
import type { HttpBrowser } from '../support/browser.ts';
import type { Person } from '../support/people.ts';
import { type Post, startPost } from './messages-support.ts';

/** What administrators cause to be mailed, as it comes out of a real mail server: words, both bodies, what they lead to. */
const origin = 'https://id.example.org';
let post: Post;
let number = 0;

beforeAll(async () => {
  post = await startPost({ settings: { origin } });
});
afterAll(() => post.stop());

interface Place {
  organisation: string;
  domain: string;
  ada: Person;
  browser: HttpBrowser;
}

async function begin(locale: Locale): Promise<Place> {
  number += 1;
  const domain = `org${number}`;
  const organisation = await post.addOrganisation({
    name: `Alpenglow ${number}`,
    domains: [`${domain}.example`],
    defaultLocale: locale,
  });
  const ada = await someone(post, organisation, 'global-admin', 'ada', {
    organisation: domain,
    displayName: 'Ada Furrer',
    emails: [`ada${number}@mail.example`],
  });
  await post.settle();
  post.mails.length = 0;
  return { organisation, domain, ada, browser: await at(post, ada) };
}

const mailsTo = (address: string) => post.mails.filter(({ envelope }) => envelope.to[0] === address);

function onlyMailTo(address: string) {
  const mails = mailsTo(address);
  expect(mails).toHaveLength(1);
  return mails[0]!;
}

async function add({ browser }: Place): Promise<string> {
  await browser.get('/admin/people/add');
  const mail = `nina${number}@mail.example`;
  await browser.submit({ name: 'Nina Start', local: 'nina', mail }, { form: 'add' });
  expect(browser.page.status).toBe(200);
  await post.settle();
  return mail;
}

const linkIn = (text: string) => /https:\/\/id\.example\.org\/enrol\?t=([\w-]{43})/.exec(text);

async function open(token: string): Promise<HttpBrowser> {
  const browser = stranger(post);
  await browser.get(`/enrol?t=${token}`);
  if (browser.page.status === 200) await browser.submit({ 'new-password': 'four herons over a marsh' });
  return browser;
}

describe('R8, R25: an invitation', () => {
  test.each([
    ['en', /^Your account at Alpenglow \d+$/, 'Ada Furrer made an account for you', 'Choose your password'],
    ['it', /^Il tuo account presso Alpenglow \d+$/, 'Ada Furrer ha creato per te', 'Scegli la tua password'],
    ['zh-CN', /^你在 Alpenglow \d+ 的帐户$/, 'Ada Furrer 为你创建了', '设置你的密码'],
  ] as const)(
    'in %s: one letter, whose link works once, in both bodies',
    async (locale, subject, intro, button) => {
      const place = await begin(locale);
      const mail = onlyMailTo(await add(place));
      expect(mail.parsed.subject).toMatch(subject);
      expect(mail.parsed.from!.value[0]!.name).toBe(`Alpenglow ${number}`);
      expect(mail.headers.find((line) => line.startsWith('Content-Language'))).toContain(locale);
      const [text, html] = [mail.parsed.text!, mail.parsed.html || ''];
      for (const body of [text, html]) {
        expect(body).toContain(intro);
        expect(body).toContain(button);
        expect(body).toContain(`nina@${place.domain}.example`);
        expect(body).toContain('UTC');
      }
      const token = linkIn(text)![1]!;
      expect(linkIn(html)![1]).toBe(token);
      // Subjects stand in previews and on locked screens; headers in the logs of every server on the way.
      expect(mail.headers.join('\n')).not.toContain(token);
      expect(mail.parsed.subject).not.toMatch(/nina|\d{6}|http/);
      // An invitation freezes nothing, and leads to no recovery.
      expect(`${text}\n${html}`).not.toMatch(/\/(not-me|recover|reset)\b/);
      expect(await isSignedIn(await open(token))).toBe(true);
      expect(await isSignedIn(await open(token))).toBe(false);
    },
  );

  test('again, to another address: the letter goes there alone, and the link of the first one is dead', async () => {
    const place = await begin('en');
    const first = await add(place);
    const old = linkIn(onlyMailTo(first).parsed.text!)![1]!;
    const id = (await post.store.accounts.findByUserIdKey(`nina@${place.domain}.example`))!.id;
    await place.browser.get(`/admin/people/${id}/invite`);
    const second = `elsewhere${number}@mail.example`;
    await place.browser.submit({ mail: second }, { form: 'act' });
    await post.settle();
    expect(mailsTo(first)).toHaveLength(1);
    expect(await isSignedIn(await open(old))).toBe(false);
    expect(await isSignedIn(await open(linkIn(onlyMailTo(second).parsed.text!)![1]!))).toBe(true);
  });

  test('that is still in the queue when its person is switched off is never sent', async () => {
    const place = await begin('en');
    const { id } = await someone(post, place.organisation, 'member', 'ivo', { organisation: place.domain });
    await post.store.pool.query(`update account set password_hash = null, state = 'disabled' where id = $1`, [
      id,
    ]);
    const account = (await post.store.accounts.findById(id))!;
    const token = post.app.random.token();
    const now = post.clock.now();
    const expiresAt = new Date(now.getTime() + 3_600_000);
    await post.store.links.add({
      tokenHash: post.secrets.digest(token),
      purpose: 'enrol',
      accountId: id,
      eventAt: now,
      expiresAt,
    });
    await post.queue('invitation', {
      id: `invitation-${number}`,
      accountId: id,
      methodId: account.methods[0]!.id,
      token,
      by: 'Ada Furrer',
      at: now.toISOString(),
      expiresAt: expiresAt.toISOString(),
      supportCode: 'K7QF-3MWD',
    });
    await post.settle();
    expect(post.mails).toEqual([]);
  });
});

describe('R48, R55: an act on many', () => {
  test.each([
    ['en', '3 people are being switched off', 'stop it in the console', /switched (your account )?off/i],
    ['it', 'Disattivazione in corso: 3 persone', 'fermala nella console', /disattivat/i],
    ['zh-CN', '正在停用 3 人', '请在控制台的“人员”中停止它', /停用/],
  ] as const)(
    'in %s: the other Global admin hears of it once, each person of their own',
    async (locale, subject, how, told) => {
      const place = await begin(locale);
      const mailbox = `bruno${number}@mail.example`;
      await someone(post, place.organisation, 'global-admin', 'bruno', {
        organisation: place.domain,
        emails: [mailbox],
      });
      const members = [];
      for (const name of ['mara', 'milo', 'mona'])
        members.push(
          await someone(post, place.organisation, 'member', name, {
            organisation: place.domain,
            emails: [`${name}${number}@mail.example`],
          }),
        );
      const { browser } = place;
      await browser.get('/admin/people?role=member');
      const chosen = Object.fromEntries(members.map(({ id }) => [`person-${id}`, 'on']));
      await browser.submit({ ...chosen, act: 'disable' }, { form: 'bulk' });
      await browser.submit({}, { form: 'begin' });
      await post.settle();
      const mail = onlyMailTo(mailbox);
      expect(mail.parsed.subject).toBe(subject);
      for (const body of [mail.parsed.text!, mail.parsed.html || '']) {
        expect(body).toContain(subject);
        expect(body).toContain(`Ada Furrer · ada@${place.domain}.example`);
        expect(body).toContain(how);
        // It tells; what it tells of is stopped by whoever signs in.
        expect(body).not.toMatch(/\?t=|mara|milo|mona/);
      }
      for (const name of ['mara', 'milo', 'mona']) {
        const notice = onlyMailTo(`${name}${number}@mail.example`);
        expect(notice.parsed.subject).toMatch(told);
        expect(notice.parsed.text).toContain('Ada Furrer');
        expect(notice.parsed.html).toContain('Ada Furrer');
      }
      expect(mailsTo(`ada${number}@mail.example`)).toEqual([]);
      expect(post.mails).toHaveLength(4);
    },
  );

  test('that sends many the way back in: one letter each, with an address that opens nothing by itself', async () => {
    const place = await begin('en');
    const members = [];
    for (const name of ['mara', 'milo'])
      members.push(
        await someone(post, place.organisation, 'member', name, {
          organisation: place.domain,
          emails: [`${name}${number}@mail.example`],
        }),
      );
    await place.browser.get('/admin/people?role=member');
    const chosen = Object.fromEntries(members.map(({ id }) => [`person-${id}`, 'on']));
    await place.browser.submit({ ...chosen, act: 'send-way-back' }, { form: 'bulk' });
    await place.browser.submit({}, { form: 'begin' });
    await post.settle();
    for (const { userId } of members) {
      const [name] = userId.split('@');
      const letters = mailsTo(`${name}${number}@mail.example`).filter(({ parsed }) =>
        parsed.text!.includes('/recover/who?username='),
      );
      expect(letters).toHaveLength(1);
      expect(letters[0]!.parsed.text).not.toMatch(/\?t=|(?<!\d)\d{6}(?!\d)/);
    }
  });
});
