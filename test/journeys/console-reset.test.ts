import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, press, someone } from '../attacks/support/administration.ts';
import { isSignedIn, stranger, tryPassword } from '../attacks/support/sign-in.ts';
import { elements, find, textOf } from '../support/html.ts';
import type { Person } from '../support/people.ts';
import { type Post, startPost } from './messages-support.ts';

/** An administrator resets a password, both ways, and the person signs in: without scripts, with real mail. */
const chosen = 'seven wet otters in line';
let post: Post;
let organisation: string;
let admin: Person;
beforeAll(async () => {
  post = await startPost();
  organisation = await post.addOrganisation({ policy: { resets: { temporaryPassword: true } } });
  admin = await someone(post, organisation, 'global-admin', 'ada');
});
afterAll(() => post.stop());

const member = (name: string, totp = false) =>
  someone(post, organisation, 'member', name, {
    totp,
    emails: [`${name}@mail.example`, `${name}@alpenglow.example`],
  });

/** The link out of the mail that came, and every subject that did. */
async function linkTo(address: string): Promise<string> {
  await post.settle();
  const mail = post.mails.findLast(
    ({ envelope, parsed }) => envelope.to[0] === address && parsed.text?.includes('/reset?t='),
  );
  return /\/reset\?t=[\w-]+/.exec(mail!.parsed.text!)![0];
}

describe.each([false, true])('with a second factor: %s', (totp) => {
  const password = totp ? 'wet otters 9' : chosen;

  test('by a link: the person is told, chooses, and signs in', async () => {
    const person = await member(`link${totp ? 'two' : 'one'}`, totp);
    const name = person.userId.split('@')[0]!;
    const browser = await at(post, admin);
    await browser.get(`/admin/people/${person.id}`);
    await browser.follow('Reset password: send a link');
    expect(browser.page.title).toMatch(/^Send .* a link to a new password\?$/);
    expect(browser.page.text).toContain('l•••@m•••.example');
    expect(browser.page.text).not.toContain(`${name}@mail.example`);
    await browser.submit({}, { form: 'act' });
    expect(browser.page.text).toContain('The link is on its way');

    const link = await linkTo(`${name}@mail.example`);
    // The link goes where a gate opens; the notice goes everywhere, and has no link that resets anything (R56, R81).
    expect(post.subjectsTo(`${name}@mail.example`).toSorted()).toEqual([
      'Choose a new password',
      'You were sent a link to a new password',
    ]);
    expect(post.subjectsTo(`${name}@alpenglow.example`)).toEqual(['You were sent a link to a new password']);

    const owner = stranger(post);
    await owner.get(link);
    expect(owner.page.title).toBe('Choose a new password');
    expect((await owner.submit({}, { form: 'reset' })).status).toBe(422);
    await owner.submit({ 'new-password': password }, { form: 'reset' });
    expect(owner.page.title).toBe('Your password is changed');
    expect((await owner.get('/reset')).title).toBe('Your password is changed');
    expect(await isSignedIn(owner)).toBe(false);
    await tryPassword(owner, person.userId, password);
    post.clock.pass(60);
    if (totp) await owner.submit({ code: person.appCode(post.clock.now()) });
    expect(await isSignedIn(owner)).toBe(true);
    await post.settle();
    expect(post.subjectsTo(`${name}@alpenglow.example`)).toContain('A new password was set');
    expect((await stranger(post).get(link)).title).toBe('This link can’t be used any more');
  });

  test('by a temporary password: it is read out, replaced, and the person is in', async () => {
    const person = await member(`temporary${totp ? 'two' : 'one'}`, totp);
    const browser = await at(post, admin);
    const page = await press(browser, person, 'temporary-password');
    expect(page.title).toMatch(/^Temporary password for /);
    const temporary = textOf(find(page.document, 'code', 'id', 'temporary-password')!);

    const owner = stranger(post);
    await owner.get('/signin?to=%2Fsecurity%2Factivity');
    await owner.submit({ username: person.userId, password: temporary });
    post.clock.pass(60);
    if (totp) await owner.submit({ code: person.appCode(post.clock.now()) });
    expect(owner.page.title).toBe('Choose your own password');
    expect(await isSignedIn(owner)).toBe(false);
    await owner.submit({}, { button: 'lang=it' });
    expect(owner.page.title).toBe('Scegli la tua password');
    await owner.submit({ 'new-password': password }, { form: 'own-password' });
    expect(await isSignedIn(owner)).toBe(true);
    expect((await owner.get('/security/activity?lang=en')).text).toContain('The temporary password was used');
    await post.settle();
    expect(post.subjectsTo(`${person.userId.split('@')[0]}@mail.example`)).toEqual([
      'An administrator made a temporary password',
      'You chose your own password',
    ]);
    expect((await tryPassword(stranger(post), person.userId, password)).status).toBe(200);
  });
});

test('a mail whose link died while it waited does not leave', async () => {
  const person = await member('late');
  const browser = await at(post, admin);
  await post.worker.stop();
  await press(browser, person, 'reset-link');
  await press(browser, person, 'reset-link');
  const sent: string[] = [];
  for (const job of await post.queued()) {
    if (job.task !== 'send-reset-link' || job.payload.accountId !== person.id) continue;
    await post.handlers['send-reset-link'](job.payload, { attempt: 1 });
    sent.push(job.payload.token);
  }
  expect(sent).toHaveLength(2);
  const links = post.mails.flatMap(({ parsed }) => /reset\?t=([\w-]+)/.exec(parsed.text ?? '')?.[1] ?? []);
  expect(links).toContain(sent[1]);
  expect(links).not.toContain(sent[0]);
});

test('before a temporary password stands the link, which shows nobody a password', async () => {
  const person = await member('hurried');
  const browser = await at(post, admin);
  const { document } = await browser.get(`/admin/people/${person.id}/temporary-password`);
  const main = find(document, 'main', 'id')!;
  const buttons = [...elements(main)].filter((each) => /\bbutton\b/.test(each.attributes.get('class') ?? ''));
  expect(buttons.map(textOf)).toEqual(['Send a link instead', 'Make a temporary password']);
  expect(buttons[0]!.attributes.get('class')).toContain('button-primary');
});
