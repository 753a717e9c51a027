import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginRecovery } from '../support/recovery.ts';
import { noticeJob, type Post, startPost } from './messages-support.ts';

let post: Post;
let organisation: string;
let id: string;
const userId = 'member@alpenglow.example';

beforeEach(async () => {
  post = await startPost();
  organisation = await post.addOrganisation();
  ({ id } = await post.addPerson(userId, {
    organisation,
    emails: ['one@mail.example', 'two@mail.example'],
  }));
  await post.addPerson('admin@alpenglow.example', {
    organisation,
    roles: ['global-admin'],
    emails: ['admin@mail.example'],
  });
});
afterEach(() => post.stop());

const csrfOf = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)![1]!;
const textTo = (address: string) =>
  post.mails.filter(({ envelope }) => envelope.to[0] === address).map(({ parsed }) => parsed.text!);

async function notMeLink(address: string, more = {}): Promise<string> {
  await post.queue('notify', noticeJob(post, id, more));
  await post.settle();
  return /\/not-me\?t=[0-9a-f]{64}/.exec(textTo(address).at(-1)!)![0];
}

async function signIn() {
  const browser = post.browser();
  await browser.get('/signin');
  return {
    browser,
    page: await browser.submit({ username: userId, password: 'correct-horse-battery-staple' }),
  };
}

describe('This wasn’t me (R55)', () => {
  test('opened ten times changes nothing, and takes the token out of the address bar (R20, R22)', async () => {
    const link = await notMeLink('one@mail.example');
    const browser = post.browser();
    for (let i = 0; i < 10; i++) {
      const page = await browser.get(link);
      expect(page.status).toBe(200);
      expect(page.path).toBe('/not-me');
      expect(page.answers[0]!.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.html).not.toContain(link.slice(-64));
    }
    expect((await post.store.accounts.findById(id))!.frozenAt).toBeUndefined();
    expect(browser.page.text).toContain('Nobody can sign in any more');
  });

  test('freezes as of the event, ends sessions, tells all addresses, once', async () => {
    const { browser: signedIn } = await signIn();
    expect((await signedIn.request('/session/check')).status).toBe(200);
    const eventAt = post.clock.now();
    const link = await notMeLink('one@mail.example');
    post.clock.pass(3600 - 60);
    const browser = post.browser({ address: '198.51.100.7' });
    await browser.get(link);
    expect((await browser.submit()).title).toBe('The account is frozen');
    expect((await post.store.accounts.findById(id))!.frozenAt).toEqual(eventAt);
    expect((await signedIn.request('/session/check')).status).toBe(401);
    await post.settle();
    expect(textTo('two@mail.example').at(-1)).toContain('Your account is frozen');
    expect((await post.store.audit.latest(1))[0]).toMatchObject({
      kind: 'account.frozen',
      actor: 'stranger',
    });
    const again = await post.browser().get(link);
    expect([again.status, again.title]).toEqual([410, 'This link no longer works']);
  });

  test('pressed twice it says twice that the account is frozen, and no more once it is released', async () => {
    const browser = post.browser();
    await browser.get(await notMeLink('one@mail.example'));
    const csrf = csrfOf(browser.page.html);
    for (let i = 0; i < 2; i++) {
      const page = await browser.post('/not-me', new URLSearchParams({ csrf }));
      expect([page.status, page.title]).toEqual([200, 'The account is frozen']);
    }
    await post.store.pool.query('update account set frozen_at = null where id = $1', [id]);
    const later = await browser.get('/not-me/done');
    expect([later.status, later.title]).toEqual([410, 'This link no longer works']);
  });

  test('a frozen account looks like a wrong password (R1)', async () => {
    const wrong = post.browser();
    await wrong.get('/signin');
    const before = await wrong.submit({ username: userId, password: 'not the right one' });
    const browser = post.browser();
    await browser.get(await notMeLink('one@mail.example'));
    await browser.submit();
    const { page } = await signIn();
    expect([page.status, page.text]).toEqual([before.status, before.text]);
  });

  test('no link, an old one, a made-up one and another purpose’s are all the same page', async () => {
    const link = await notMeLink('one@mail.example');
    post.clock.pass(72 * 3600);
    const texts = new Set<string>();
    for (const path of [link, '/not-me', '/not-me?t=', `/not-me?t=${'0'.repeat(64)}`, '/not-me?t=%00']) {
      const page = await post.browser().get(path);
      expect(page.status).toBe(410);
      texts.add(page.text);
    }
    expect(texts.size).toBe(1);
  });

  test('of fifty presses at once one freezes (R17)', async () => {
    const browser = post.browser();
    await browser.get(await notMeLink('one@mail.example'));
    const csrf = csrfOf(browser.page.html);
    const press = () =>
      browser.request('/not-me', {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf }),
      });
    const answers = await Promise.all(Array.from({ length: 50 }, press));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test.each([
    ['later', true],
    ['earlier', false],
  ])(
    'of two events the earlier one counts, also where the %s one is pressed first',
    async (_which, lateFirst) => {
      const first = post.clock.now();
      const early = await notMeLink('one@mail.example');
      post.clock.pass(60);
      const late = await notMeLink('two@mail.example');
      for (const link of lateFirst ? [late, early] : [early, late]) {
        const browser = post.browser();
        await browser.get(link);
        await browser.submit();
      }
      expect((await post.store.accounts.findById(id))!.frozenAt).toEqual(first);
    },
  );
});

describe('Ask for help', () => {
  let networks = 0;
  async function recovering(name: string) {
    const browser = post.browser({ address: `203.0.${++networks}.1` });
    await beginRecovery(browser, name);
    return browser;
  }

  const said = (text: string) =>
    text.replace(/[^ ]+@[a-z.]+example/g, '…').replace(/[3-9A-Z]{4}-[3-9A-Z]{4}/, '…');

  test('says the same for every ID, and does the same (R1, R2)', async () => {
    const pages = new Set<string>();
    for (const name of [userId, 'nobody@alpenglow.example', 'nobody@elsewhere.example']) {
      const browser = await recovering(name);
      const ask = await browser.get('/help/ask');
      expect(ask.text).toContain('support@operator.example');
      const taken = await browser.submit();
      expect(taken.text).toContain('support@operator.example');
      pages.add(`${said(ask.text)} ${said(taken.text)}`);
    }
    expect(pages.size).toBe(1);
  });

  test('tells the administrators and the requester’s own addresses; nothing was proven', async () => {
    const browser = await recovering(userId);
    await browser.get('/recover/help');
    await browser.submit();
    await post.settle();
    await post.settle();
    expect(textTo('admin@mail.example')).toHaveLength(1);
    expect(textTo('admin@mail.example')[0]).toMatch(/member@alpenglow\.example.*Nothing was proven/s);
    expect(textTo('one@mail.example')[0]).toContain('Nothing was changed');
    expect((await post.store.audit.ofAccount(id, 5)).map(({ kind }) => kind)).toContain('help.requested');
  });

  test('however many ask, an administrator gets one digest an hour, and nobody is lost', async () => {
    const asking = ['a', 'b', 'c'].map((name) => `${name}@alpenglow.example`);
    for (const name of asking) await post.addPerson(name, { organisation, emails: [`x-${name}`] });
    for (const name of asking) {
      const browser = await recovering(name);
      await browser.get('/help/ask');
      await browser.submit();
      for (let i = 0; i < 4; i++) await post.settle();
    }
    expect(textTo('admin@mail.example')).toHaveLength(1);
    post.clock.pass(3601);
    await post.store.pool.query('update graphile_worker._private_jobs set run_at = now()');
    await post.store.pool.query(`select pg_notify('jobs:insert', '{"r":1,"count":1}')`);
    for (let i = 0; i < 4; i++) await post.settle();
    const [first, second] = textTo('admin@mail.example');
    expect(first).toContain('a@alpenglow.example');
    expect(second).toMatch(/b@alpenglow\.example.*c@alpenglow\.example/s);
  });

  test('asks nobody where policy leaves help to support, or where the only administrator is who asks', async () => {
    const lotus = await post.addOrganisation({
      name: 'Lotus',
      domains: ['lotus.example'],
      preset: 'self-service-only',
    });
    await post.addPerson('admin@lotus.example', {
      organisation: lotus,
      roles: ['global-admin'],
      emails: ['l@mail.example'],
    });
    await post.addPerson('member@lotus.example', { organisation: lotus, emails: ['m@mail.example'] });
    for (const name of ['member@lotus.example', 'admin@alpenglow.example']) {
      const browser = await recovering(name);
      await browser.get('/help/ask');
      await browser.submit();
    }
    await post.settle();
    await post.settle();
    expect(post.mails).toHaveLength(0);
  });

  test('outside a recovery it shows where to begin, and support', async () => {
    const page = await post.browser().get('/help/ask');
    expect(page.text).toContain('support@operator.example');
    expect(page.html).toContain('href="/recover"');
  });
});
