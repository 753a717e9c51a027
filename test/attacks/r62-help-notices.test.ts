import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginRecovery } from '../support/recovery.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { stranger } from './support/sign-in.ts';

/** R62, R63: whoever asks for help in somebody's name, hour after hour, sends them no more than a few messages a day. */
let post: PostOffice;
let organisation: string;
beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
  const administrator = { organisation, roles: ['global-admin'], emails: ['boss@mail.example'] } as const;
  await post.addPerson('boss@alpenglow.example', administrator);
});
afterAll(() => post.stop());

/** A stranger asks every hour for a day. */
async function askAllDay(userId: string): Promise<void> {
  for (let hour = 0; hour < 24; hour++) {
    await post.store.partitions.ensure(post.clock.now());
    const browser = stranger(post);
    await beginRecovery(browser, userId);
    await browser.get('/help/ask');
    expect((await browser.submit({})).path).toBe('/help/ask/sent');
    await post.deliver();
    post.clock.pass(3601);
  }
}

test('R62: of a day of requests for help the person is told three times, and each is still asked', async () => {
  await post.addPerson('ada@alpenglow.example', { organisation, emails: ['ada@mail.example'] });
  await askAllDay('ada@alpenglow.example');
  expect(post.mailsTo('ada@mail.example').length).toBe(3);
  const { rows } = await post.store.pool.query('select count(*)::int as asked from help_request');
  expect(rows[0].asked).toBe(24);
});

test('R63: nor is a person without a mailbox texted every hour, at the operator’s cost', async () => {
  await post.addPerson('eva@alpenglow.example', { organisation, phones: ['+393331234567'] });
  await askAllDay('eva@alpenglow.example');
  expect(post.texts.length).toBe(3);
});

test('R62: what a policy switches off is not sent, and no less is asked; the other one is', async () => {
  const only = async (name: string, notices: object) => {
    const own = await post.addOrganisation({ domains: [`${name}.example`], policy: { notices } });
    const userId = `ada@${name}.example`;
    await post.addPerson(`boss@${name}.example`, {
      organisation: own,
      roles: ['global-admin'],
      emails: [`boss@${name}.test`],
    });
    await post.addPerson(userId, { organisation: own, emails: [`ada@${name}.test`] });
    const browser = stranger(post);
    await beginRecovery(browser, userId);
    await browser.get('/help/ask');
    await browser.submit({});
    await post.deliver();
    const { rows } = await post.store.pool.query(
      `select count(*)::int as asked from help_request r join account a on a.id = r.account_id where user_id = $1`,
      [userId],
    );
    return {
      ada: post.mailsTo(`ada@${name}.test`).length,
      boss: post.mailsTo(`boss@${name}.test`).length,
      ...rows[0],
    };
  };
  expect(await only('both', {})).toEqual({ ada: 1, boss: 1, asked: 1 });
  expect(await only('digest', { helpAsked: false })).toEqual({ ada: 0, boss: 1, asked: 1 });
  expect(await only('person', { helpDigest: false })).toEqual({ ada: 1, boss: 0, asked: 1 });
});
