import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginRecovery } from '../support/recovery.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { stranger } from './support/sign-in.ts';

/** R58: the log is there to be read: a stranger who passed one human check can't bury it under lines of theirs. */
let post: PostOffice;
beforeAll(async () => {
  post = await startPostOffice();
});
afterAll(() => post.stop());

test('R58: choosing another trouble over and over begins one recovery, in the log as well', async () => {
  const organisation = await post.addOrganisation();
  const person = await post.addPerson('ada@alpenglow.example', {
    organisation,
    emails: ['ada@mail.example'],
  });
  const browser = stranger(post);
  await beginRecovery(browser, person.userId);
  for (let i = 0; i < 20; i++) {
    await browser.submit({}, { button: 'do=another-trouble' });
    expect(browser.page.path).toBe('/recover/trouble');
    await browser.submit({ trouble: i % 2 ? 'locked' : 'intruder' });
  }
  await post.deliver();
  const lines = await post.store.audit.ofAccount(person.id, 50);
  expect(lines.map(({ kind }) => kind)).toEqual(['recovery.begun']);
});
