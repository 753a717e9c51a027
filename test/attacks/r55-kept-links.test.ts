import { afterAll, beforeAll, expect, test } from 'vitest';
import { notMePath, type PostOffice, startPostOffice } from './support/post-office.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import { atCode, newPassword, typeCode, typeNewest } from './support/way-back.ts';

/** R55: whoever reads one of the mailboxes can't freeze the account again with links that they kept. */
let post: PostOffice;
beforeAll(async () => {
  post = await startPostOffice();
});
afterAll(() => post.stop());

test('R55: a thaw ends the links of the notices before it; the one of its own notice works', async () => {
  const organisation = await post.addOrganisation();
  const emails = ['ada@mail.example', 'thief@mail.example'];
  const person = await post.addPerson('ada@alpenglow.example', { organisation, emails, recoveryCodes: 2 });
  const isFrozen = async () => {
    const { rows } = await post.store.pool.query('select frozen_at from account where id = $1', [person.id]);
    return rows[0].frozen_at !== null;
  };
  const press = async (path: string | undefined) => {
    const browser = stranger(post);
    await browser.get(path!);
    return browser.page.status === 410 ? browser.page : browser.submit();
  };

  const home = stranger(post);
  await signInAs(post, home, person);
  const kept: (string | undefined)[] = [];
  for (const [current, next] of [
    [person.password, 'nineteen owls beneath fog'],
    ['nineteen owls beneath fog', 'eleven foxes under rain'],
  ]) {
    await home.get('/security/password');
    await home.submit({ 'current-password': current!, 'new-password': next! }, { form: 'password' });
    await post.deliver();
    kept.push(notMePath(post, 'thief@mail.example'));
    post.clock.pass(60);
  }
  expect((await press(kept[0])).path).toBe('/not-me/done');
  expect(await isFrozen()).toBe(true);

  const owner = await atCode(post, person.userId, 'email');
  await typeNewest(post, owner);
  post.clock.pass(60);
  await owner.submit({ way: 'recovery-code' });
  await typeCode(owner, person.recoveryCodes[0]!);
  await owner.submit({ 'new-password': newPassword });
  expect(await isFrozen()).toBe(false);

  expect((await press(kept[1])).status).toBe(410);
  expect(await isFrozen()).toBe(false);
  // Had it been the intruder who thawed it: the owner hears of that, and freezes it once more.
  await post.deliver();
  expect((await press(notMePath(post, 'ada@mail.example'))).path).toBe('/not-me/done');
  expect(await isFrozen()).toBe(true);
});
