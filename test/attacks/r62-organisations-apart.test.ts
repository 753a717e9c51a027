import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inviteAgain } from '../../src/app/administration/add/invite-again.ts';
import { mailResetLink } from '../../src/app/administration/reset-link.ts';
import { doSimply } from '../../src/app/administration/simple-acts.ts';
import type { Signed } from '../../src/app/session/session.ts';
import type { Person } from '../support/people.ts';
import { someone } from './support/administration.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import { signed, visitor } from './support/signed.ts';

/**
 * R62: an address that several organisations write to. Whoever has an administrator's session in one of them keeps no
 * letter of another, nor one that the owner asks for, from it; nor do many of them together fill the mailbox.
 */
let post: PostOffice;
const names = ['north', 'south', 'east', 'west', 'middle'] as const;
const admins: Person[] = [];
const homes: string[] = [];
let count = 0;
let shared: string;

beforeAll(async () => {
  post = await startPostOffice();
  for (const name of names) {
    const organisation = await post.addOrganisation({ name, domains: [`${name}.example`] });
    homes.push(organisation);
    admins.push(await someone(post, organisation, 'global-admin', 'ada', { organisation: name }));
  }
});
afterAll(() => post.stop());

beforeEach(() => {
  count += 1;
  shared = `shared${count}@mail.example`;
});

/** Somebody of one organisation whose invitations go to the shared address. */
async function invited(home: number): Promise<Person> {
  const person = await someone(post, homes[home]!, 'member', `ivo${count}`, {
    organisation: names[home]!,
    emails: [shared],
  });
  await post.store.pool.query('update account set password_hash = null where id = $1', [person.id]);
  return person;
}

const acts = {
  invite: async (who: Signed, { id }: Person) =>
    inviteAgain(post.app, visitor, who, (await post.store.accounts.findById(id))!, ''),
  'reset-link': (who: Signed, { id }: Person) => mailResetLink(post.app, visitor, who, id),
  'send-way-back': (who: Signed, { id }: Person) => doSimply(post.app, visitor, who, id, 'send-way-back'),
};

async function press(home: number, person: Person, act: keyof typeof acts = 'invite'): Promise<void> {
  const result = await acts[act](await signed(post, admins[home]!), person);
  if (result.kind !== 'done') throw new Error(result.kind);
  // Each link ends the one before: a letter leaves at once or not at all.
  await post.deliver();
}

const letters = () => post.mailsTo(shared).length;

test('R62: one organisation’s invitations to an address leave another’s what it needs, within minutes and on the day', async () => {
  const [mine, theirs] = [await invited(0), await invited(1)];
  for (let i = 0; i < 6; i++) await press(0, mine);
  expect(letters()).toBe(3);
  await press(1, theirs);
  expect(letters()).toBe(4);
  for (let i = 0; i < 12; i++) {
    post.clock.pass(660);
    await press(0, mine);
  }
  const flooded = letters();
  expect(flooded).toBeLessThanOrEqual(11);
  await press(1, theirs);
  expect(letters()).toBe(flooded + 1);
});

test('R62: the same for links to a new password and for the way back in', async () => {
  const own = (home: number) =>
    someone(post, homes[home]!, 'member', `flo${count}`, { organisation: names[home]!, emails: [shared] });
  const [mine, theirs] = [await own(0), await own(1)];
  for (const act of ['reset-link', 'send-way-back'] as const) {
    for (let i = 0; i < 12; i++) {
      post.clock.pass(660);
      await press(0, mine, act);
    }
    const flooded = letters();
    await press(0, mine, act);
    expect(letters(), act).toBe(flooded);
    await press(1, theirs, act);
    // The letter, and of a link also the notice that it was sent.
    expect(letters(), act).toBe(flooded + (act === 'reset-link' ? 2 : 1));
  }
});

test('R62: nor do they use up what its owner is sent to confirm it', async () => {
  const mine = await invited(0);
  for (let i = 0; i < 12; i++) {
    await press(0, mine);
    post.clock.pass(660);
  }
  const owner = await post.addPerson(`owner${count}@personal.example`, {
    emails: [`other${count}@mail.example`],
  });
  const browser = stranger(post);
  await signInAs(post, browser, owner);
  const before = letters();
  await browser.get('/security/ways/email');
  await browser.submit({ address: shared }, { form: 'name-address' });
  await post.deliver();
  expect(letters()).toBe(before + 1);
});

test('R62: five organisations together send an address what three may', async () => {
  const people = await Promise.all(names.map((_, home) => invited(home)));
  for (let round = 0; round < 11; round++) {
    for (const [home, person] of people.entries()) await press(home, person);
    post.clock.pass(660);
  }
  expect(letters()).toBe(30);
});
