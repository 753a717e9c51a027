import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, press, someone } from '../attacks/support/administration.ts';
import { askFor, callerCodes, choiceOf } from '../attacks/support/caller.ts';
import { type PostOffice, startPostOffice } from '../attacks/support/post-office.ts';
import type { PageSeen } from '../support/browser.ts';
import { elements, find, textOf } from '../support/html.ts';
import type { Person } from '../support/people.ts';

/** *Verify a caller*, from the page of the person to the act, without scripts. */
let post: PostOffice;
let agent: Person;
let person: Person;
const phone = '+393331234567';

beforeAll(async () => {
  post = await startPostOffice();
  const ours = await post.addOrganisation();
  agent = await someone(post, ours, 'helpdesk-admin', 'hanna');
  person = await someone(post, ours, 'member', 'marta', { phones: [phone] });
});
afterAll(() => post.stop());

test('mail and text say who asks, have reference and support code, and nothing to press', async () => {
  const browser = await at(post, agent);
  await askFor(post, browser, person, 'email');
  await askFor(post, browser, person, 'phone');
  await post.deliver();
  const [mailed, texted] = await callerCodes(post, person.id);
  const mail = post.mailsTo('marta@mail.example').at(-1)!.parsed;
  expect(mail.subject).toBe(`Code ${mailed!.reference} for a telephone call`);
  expect(mail.text).toContain(mailed!.code);
  expect(mail.text).toContain('Hanna Example of the help desk of Alpenglow is on the telephone');
  expect(mail.text).toContain(
    'Read this code to them only if it was you who called. It opens nothing by itself.',
  );
  expect(mail.text).toContain(mailed!.supportCode);
  // Other mails say so, and it would be a lie here.
  expect(mail.text).not.toContain('nor by phone');
  expect(String(mail.html)).not.toMatch(/<a [^>]*href="http/);
  const text = post.texts.at(-1)!.text;
  expect(text).toMatch(new RegExp(`^${texted!.code}: Hanna Example`));
  for (const part of [texted!.reference, texted!.supportCode]) expect(text).toContain(part);
  expect(text).not.toMatch(/https?:|@\S+ #/);
});

test('the way is kept while the language changes; Back and reload send nothing again', async () => {
  const browser = await at(post, agent);
  await browser.get(`/admin/people/${person.id}/verify-caller`);
  const before = (await callerCodes(post, person.id)).length;
  const way = await choiceOf(post, person, 'phone');
  await browser.submit({ way }, { form: 'act', button: 'lang=it' });
  expect(browser.page.title).toBe('Quale di questi la persona al telefono può raggiungere adesso?');
  expect(browser.page.html).toMatch(new RegExp(`value="${way}"[^>]*checked|checked[^>]*value="${way}"`));
  expect(await callerCodes(post, person.id)).toHaveLength(before);
  await browser.submit({}, { form: 'act' });
  const page = browser.page.path;
  await browser.get(page);
  await browser.get(page);
  expect(browser.page.title).toBe('Che cosa ti legge la persona al telefono?');
  expect(await callerCodes(post, person.id)).toHaveLength(before + 1);
});

test('R62: an agent can’t fill a phone, nor use up what the person gets back in by', async () => {
  const flooded = await someone(
    post,
    (await post.store.accounts.findById(agent.id))!.organisation!.id,
    'member',
    'flo',
    {
      phones: ['+393337654321'],
    },
  );
  const browser = await at(post, agent);
  for (let time = 0; time < 8; time++) await askFor(post, browser, flooded, 'phone');
  await post.deliver();
  expect(post.texts.filter(({ to }) => to === '+393337654321')).toHaveLength(3);
  await browser.get(`/admin/people/${flooded.id}`);
  expect(browser.page.text).toContain('Held back: too many');
});

test('what needs a caller leads to the check', async () => {
  const browser = await at(post, agent);
  await press(browser, person, 'unlock');
  await browser.get(`/admin/people/${person.id}`);
  await browser.follow('Verify a caller');
  expect(browser.page.title).toBe('Which of these can the caller reach right now?');
});

/** The labels of the page's buttons, the first of which is what it leads with. */
const buttons = (page: PageSeen) => [...elements(find(page.document, 'main', 'id')!, 'button')].map(textOf);

describe('a code that counts no more', () => {
  test('after five wrong ones the page says so, leads with another code, and asks for none', async () => {
    const browser = await at(post, agent);
    await askFor(post, browser, person, 'email');
    const before = (await callerCodes(post, person.id)).length;
    for (let wrong = 0; wrong < 5; wrong++) await browser.submit({ code: 'nonsense' }, { form: 'act' });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain('Five wrong codes were typed');
    expect(buttons(browser.page)[0]).toBe('Send another code');
    expect(browser.page.html).not.toContain('name="code"');
    // A reload, and Back, ask for the same page afresh.
    await browser.get(browser.page.path);
    expect(browser.page.path).toContain('/verify-caller?check=');
    expect(browser.page.text).toContain('Five wrong codes were typed');
    post.clock.pass(60);
    await browser.submit({}, { form: 'again' });
    expect(await callerCodes(post, person.id)).toHaveLength(before + 1);
    expect(browser.page.title).toBe('What does the caller read to you?');
    const { code } = (await callerCodes(post, person.id)).at(-1)!;
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.text).toContain('Verified, until');
  });

  test('after ten minutes it is the same, and of an app another way', async () => {
    const browser = await at(post, agent);
    await askFor(post, browser, person, 'phone');
    const there = browser.page.path;
    post.clock.pass(601);
    await browser.get(there);
    await browser.submit({ password: agent.password }, { form: 'prove' });
    expect(browser.page.path).toBe(there);
    expect(browser.page.text).toContain('Its ten minutes are over');
    expect(buttons(browser.page)[0]).toBe('Send another code');
    const ours = (await post.store.accounts.findById(agent.id))!.organisation!.id;
    const withApp = await someone(post, ours, 'member', 'tom', { totp: true });
    await askFor(post, browser, withApp, 'totp');
    for (let wrong = 0; wrong < 5; wrong++) await browser.submit({ code: '000000' }, { form: 'act' });
    expect(buttons(browser.page)).toEqual([]);
    await browser.follow('Choose another way');
    expect(browser.page.title).toBe('Which of these can the caller reach right now?');
  });
});
