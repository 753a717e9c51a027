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
