import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, setPassword, typeNewest } from './support/way-back.ts';

/** R64: nothing leaves for IDs that have no account; and no name that a person may choose writes a header. */
let post: PostOffice;
beforeAll(async () => {
  post = await startPostOffice();
});
afterAll(() => post.stop());
beforeEach(async () => {
  await post.deliver();
  post.mails.length = 0;
  post.texts.length = 0;
  await post.store.pool.query('truncate request_limit');
});

test('R64: for an unknown, a disabled and a wrong-kind ID everything is queued and nothing is sent', async () => {
  const organisation = await post.addOrganisation({ domains: ['quiet.example'] });
  const disabled = await post.addPerson('disabled@quiet.example', {
    organisation,
    emails: ['disabled@mail.example'],
    phones: ['+393331234567'],
  });
  await post.store.pool.query(`update account set state = 'disabled' where id = $1`, [disabled.id]);
  for (const userId of ['disabled@quiet.example', 'nobody@quiet.example', 'admin@mail.example']) {
    for (const way of ['email', 'phone', 'totp', 'recovery-code'] as const) {
      const browser = await atCode(post, userId, way);
      await browser.get('/help/ask');
      await browser.submit();
    }
  }
  const tasks = new Set((await post.queued()).map(({ task }) => task));
  expect(tasks).toEqual(new Set(['record-attempt', 'send-code', 'tell-ways', 'ask-help']));
  await post.deliver();
  expect([post.mails.length, post.texts.length]).toEqual([0, 0]);
});

test('R64: nor for an account that is disabled between the asking and the sending', async () => {
  const organisation = await post.addOrganisation({ domains: ['late.example'] });
  const person = await post.addPerson('late@late.example', {
    organisation,
    emails: ['late@mail.example'],
    phones: ['+393331234567'],
  });
  for (const way of ['email', 'phone'] as const) await atCode(post, person.userId, way);
  await post.store.pool.query(`update account set state = 'disabled' where id = $1`, [person.id]);
  await post.deliver();
  expect([post.mails.length, post.texts.length]).toEqual([0, 0]);
});

const hostile = [
  'Bank\r\nBcc: eve@evil.example',
  'Bank\nTo: eve@evil.example\n\nhello',
  'Bank\r\n\r\n<html><a href="https://evil.example">x</a>',
  '"Bank" <eve@evil.example>,',
  'Bank\u2028Bcc: eve@evil.example\u0085X: y',
  '=?utf-8?q?Bank=0D=0ABcc:_eve@evil.example?=',
  '\u202eelpmaxe.live@eve\u202c',
  `${'A'.repeat(2000)}\r\nBcc: eve@evil.example`,
  'a\0b\u001b[31m',
];

describe.each(hostile.map((text) => [JSON.stringify(text).slice(0, 50), text] as const))(
  'R64: the name %s',
  (_as, text) => {
    test('of an organisation and of a person stays in its place, in every mail', async () => {
      // The database refuses NUL by itself.
      const storable = text.replaceAll('\0', '');
      const domain = `d${Math.random().toString(36).slice(2)}.example`;
      const organisation = await post.addOrganisation({ name: storable, domains: [domain] });
      const person = await post.addPerson(`x@${domain}`, {
        organisation,
        displayName: storable,
        emails: [`x@${domain}.mail.example`],
      });
      await post.addPerson(`boss@${domain}`, {
        organisation,
        roles: ['global-admin'],
        emails: [`boss@${domain}.mail.example`],
      });
      const browser = await atCode(post, person.userId, 'email');
      await browser.get('/help/ask');
      await browser.submit();
      await browser.get('/recover/here');
      await typeNewest(post, browser);
      await setPassword(browser);
      await post.deliver();
      expect(post.mails.length).toBeGreaterThan(3);
      const known =
        /^(From|To|Subject|Message-ID|Date|MIME-Version|Content-[\w-]+|Auto-Submitted|X-Auto-Response-Suppress|Feedback-ID|List-[\w-]+|Reply-To|Precedence):/i;
      for (const { headers, envelope, parsed, raw } of post.mails) {
        expect(headers.filter((line) => !known.test(line))).toEqual([]);
        expect(headers.filter((line) => /^(to|from|subject):/i.test(line))).toHaveLength(3);
        expect(envelope.to).toHaveLength(1);
        expect(envelope.to[0]).toMatch(/\.mail\.example$/);
        expect(parsed.from!.value.map(({ address }) => address)).toEqual(['no-reply@id.example.org']);
        expect(parsed.html).not.toMatch(/href="https?:\/\/evil/);
        const text = raw.toString('latin1');
        for (const line of text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n'))
          expect(line.length).toBeLessThanOrEqual(998);
      }
    });
  },
);

test('R64: a user ID with a line break is refused at the door', async () => {
  const browser = stranger(post);
  await browser.get('/recover/who?kind=work');
  await browser.submit({ username: 'x@quiet.example\r\nBcc: eve@evil.example', 'check-answer': 'anything' });
  expect(browser.page.path).not.toBe('/recover/trouble');
});
