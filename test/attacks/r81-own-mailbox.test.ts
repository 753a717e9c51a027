import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, newPassword, setPassword, typeNewest } from './support/way-back.ts';

/** R81: a mailbox that opens with this very sign-in is no way back: it hears of everything and opens no gate. */
let post: PostOffice;
let organisation: string;
beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation({
    domains: ['alpenglow.example', 'second.example', 'münchen.example'],
  });
});
afterAll(() => post.stop());

let people = 0;
const add = (emails: readonly string[], more = {}) => {
  people += 1;
  return post.addPerson(`p${people}@alpenglow.example`, { organisation, emails, ...more });
};

describe.each([
  'me@alpenglow.example',
  'me@ALPENGLOW.example',
  'me@mail.alpenglow.example',
  'me@a.b.second.example',
  'me@second.example',
  'me@mail.xn--mnchen-3ya.example',
])('R81: a recovery by %s', (address) => {
  test('gets no code there, and the code from the queue itself opens nothing', async () => {
    const person = await add([address]);
    const browser = await atCode(post, person.userId, 'email');
    const { code } = await post.newestCode();
    await post.deliver();
    expect(post.mailsTo(address).filter(({ parsed }) => /Code/.test(parsed.subject ?? ''))).toEqual([]);
    await browser.submit({ code }, { form: 'code-form' });
    expect(browser.page.path).toBe('/recover/code');
    const other = await atCode(post, person.userId, 'email');
    const opened = stranger(post);
    await opened.get(`/recover/link?t=${(await post.newestCode()).link}`);
    expect(opened.page.status).toBe(410);
    // Its button, which the page does not show, pressed all the same.
    await opened.get('/signin');
    const { csrf } = opened;
    expect((await opened.post('/recover/go-on', new URLSearchParams({ csrf }))).status).toBe(410);
    expect((await other.get('/recover/here')).path).toBe('/recover/code');
    const check = stranger(post);
    await tryPassword(check, person.userId, newPassword);
    expect(await isSignedIn(check)).toBe(false);
  });
});

test.each(['me@notalpenglow.example', 'me@alpenglow.example.evil.test', 'alpenglow.example@mail.example'])(
  'R81: %s is another’s domain, and opens',
  async (address) => {
    const person = await add([address]);
    const browser = await atCode(post, person.userId, 'email');
    await typeNewest(post, browser);
    expect(browser.page.title).toBe('Choose a new password');
  },
);

test('R81: it hears of the recovery all the same, beside the address that made it possible', async () => {
  const own = 'hears@alpenglow.example';
  const person = await add([own, 'outside@mail.example']);
  const browser = await atCode(post, person.userId, 'email');
  await typeNewest(post, browser);
  await setPassword(browser);
  await post.deliver();
  expect(post.mailsTo(own).map(({ parsed }) => parsed.subject)).toEqual(
    post
      .mailsTo('outside@mail.example')
      .map(({ parsed }) => parsed.subject)
      .filter((subject) => !/Code/.test(subject ?? '')),
  );
  expect(post.mailsTo(own).length).toBeGreaterThan(0);
  expect(
    post
      .mailsTo(own)
      .map(({ raw }) => raw.toString())
      .join(),
  ).not.toMatch(/recover\/link/);
});

test('R81: it does not count as one of an administrator’s two ways', async () => {
  const person = await add(['boss@alpenglow.example'], { roles: ['global-admin'], recoveryCodes: 2 });
  const browser = await atCode(post, person.userId, 'recovery-code');
  await browser.submit({ code: person.recoveryCodes[0]! }, { form: 'code-form' });
  expect(browser.page.path).toBe('/recover/stuck');
});

test('R81: only the organisation’s own policy may say otherwise, and only by saying true', async () => {
  for (const [value, opens] of [
    [true, true],
    ['true', false],
    [1, false],
  ] as const) {
    const name = `policy-${value}-${typeof value}.example`;
    const other = await post.addOrganisation({
      domains: [name],
      policy: { ownMailOpensGates: value } as never,
    });
    const person = await post.addPerson(`x@${name}`, { organisation: other, emails: [`x@${name}`] });
    const browser = await atCode(post, person.userId, 'email');
    await typeNewest(post, browser);
    expect(browser.page.title === 'Choose a new password', `${value}`).toBe(opens);
  }
});
