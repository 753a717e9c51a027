import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { find, textOf } from '../support/html.ts';
import { type Person, type PersonOptions, totpCode } from '../support/people.ts';
import { notMePath, type PostOffice, startPostOffice } from './support/post-office.ts';
import { isSignedIn, signInAs, stranger, tryPassword } from './support/sign-in.ts';
import { atCode, codesOf, newPassword, setPassword, typeCode } from './support/way-back.ts';

/** R55, R56: what changes an account is told to all its addresses; whoever was not meant freezes it, and gets it back. */
let post: PostOffice;
let organisation: string;
beforeAll(async () => {
  post = await startPostOffice();
  organisation = await post.addOrganisation();
});
afterAll(() => post.stop());

let people = 0;
let name: string;
beforeEach(async () => {
  people += 1;
  name = `p${people}`;
  await post.store.pool.query('truncate request_limit');
});

/** One address to recover by, one in the organisation's own domain that gets notices only. */
const add = (more: PersonOptions = {}) =>
  post.addPerson(`${name}@alpenglow.example`, {
    organisation,
    emails: [`${name}@mail.example`, `${name}@alpenglow.example`],
    recoveryCodes: 4,
    ...more,
  });

async function code(person: Person): Promise<string> {
  return (await codesOf(post, person.id)).at(-1)!.code;
}

async function signedIn(person: Person): Promise<HttpBrowser> {
  const browser = stranger(post);
  await signInAs(post, browser, person);
  return browser;
}

async function addAddress(browser: HttpBrowser, person: Person, way: 'email' | 'phone', address: string) {
  await browser.get(`/security/ways/${way}`);
  await browser.submit({ address }, { form: 'name-address' });
  await browser.submit({ code: await code(person) }, { form: 'confirm' });
  expect(browser.page.path).toBe('/security/ways');
}

async function recover(person: Person, trouble: 'forgotten' | 'locked' = 'forgotten'): Promise<HttpBrowser> {
  const browser = await atCode(post, person.userId, 'email', { trouble });
  await typeCode(browser, await code(person));
  return browser;
}

const acts: Record<string, (person: Person) => Promise<unknown>> = {
  'a recovered password': async (person) => setPassword(await recover(person)),
  'an unlock': async (person) => (await recover(person, 'locked')).submit({}, { form: 'keep-form' }),
  'a changed password': async (person) => {
    const browser = await signedIn(person);
    await browser.get('/security/password');
    await browser.submit(
      { 'current-password': person.password, 'new-password': newPassword },
      { form: 'password' },
    );
  },
  'an added address': async (person) =>
    addAddress(await signedIn(person), person, 'email', `${name}-new@mail.example`),
  'an added phone': async (person) => addAddress(await signedIn(person), person, 'phone', '+393331234567'),
  'an added app': async (person) => {
    const browser = await signedIn(person);
    await browser.get('/security/ways/app');
    const seed = browser.page.html.match(/<code id="secret"[^>]*>([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');
    await browser.submit({ code: totpCode(seed, post.clock.now()) }, { form: 'app' });
  },
  'replaced recovery codes': async (person) => {
    const browser = await signedIn(person);
    await browser.get('/security/ways/codes');
    await browser.submit({}, { form: 'codes' });
  },
  'a replaced factor': async (person) => {
    const browser = await atCode(post, person.userId, 'password', { trouble: 'lost-factor' });
    await typeCode(browser, person.password);
    await browser.submit({ way: 'email' });
    await typeCode(browser, await code(person));
    await browser.get('/recover/factor/phone');
    await browser.submit({ phone: '+39 333 444 5555' }, { form: 'phone-form' });
    await typeCode(browser, await code(person));
    expect(browser.page.path).toBe('/recover/done');
  },
};

describe.each(Object.entries(acts))('R55: of %s', (_what, act) => {
  test('every address hears; those from before can say “This wasn’t me”; the mail holds no code, password or reset link', async () => {
    const person = await add();
    await act(person);
    await post.deliver();
    for (const address of [`${name}@mail.example`, `${name}@alpenglow.example`]) {
      const path = notMePath(post, address);
      expect(path, address).toBeDefined();
      const mail = post.mailsTo(address).find(({ parsed }) => parsed.text!.includes(path!))!;
      const said = `${mail.parsed.text} ${mail.parsed.html} ${mail.headers.join('\n')}`;
      expect(said).not.toMatch(/\/recover\/|\/enrol/);
      expect(said).not.toContain(person.password);
      expect(said).not.toContain(newPassword);
      for (const sent of await codesOf(post, person.id))
        expect(said).not.toMatch(new RegExp(`\\b${sent.code}\\b`));
      for (const made of person.recoveryCodes) expect(said).not.toContain(made);
      expect(mail.parsed.text).toMatch(/wasn.t me/i);
    }
    expect(notMePath(post, `${name}-new@mail.example`)).toBeUndefined();
    // An address that was there before freezes it, whichever of the two.
    const reader = stranger(post);
    await reader.get(notMePath(post, `${name}@alpenglow.example`)!);
    await reader.submit();
    expect(reader.page.path).toBe('/not-me/done');
    expect((await post.store.accounts.findById(person.id))!.frozenAt).toBeDefined();
    // The way back in begins filled in, for this browser alone.
    const wayBack = `/recover/who?kind=work&amp;username=${encodeURIComponent(person.userId)}`;
    expect(reader.page.html).toContain(wayBack);
    expect((await stranger(post).get('/not-me/done')).html).not.toContain(wayBack);
  });
});

test('R55: a removed address hears of it too, and may still say so; one removed on probation may not', async () => {
  const person = await add({ emails: [`${name}@mail.example`, `${name}-old@mail.example`] });
  const browser = await signedIn(person);
  await addAddress(browser, person, 'email', `${name}-young@mail.example`);
  for (const which of ['old', 'young']) {
    await browser.get('/security/ways');
    await browser.follow(`Remove Mail address ${name}-${which}@mail.example`);
    await browser.submit({}, { form: 'remove' });
    await post.deliver();
  }
  const { methods } = (await post.store.accounts.findById(person.id))!;
  expect(methods.filter(({ kind }) => kind === 'email')).toHaveLength(1);
  const removed = (address: string) =>
    post.mailsTo(address).filter(({ parsed }) => /removed/i.test(parsed.subject ?? ''));
  expect(removed(`${name}-old@mail.example`).at(0)!.parsed.text).toContain('/not-me?t=');
  expect(removed(`${name}-young@mail.example`).at(0)!.parsed.text).not.toContain('/not-me?t=');
});

/** What the log says that recoveries took off, and why. */
async function removedBySystem(person: Person) {
  const lines = await post.store.audit.ofAccount(person.id, 100);
  return lines.flatMap(({ kind, actor, data }) =>
    kind === 'method.removed' && actor === 'system' ? [data] : [],
  );
}

test('R58, R25: what a recovery takes off because it is on probation is in the log, and only its kind', async () => {
  const person = await add();
  const browser = await signedIn(person);
  await addAddress(browser, person, 'email', `${name}-young@mail.example`);
  await addAddress(browser, person, 'phone', '+393331234567');
  await setPassword(await recover(person));
  expect(await removedBySystem(person)).toEqual(
    expect.arrayContaining([
      { kind: 'email', reason: 'on-probation' },
      { kind: 'phone', reason: 'on-probation' },
    ]),
  );
  expect(await removedBySystem(person)).toHaveLength(2);
  const { methods } = (await post.store.accounts.findById(person.id))!;
  expect(methods.map(({ kind }) => kind).sort()).toEqual(['email', 'email', 'recovery-codes']);
});

test('R55: a new app on a frozen account is told and logged at once, though the recovery may end there', async () => {
  const person = await add({ totp: true });
  const account = (await post.store.accounts.findById(person.id))!;
  await post.store.accounts.change(person.id, account.securityEpoch, { frozenAt: post.clock.now() });
  post.clock.pass(60);
  const browser = await atCode(post, person.userId, 'email', { trouble: 'lost-factor' });
  await typeCode(browser, await code(person));
  await browser.submit({ way: 'recovery-code' });
  await typeCode(browser, person.recoveryCodes[0]!);
  await browser.submit({ factor: 'app' });
  const seed = textOf(find(browser.page.document, 'code', 'id', 'app-key')!).replaceAll(' ', '');
  await browser.submit({ code: totpCode(seed, post.clock.now()) });
  // A frozen account keeps no password: the person is asked for a new one, and leaves.
  expect(browser.page.path).toBe('/recover/password/new');
  expect((await post.store.accounts.findById(person.id))!.frozenAt).toBeDefined();
  await post.deliver();
  for (const address of [`${name}@mail.example`, `${name}@alpenglow.example`]) {
    const subjects = post.mailsTo(address).map(({ parsed }) => parsed.subject);
    expect(
      subjects.filter((subject) => /second step|app/i.test(subject ?? '')),
      address,
    ).toHaveLength(1);
    expect(notMePath(post, address), address).toBeDefined();
  }
  const lines = (await post.store.audit.ofAccount(person.id, 100)).filter(({ kind }) =>
    kind.startsWith('method.'),
  );
  expect(lines.map(({ kind, actor, data }) => ({ kind, actor, data }))).toEqual([
    { kind: 'method.added', actor: `account:${person.id}`, data: { kind: 'totp', by: 'recovery' } },
    { kind: 'method.removed', actor: `account:${person.id}`, data: { kind: 'totp', reason: 'replaced' } },
  ]);
});

describe('R55: the link of “This wasn’t me”', () => {
  async function recoveredBySomebody(more: PersonOptions = {}): Promise<{ person: Person; path: string }> {
    const person = await add(more);
    const browser = await recover(person);
    if (browser.page.path === '/recover/way') {
      await browser.submit({ way: 'recovery-code' });
      await typeCode(browser, person.recoveryCodes[0]!);
    }
    await setPassword(browser);
    await post.deliver();
    return { person, path: notMePath(post, `${name}@mail.example`)! };
  }

  test('lives 72 hours from the event, to the second', async () => {
    const { path } = await recoveredBySomebody();
    post.clock.pass(72 * 3600 - 1);
    const reader = stranger(post);
    expect((await reader.get(path)).status).toBe(200);
    post.clock.pass(1);
    await reader.submit();
    expect(reader.page.status).toBe(410);
    expect((await stranger(post).get(path)).status).toBe(410);
  });

  test('is used once, and altered it is nobody’s', async () => {
    const { person, path } = await recoveredBySomebody();
    const reader = stranger(post);
    expect((await reader.get(path.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(410);
    await reader.get(path);
    await reader.submit();
    expect((await stranger(post).get(path)).status).toBe(410);
    const lines = await post.store.audit.ofAccount(person.id, 100);
    expect(lines.filter(({ kind }) => kind === 'account.frozen')).toHaveLength(1);
  });

  test('ends sessions, refuses the password like a wrong one, and says at sign-in and recovery nothing of it (R1)', async () => {
    const { person, path } = await recoveredBySomebody();
    const intruder = await signedIn({ ...person, password: newPassword });
    expect(await isSignedIn(intruder)).toBe(true);
    const reader = stranger(post);
    await reader.get(path);
    await reader.submit();
    expect(await isSignedIn(intruder)).toBe(false);
    const frozen = await tryPassword(stranger(post), person.userId, newPassword);
    const wrong = await tryPassword(stranger(post), `nobody${people}@alpenglow.example`, newPassword);
    expect(frozen.status).toBe(wrong.status);
    expect(frozen.text.replaceAll(person.userId, '')).toBe(
      wrong.text.replaceAll(`nobody${people}@alpenglow.example`, ''),
    );
    await post.deliver();
    const told = post.mailsTo(`${name}@mail.example`).at(-1)!.parsed;
    expect(told.text).not.toContain('/not-me?t=');
  });

  test('what was bound with or after the event thaws nothing; two older ways do, and then it is all gone', async () => {
    const person = await add();
    const intruder = await signedIn(person);
    await addAddress(intruder, person, 'email', `${name}-evil@mail.example`);
    await post.deliver();
    const path = notMePath(post, `${name}@mail.example`)!;
    // Three days on, the intruder's address would be past its probation.
    post.clock.pass(71 * 3600);
    const reader = stranger(post);
    await reader.get(path);
    await reader.submit();
    expect(reader.page.path).toBe('/not-me/done');
    post.clock.pass(2 * 3600);
    const { codeRecipients } = await import('../../src/app/messages/recipients.ts');
    const account = (await post.store.accounts.findById(person.id))!;
    expect(codeRecipients(account, 'email', post.clock.now())).toEqual([`${name}@mail.example`]);

    const owner = await recover(person);
    expect(owner.page.path).toBe('/recover/way');
    expect((await owner.get('/recover/password/new')).path).toBe('/recover/way');
    await owner.submit({ way: 'recovery-code' });
    await typeCode(owner, person.recoveryCodes[0]!);
    await setPassword(owner);
    expect(owner.page.path).toBe('/recover/done');
    const thawed = (await post.store.accounts.findById(person.id))!;
    expect(thawed.frozenAt).toBeUndefined();
    expect(thawed.methods.map(({ address }) => address)).not.toContain(`${name}-evil@mail.example`);
    expect(await removedBySystem(person)).toEqual([
      { kind: 'email', reason: 'bound-after-repudiated-event' },
    ]);
    await signedIn({ ...person, password: newPassword });
  });

  test('a phone that a repudiated recovery bound opens nothing, though such phones wait for no 72 hours', async () => {
    const person = await add({ phones: ['+393330001122'] });
    await acts['a replaced factor']!(person);
    await post.deliver();
    const { openMethods } = await import('../../src/app/recovery/facts.ts');
    const opens = async () =>
      openMethods((await post.store.accounts.findById(person.id))!, post.clock.now())
        .map(({ kind }) => kind)
        .sort();
    expect(await opens()).toEqual(['email', 'phone', 'recovery-codes']);
    const reader = stranger(post);
    await reader.get(notMePath(post, `${name}@mail.example`)!);
    await reader.submit();
    expect(await opens()).toEqual(['email', 'recovery-codes']);
    const intruder = await atCode(post, person.userId, 'phone');
    await post.deliver();
    await typeCode(intruder, await code(person));
    expect(intruder.page.path).toBe('/recover/code');
  });

  test('R55: the former owner of an address freezes the only administrator, who thaws it with two older ways', async () => {
    const person = await add({
      roles: ['global-admin'],
      emails: [`${name}@mail.example`, `${name}-former@mail.example`],
    });
    const browser = await signedIn(person);
    await browser.get('/security/ways');
    await browser.follow(`Remove Mail address ${name}-former@mail.example`);
    await browser.submit({}, { form: 'remove' });
    await post.deliver();
    const former = stranger(post);
    await former.get(notMePath(post, `${name}-former@mail.example`)!);
    await former.submit();
    expect(former.page.path).toBe('/not-me/done');
    expect(await isSignedIn(browser)).toBe(false);

    const owner = await recover(person);
    await owner.submit({ way: 'recovery-code' });
    await typeCode(owner, person.recoveryCodes[0]!);
    await setPassword(owner);
    expect(owner.page.path).toBe('/recover/done');
    expect(await isSignedIn(await signedIn({ ...person, password: newPassword }))).toBe(true);
    // Pressed again, the same mail does nothing.
    await former.get(notMePath(post, `${name}-former@mail.example`)!);
    expect(former.page.status).toBe(410);
  });

  test('a freeze and a recovery at the same moment: the freeze is never refused, and a frozen account keeps no new password', async () => {
    for (let round = 0; round < 6; round++) {
      name = `p${people}-${round}`;
      await post.store.pool.query('truncate request_limit');
      const { person, path } = await recoveredBySomebody();
      const intruder = await recover({ ...person, password: newPassword });
      expect(intruder.page.path).toBe('/recover/password/new');
      const other = await recover({ ...person, password: newPassword });
      const reader = stranger(post);
      await reader.get(path);
      await Promise.all([
        setPassword(intruder, 'the intruder wants this one'),
        reader.submit(),
        setPassword(other, 'the intruder wants that one'),
      ]);
      expect([intruder, other].map(({ page }) => page.status)).toEqual([200, 200]);
      expect(reader.page.path).toBe('/not-me/done');
      const check = stranger(post);
      await tryPassword(check, person.userId, 'the intruder wants this one');
      expect(await isSignedIn(check)).toBe(false);
      expect((await post.store.accounts.findById(person.id))!.frozenAt).toBeDefined();
    }
  });
});
