import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSmtpSender } from '../../src/adapters/delivery/smtp.ts';
import { codeJob, type Post, startPost } from './messages-support.ts';

let post: Post;
let organisation: string;

beforeEach(async () => {
  post = await startPost({ settings: { origin: 'https://id.example.org' } });
  organisation = await post.addOrganisation({ name: 'Alpenglow', domains: ['alpenglow.example'] });
});
afterEach(() => post.stop());

const person = (more: Parameters<Post['addPerson']>[1] = {}) =>
  post.addPerson('member@alpenglow.example', { organisation, emails: ['member@mail.example'], ...more });

describe('a code by mail', () => {
  test('reaches the stored address with code, link, reference and support code, from the organisation', async () => {
    const { id } = await person();
    await post.queue('send-code', codeJob(post, id));
    await post.settle();
    expect(post.mails).toHaveLength(1);
    const [mail] = post.mails;
    expect(mail!.envelope.to).toEqual(['member@mail.example']);
    expect(mail!.parsed.from!.value[0]).toEqual({ name: 'Alpenglow', address: 'no-reply@id.example.org' });
    expect(mail!.parsed.subject).toBe('Code K7 to get back into your account');
    for (const body of [mail!.parsed.text!, mail!.parsed.html || '']) {
      expect(body).toContain('482913');
      expect(body).toContain('https://id.example.org/recover/link?t=01990000');
      expect(body).toContain('K7QF-3MWD');
      expect(body).toContain('member@alpenglow.example');
      expect(body).toMatch(/never ask for your password or a code/);
    }
  });

  test('keeps the code out of the subject and of every header', async () => {
    const { id } = await person();
    await post.queue('send-code', codeJob(post, id));
    await post.settle();
    expect(post.mails[0]!.headers.join('\n')).not.toContain('482913');
  });

  test('goes to at most three addresses, none of them in the organisation’s own domains (R81)', async () => {
    const { id } = await person({
      emails: [
        'member@alpenglow.example',
        'a@mail.example',
        'b@mail.example',
        'c@mail.example',
        'd@mail.example',
      ],
    });
    await post.queue('send-code', codeJob(post, id));
    await post.settle();
    const reached = post.mails.map(({ envelope }) => envelope.to[0]);
    expect(new Set(reached).size).toBe(3);
    expect(reached).not.toContain('member@alpenglow.example');
  });

  test('goes to the address that is stored now, not to the one when it was asked for (R8)', async () => {
    const { id } = await person();
    const account = await post.store.accounts.findById(id);
    await post.store.methods.remove(id, account!.methods[0]!.id);
    await post.queue('send-code', codeJob(post, id));
    await post.settle();
    expect(post.mails).toHaveLength(0);
  });

  test('is not sent for a decoy, a disabled account, or after it has expired (R64)', async () => {
    const { id } = await person();
    await post.queue('send-code', codeJob(post, undefined));
    await post.queue('send-code', codeJob(post, id, { expiresAt: post.clock.now().toISOString() }));
    await post.settle();
    await post.store.accounts.change(id, 0, { state: 'disabled' });
    await post.queue('send-code', codeJob(post, id));
    await post.settle();
    expect(post.mails).toHaveLength(0);
    expect(await post.store.deliveries.ofAccount(id, 10)).toEqual([]);
  });

  test('leaves a masked record with the server’s answer, and nothing of what it said (R59)', async () => {
    const { id } = await person();
    await post.queue('send-code', codeJob(post, id));
    await post.settle();
    const [record] = await post.store.deliveries.ofAccount(id, 10);
    expect(record).toMatchObject({
      channel: 'mail',
      kind: 'send-code',
      recipient: 'm•••@m•••.example',
      outcome: 'sent',
    });
    expect(record!.answer).toContain('queued');
    expect(JSON.stringify([record, post.said])).not.toMatch(/482913|sssss|member@mail/);
  });

  test('of an address that is being added goes there alone, and tells it nothing of whose it is', async () => {
    const { id } = await person();
    const to = 'mistyped@mail.example';
    await post.queue('send-code', codeJob(post, id, { to, purpose: 'add-method', link: undefined }));
    await post.settle();
    expect(post.mails.map(({ envelope }) => envelope.to)).toEqual([[to]]);
    expect(post.mails[0]!.raw.toString()).not.toMatch(/member@|recover\/link/);
  });
});

describe('a code by text', () => {
  test('begins with the code and ends with the line that binds it to our origin', async () => {
    const { id } = await person({ phones: ['+393331234567'] });
    await post.queue('send-code', codeJob(post, id, { way: 'phone', link: undefined }));
    await post.settle();
    const [text] = post.texts;
    expect(text!.to).toBe('+393331234567');
    expect(text!.text.startsWith('482913 ')).toBe(true);
    expect(text!.text.split('\n').at(-1)).toBe('@id.example.org #482913');
    expect(text!.text).toContain('K7');
    expect(text!.text.length).toBeLessThanOrEqual(160);
  });

  test('can’t be given another last line, nor a long tale, by an organisation’s name (R64)', async () => {
    const forged = await post.addOrganisation({
      name: `Bank\n\n@evil.example #482913\u202e ${'very long '.repeat(30)}`,
      domains: ['evil.example'],
    });
    const { id } = await post.addPerson('x@evil.example', {
      organisation: forged,
      phones: ['+393331234567'],
    });
    await post.queue('send-code', codeJob(post, id, { way: 'phone', link: undefined }));
    await post.settle();
    const lines = post.texts[0]!.text.split('\n');
    expect([lines.length, lines.at(-1)]).toEqual([3, '@id.example.org #482913']);
    expect(lines[0]).not.toContain('\u202e');
    expect(lines[0]!.length).toBeLessThan(200);
  });
});

describe('budgets (R62)', () => {
  const flood = async (id: string, times: number, more = {}) => {
    for (let i = 0; i < times; i++) await post.queue('send-code', codeJob(post, id, more));
    await post.settle();
  };

  test('three in ten minutes, then nothing more to that recipient, and it is on record', async () => {
    const { id } = await person();
    await flood(id, 5);
    expect(post.mails).toHaveLength(3);
    const outcomes = (await post.store.deliveries.ofAccount(id, 10)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'over-budget')).toHaveLength(2);
  });

  test('a flood by strangers leaves known devices what they need', async () => {
    const { id } = await person();
    await flood(id, 10);
    await flood(id, 1, { knownDevice: true });
    expect(post.mails).toHaveLength(4);
  });

  test('ten a day, three of them kept for known devices', async () => {
    const { id } = await person();
    for (let i = 0; i < 6; i++) {
      await flood(id, 3);
      post.clock.pass(601);
    }
    expect(post.mails).toHaveLength(7);
    for (let i = 0; i < 3; i++) {
      await flood(id, 3, { knownDevice: true });
      post.clock.pass(601);
    }
    expect(post.mails).toHaveLength(10);
  });

  test('a recipient of several accounts has one budget', async () => {
    const { id } = await person();
    const other = await post.addPerson('other@alpenglow.example', {
      organisation,
      emails: ['member@mail.example'],
    });
    await flood(id, 3);
    await flood(other.id, 3);
    expect(post.mails).toHaveLength(3);
  });

  test('all accounts together have one as well', async () => {
    const one = { in10Minutes: 2, inADay: 2 };
    await post.stop();
    post = await startPost({ messages: { overall: { mail: one, text: one } } });
    for (const name of ['a', 'b', 'c']) {
      const { id } = await post.addPerson(`${name}@mail.example`, { emails: [`${name}@post.example`] });
      await flood(id, 1);
    }
    expect(post.mails).toHaveLength(2);
  });
});

describe('a job that is tried again', () => {
  test('reaches nobody twice, and only those whom it missed', async () => {
    const { id } = await person({ emails: ['a@mail.example', 'b@mail.example'] });
    const payload = codeJob(post, id);
    const { mail } = post.context;
    // Nobody listens there.
    const down = createSmtpSender({ url: 'smtp://127.0.0.1:9', from: 'no-reply@id.example.org' });
    post.context.mail = { ...mail, send: (one) => (one.to === 'b@mail.example' ? down : mail).send(one) };
    await expect(post.handlers['send-code'](payload, { attempt: 1 })).rejects.toThrow(/no delivery/);
    expect(post.subjectsTo('a@mail.example')).toHaveLength(1);
    expect(post.subjectsTo('b@mail.example')).toHaveLength(0);
    post.context.mail = mail;
    await post.handlers['send-code'](payload, { attempt: 2 });
    expect(post.subjectsTo('a@mail.example')).toHaveLength(1);
    expect(post.subjectsTo('b@mail.example')).toHaveLength(1);
  });

  test('is counted as a first one where the first was killed before it sent: no crash gives more than the budget (R62)', async () => {
    const { id } = await person();
    for (let i = 0; i < 5; i++) await post.handlers['send-code'](codeJob(post, id), { attempt: 2 });
    expect(post.mails).toHaveLength(3);
  });

  test('is not counted twice where the first run failed', async () => {
    const { id } = await person();
    const { mail } = post.context;
    const down = createSmtpSender({ url: 'smtp://127.0.0.1:9', from: 'no-reply@id.example.org' });
    for (let i = 0; i < 3; i++) {
      const payload = codeJob(post, id);
      post.context.mail = down;
      await expect(post.handlers['send-code'](payload, { attempt: 1 })).rejects.toThrow(/no delivery/);
      post.context.mail = mail;
      await post.handlers['send-code'](payload, { attempt: 2 });
    }
    expect(post.mails).toHaveLength(3);
  });
});
