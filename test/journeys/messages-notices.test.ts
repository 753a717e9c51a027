import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeEvent } from '../../src/app/messages/jobs.ts';
import { tellSecondFactor } from '../../src/app/second-factor/notice.ts';
import { noticeJob, type Post, startPost } from './messages-support.ts';

let post: Post;
let organisation: string;
let id: string;

beforeAll(async () => {
  post = await startPost({ settings: { origin: 'https://id.example.org' } });
  organisation = await post.addOrganisation({ defaultLocale: 'it' });
});
afterAll(() => post.stop());

let people = 0;
beforeEach(async () => {
  await post.settle();
  post.mails.length = 0;
  post.texts.length = 0;
  await post.store.pool.query('truncate request_limit, one_time_link');
  ({ id } = await post.addPerson(`member${++people}@alpenglow.example`, {
    organisation,
    emails: ['old@mail.example', 'member@alpenglow.example'],
  }));
});

const events: readonly NoticeEvent[] = [
  'password-first',
  'password-changed',
  'password-recovered',
  'unlocked',
  'factor-replaced',
  'method-added',
  'method-removed',
  'recovery-codes-replaced',
  'frozen',
  'second-factor-failed',
  'help-asked',
];
const repudiable = events.filter((event) => event !== 'frozen' && event !== 'help-asked');

const mailTo = (address: string) => post.mails.find(({ envelope }) => envelope.to[0] === address)!;
const linkIn = (address: string) =>
  /https:\/\/id\.example\.org(\/not-me\?t=[0-9a-f]{64})/.exec(mailTo(address).parsed.text!)?.[1];

async function addYoung(address: string, confirmedAt: Date): Promise<void> {
  const usableFrom = new Date(confirmedAt.getTime() + 72 * 3_600_000);
  await post.store.methods.add({
    accountId: id,
    kind: 'email',
    address,
    addressKey: address,
    boundBy: 'owner',
    confirmedAt,
    usableFrom,
  });
}

describe('a notice (R55, R56)', () => {
  test.each(events)(
    'of %s reaches every confirmed address and the former one, in the account’s language',
    async (event) => {
      await post.queue('notify', noticeJob(post, id, { event, formerAddresses: ['former@mail.example'] }));
      await post.settle();
      expect(post.mails.map(({ envelope }) => envelope.to[0]).sort()).toEqual([
        'former@mail.example',
        'member@alpenglow.example',
        'old@mail.example',
      ]);
      const { parsed, headers } = mailTo('old@mail.example');
      expect(headers.find((line) => line.startsWith('Content-Language'))).toContain('it');
      // No code, and no link that resets anything.
      expect(parsed.text).not.toMatch(/(?<![\w#])\d{6}(?!\w)|\/recover|\/enrol/);
    },
  );

  test.each(repudiable)(
    'of %s lets only addresses that were confirmed before it say “This wasn’t me”',
    async (event) => {
      const now = post.clock.now();
      await addYoung('before@mail.example', new Date(now.getTime() - 1000));
      await addYoung('with@mail.example', now);
      await post.queue('notify', noticeJob(post, id, { event }));
      await post.settle();
      expect(linkIn('old@mail.example')).toBeDefined();
      expect(linkIn('member@alpenglow.example')).toBeDefined();
      expect(linkIn('before@mail.example')).toBeDefined();
      expect(linkIn('with@mail.example')).toBeUndefined();
    },
  );

  test('gives each recipient a link of their own, and the database its hash alone (R16)', async () => {
    await post.queue('notify', noticeJob(post, id));
    await post.settle();
    const [one, other] = [linkIn('old@mail.example')!, linkIn('member@alpenglow.example')!];
    expect(one).not.toBe(other);
    const { rows } = await post.store.pool.query('select * from one_time_link');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(one.slice(-64));
  });

  test('to an address that the event took away has a link if that address was trusted, and none if it was on probation', async () => {
    const removed = { event: 'method-removed', formerAddresses: ['former@mail.example'] } as const;
    await post.queue('notify', noticeJob(post, id, removed));
    await post.queue(
      'notify',
      noticeJob(post, id, { ...removed, formerAddresses: ['young@mail.example'], formerOnProbation: true }),
    );
    await post.queue(
      'notify',
      noticeJob(post, id, { event: 'password-recovered', formerAddresses: ['intruder@mail.example'] }),
    );
    await post.settle();
    expect(linkIn('former@mail.example')).toBeDefined();
    expect(linkIn('young@mail.example')).toBeUndefined();
    expect(linkIn('intruder@mail.example')).toBeUndefined();
  });

  test('that is tried again makes no second link and no second mail', async () => {
    const payload = noticeJob(post, id);
    await post.handlers.notify(payload, { attempt: 1 });
    await post.handlers.notify(payload, { attempt: 2 });
    expect(post.mails).toHaveLength(2);
    expect((await post.store.pool.query('select * from one_time_link')).rows).toHaveLength(2);
  });

  test('of a wrong second factor comes once an hour, also across the full hour (R57)', async () => {
    const account = (await post.store.accounts.findById(id))!;
    const fail = async () => {
      await tellSecondFactor(post.app, post.store, account, post.clock.now(), 'K7QF-3MWD');
      await post.settle();
    };
    await fail();
    post.clock.pass(1800);
    await fail();
    expect(post.mails).toHaveLength(2);
    post.clock.pass(1801);
    await fail();
    expect(post.mails).toHaveLength(4);
  });

  test('of an account without a mail address goes to its phone', async () => {
    const other = await post.addPerson('phone@alpenglow.example', {
      organisation,
      phones: ['+393331234567'],
    });
    await post.queue('notify', noticeJob(post, other.id));
    await post.settle();
    expect(post.texts[0]!.text).toMatch(/password.*\/not-me\?t=/s);
  });

  test('can’t be forged by a name (R64)', async () => {
    const forged = await post.addOrganisation({
      name: 'Bank\r\nBcc: eve@evil.example\u202e https://evil.example',
      domains: ['evil.example'],
    });
    const person = await post.addPerson('x@evil.example', {
      organisation: forged,
      emails: ['x@mail.example'],
    });
    await post.queue('notify', noticeJob(post, person.id));
    await post.settle();
    const mail = mailTo('x@mail.example');
    expect(mail.headers.some((line) => /^bcc/i.test(line))).toBe(false);
    expect(mail.envelope.to).toEqual(['x@mail.example']);
    expect(mail.parsed.html).not.toContain('href="https://evil.example');
  });
});

describe('the mail that says which ways there are (R3)', () => {
  const ways = (more = {}) => ({
    id: `ways-${Math.random()}`,
    accountId: id as string | undefined,
    otherKind: false,
    supportCode: 'K7QF-3MWD',
    locale: 'en' as const,
    knownDevice: false,
    queuedAt: post.clock.now().toISOString(),
    ...more,
  });

  test('goes to all addresses, masks them, and holds no secret and no link but the support’s', async () => {
    await post.queue('tell-ways', ways());
    await post.settle();
    expect(post.mails).toHaveLength(2);
    const { text } = mailTo('old@mail.example').parsed;
    expect(text).toContain('o•••@m•••.example');
    expect(text).toContain('gets notices, no codes');
    expect(text).not.toMatch(/old@mail|\/recover|\d{6}/);
  });

  test('says so when the other kind of account was chosen', async () => {
    await post.queue('tell-ways', ways({ otherKind: true }));
    await post.settle();
    expect(mailTo('old@mail.example').parsed.text).toContain('Work or school account');
  });

  test('is not sent for a decoy, and not again and again (R62, R64)', async () => {
    await post.queue('tell-ways', ways({ accountId: undefined }));
    for (let i = 0; i < 5; i++) await post.queue('tell-ways', ways());
    await post.settle();
    expect(post.subjectsTo('old@mail.example')).toHaveLength(1);
  });
});

test('what a stranger did becomes an audit line of a real account, and of no decoy (R58)', async () => {
  const attempt = {
    kind: 'recovery.begun' as const,
    at: post.clock.now().toISOString(),
    supportCode: 'K7QF-3MWD',
    way: 'email',
  };
  await post.queue('record-attempt', { ...attempt, accountId: id });
  await post.queue('record-attempt', { ...attempt, accountId: undefined });
  await post.settle();
  const lines = await post.store.audit.latest(10);
  expect(lines).toHaveLength(1);
  expect(await post.store.audit.ofAccount(id, 10)).toEqual(lines);
  expect(lines[0]).toMatchObject({ kind: 'recovery.begun', actor: 'stranger', data: { way: 'email' } });
});
