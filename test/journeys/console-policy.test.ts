import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelPending } from '../../src/app/policy/cancel.ts';
import { proposePolicy } from '../../src/app/policy/propose.ts';
import { at, someone } from '../attacks/support/administration.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, find, textOf } from '../support/html.ts';
import { givePerson } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';

/** The policy's pages without scripts: read, change, look at whom it locks out, save, take back. */
let app: TestApp;
let number = 0;
let domain: string;
let organisation: string;
let ada: Person;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function begin(policy: unknown = {}, preset: 'standard' | 'self-service-only' = 'standard') {
  number += 1;
  domain = `org${number}.example`;
  organisation = await app.addOrganisation({ domains: [domain], policy: policy as never, preset });
  ada = await admin('ada');
}
beforeEach(() => begin());

const admin = (name: string, role: 'global-admin' | 'auditor' = 'global-admin') =>
  someone(app, organisation, role, name, { organisation: `org${number}`, recoveryCodes: 1 });
const edit = async (browser: HttpBrowser, fields: Record<string, string> = {}) => {
  await browser.get('/admin/policy/edit');
  return browser.submit(fields, { form: 'policy', button: 'do=review' });
};
const save = (browser: HttpBrowser) => browser.submit({}, { form: 'policy', button: 'do=save' });
const standing = async () => (await app.store.policies.current(organisation))!;
const fieldError = (browser: HttpBrowser, id: string) => {
  const found = find(browser.page.document, 'p', 'id', `${id}-error`);
  return found === undefined ? undefined : textOf(found);
};

test('the page says it in sentences: what differs, what no policy can lower, the preset, the history', async () => {
  await begin({ gates: 2, name: 'Morgenrot' });
  const browser = await at(app, ada);
  const { text, title } = await browser.get('/admin/policy');
  expect(title).toBe('What your policy says');
  expect(text).toContain('2 different proofs are needed to replace a forgotten password. Your own');
  expect(text).toContain('A mailed code or link is a way back in. A text message');
  expect(text).toContain('Administrators always need two different proofs.');
  expect(text).toContain('Standard Administrators may help people');
  expect(text).toContain('Nothing was changed since the organisation was set up.');
  await browser.follow('Compare the presets');
  expect(browser.page.text).toContain('“Ask for help” leads to the operator’s support.');
});

test('whoever only reads sees no button, and the form is not theirs', async () => {
  const browser = await at(app, await admin('audrey', 'auditor'));
  expect((await browser.get('/admin/policy')).text).toContain('Only Global admins change the policy');
  expect([...elements(browser.page.document, 'a')].map(textOf)).not.toContain('Change the policy');
  expect(await browser.get('/admin/policy/edit')).toMatchObject({ status: 403 });
});

describe('a stricter change', () => {
  test('is shown with whom it locks out, by name, and applies at once', async () => {
    await app.addPerson(`mail@${domain}`, {
      organisation,
      displayName: 'Only Mail',
      emails: ['m@x.example'],
    });
    const browser = await at(app, ada);
    await edit(browser, { gates: '2', 'password.alone': '18' });
    const { text, title } = browser.page;
    expect(title).toBe('Is this what you want?');
    expect(text).toContain('At once');
    expect(text).toContain('Before: One proof lets people replace a forgotten password.');
    expect(text).toContain('1 person who could get back in alone today could not any more');
    expect(text).toContain('Passwords that people have already stay as they are');
    await browser.follow(`Only Mail · mail@${domain}`);
    expect(browser.page.title).toContain('Only Mail');
    expect((await standing()).version).toBe(0);

    await edit(browser, { gates: '2', 'password.alone': '18' });
    expect((await save(browser)).text).toContain('Saved. It is in force.');
    expect(await standing()).toMatchObject({ version: 1, policy: { gates: 2, password: { alone: 18 } } });
    expect(browser.page.text).toContain('Version 1 In force');
    expect(browser.page.text).toContain('Ada Example,');
    expect(browser.page.text).toContain('Version 0 Replaced');
  });

  test('nothing changed, nothing to save', async () => {
    const browser = await at(app, ada);
    expect(await edit(browser)).toMatchObject({ status: 422 });
    expect(browser.page.text).toContain('Nothing differs from what is in force.');
  });
});

describe('a change that opens more', () => {
  test('waits, is told as such, and any Global admin takes it back', async () => {
    await begin({ gates: 2 });
    const browser = await at(app, ada);
    await edit(browser, { gates: '1', 'ways.phone': '' });
    expect(browser.page.text).toMatch(/At once Text messages are no way back in\./);
    expect(browser.page.text).toContain('It waits 72 hours, all Global admins are told now');
    expect(browser.page.text).toContain('Whom does all of it lock out, from');
    expect((await save(browser)).text).toContain('What opens nothing is in force; the rest waits');
    expect(await standing()).toMatchObject({
      version: 2,
      policy: { gates: 2, ways: { phone: false } },
      pending: { version: 2 },
    });

    const bob = await at(app, await admin('bob'));
    expect((await bob.get('/admin/policy')).text).toContain('Asked for by Ada Example on');
    const auditor = await at(app, await admin('audrey', 'auditor'));
    await auditor.get('/admin/policy');
    expect(find(auditor.page.document, 'form', 'id', 'take-back')).toBeUndefined();
    expect((await bob.submit({}, { form: 'take-back' })).text).toContain(
      'Taken back. It will not take effect.',
    );
    expect((await standing()).pending).toBeUndefined();
    expect(bob.page.text).toContain('Taken back by Bob Example on');
  });

  test('the form shows what waits, and says that saving replaces it', async () => {
    await begin({ gates: 2 });
    const browser = await at(app, ada);
    await edit(browser, { gates: '1' });
    await save(browser);
    await edit(browser, { loweringHours: '100' });
    expect(browser.page.text).toContain('It takes the place of the change that waits until');
    await save(browser);
    expect(await standing()).toMatchObject({
      policy: { gates: 2, loweringHours: 100 },
      pending: { policy: { loweringHours: 100 } },
    });
  });
});

test('the history goes back page by page, and each version says what it changed', async () => {
  const browser = await at(app, ada);
  const by = { kind: 'operator' } as const;
  for (let seen = 0; seen < 23; seen++) {
    const document = { password: { alone: 15 + ((seen + 1) % 2) }, bannedTerms: [`term${seen}`] };
    const { organisationId } = await standing();
    const result = await proposePolicy(app.app, {
      organisationId,
      by,
      seen: (await standing()).version,
      document,
    });
    if (result.kind === 'waits')
      await cancelPending(app.app, { organisationId, version: result.version, by });
  }
  const versions = () => [...elements(browser.page.document, 'h3')].map(textOf);
  await browser.get('/admin/policy');
  const newest = (await standing()).version;
  expect(versions()).toHaveLength(20);
  expect(versions()[0]).toMatch(new RegExp(`^Version ${newest} `));
  expect(browser.page.text).toContain('the operator,');
  const changes = [...elements(browser.page.document, 'ul')].map(textOf).join();
  await browser.follow('Older versions');
  expect(versions()[0]).toMatch(new RegExp(`^Version ${newest - 20} `));
  const all = changes + [...elements(browser.page.document, 'ul')].map(textOf).join();
  expect(all).toContain('Terms kept out of passwords: 1 added, 1 taken off.');
  await browser.follow('Newest versions');
  expect(versions()[0]).toMatch(new RegExp(`^Version ${newest} `));
});

describe('what is refused', () => {
  test('keeps what was typed, and says why at the field', async () => {
    const browser = await at(app, ada);
    const terms = 'alpine\nab';
    const page = await edit(browser, {
      'password.alone': '12',
      probationHours: 'long',
      bannedTerms: terms,
      helpLink: 'javascript:alert(1)',
      'ways.email': '',
      'ways.phone': '',
      'ways.totp': '',
      'ways.passkey': '',
    });
    expect(page.status).toBe(422);
    expect(fieldError(browser, 'password.alone')).toMatch(/: this can be from 15 to 24\.$/);
    expect(fieldError(browser, 'probationHours')).toMatch(/from 72 to 2160\.$/);
    expect(fieldError(browser, 'bannedTerms')).toContain('“ab” does not have 3 to 40 characters.');
    expect(fieldError(browser, 'helpLink')).toContain('https://');
    expect(fieldError(browser, 'ways')).toContain('at least 2 ways must stay on');
    for (const id of ['password.alone', 'probationHours', 'bannedTerms', 'helpLink', 'ways']) {
      expect(find(page.document, 'a', 'href', `#${id}`), id).toBeDefined();
      expect([...elements(page.document)].filter((one) => one.attributes.get('id') === id)).toHaveLength(1);
    }
    expect(find(page.document, 'input', 'id', 'probationHours')?.attributes.get('value')).toBe('long');
    expect(find(page.document, 'textarea', 'id', 'bannedTerms')?.children.join('')).toBe(`\n${terms}`);
  });

  test('a thousand terms of the longest are taken, one more is not', async () => {
    const term = (n: number) => `${String(n).padStart(4, '0')}${'界'.repeat(36)}`;
    const terms = (count: number) => Array.from({ length: count }, (_, n) => term(n)).join('\r\n');
    const browser = await at(app, ada);
    await edit(browser, { bannedTerms: terms(1001) });
    expect(fieldError(browser, 'bannedTerms')).toContain('at most 1000 are taken');
    await edit(browser, { bannedTerms: terms(1000) });
    expect(browser.page.text).toContain('Terms kept out of passwords: 1000 added, 0 taken off.');
    expect((await save(browser)).text).toContain('Saved. It is in force.');
    expect((await standing()).policy).toMatchObject({ bannedTerms: { length: 1000 } });
  });
});

test('a language change keeps what was typed, on both pages', async () => {
  const browser = await at(app, ada);
  await browser.get('/admin/policy/edit');
  const typed = { gates: '2', bannedTerms: 'alpine\nmountain', 'ways.phone': '' };
  await browser.submit(typed, { form: 'policy', button: 'lang=it' });
  expect(browser.page.title).toBe('Che cosa devono dire le vostre regole?');
  await browser.submit({}, { form: 'policy', button: 'do=review' });
  expect(browser.page.text).toContain('Servono 2 prove diverse');
  await browser.submit({}, { form: 'policy', button: 'lang=zh-CN' });
  expect(browser.page.title).toBe('确定要这样更改吗？');
  expect((await standing()).version).toBe(0);
  await browser.submit({}, { form: 'policy', button: 'do=change' });
  expect(find(browser.page.document, 'textarea', 'id', 'bannedTerms')?.children.join('')).toContain(
    'mountain',
  );
  await browser.submit({}, { form: 'policy', button: 'do=review' });
  await save(browser);
  expect((await standing()).policy).toMatchObject({
    gates: 2,
    bannedTerms: ['alpine', 'mountain'],
    ways: { phone: false },
  });
});

describe('a passkey asked of administrators', () => {
  const wanted = { administratorsNeedPasskey: 'yes' };

  test('is refused where no Global admin has one that counts', async () => {
    const browser = await at(app, ada);
    const page = await edit(browser, wanted);
    expect(page.status).toBe(422);
    expect(page.text).toContain('no Global admin has one that counts');
    expect((await standing()).version).toBe(0);
  });

  test('says how many have one, and whether the author does', async () => {
    const bob = await admin('bob');
    const browser = await at(app, ada);
    await giveAPasskey(bob, '1 second');
    expect((await edit(browser, wanted)).text).toContain('no Global admin has one that counts');
    await giveAPasskey(bob, '-1 second');
    await edit(browser, wanted);
    expect(browser.page.text).toContain('1 of 2 administrators have a passkey that counts today.');
    expect(browser.page.text).toContain('You have none that counts yourself');
    expect((await save(browser)).text).toContain('Saved. It is in force.');
  });

  async function giveAPasskey(person: Person, usableIn: string) {
    await app.store.pool.query('delete from method where account_id = $1 and kind = $2', [
      person.id,
      'passkey',
    ]);
    await app.store.methods.add({
      accountId: person.id,
      kind: 'passkey',
      boundBy: 'enrolment',
      confirmedAt: app.clock.now(),
      usableFrom: new Date(app.clock.now().getTime() + (usableIn.startsWith('-') ? -1000 : 1000)),
      passkey: {
        credentialId: Buffer.from(`credential-${person.id}-${usableIn}`).toString('base64url'),
        publicKey: Buffer.from('key'),
        counter: 0,
        transports: [],
        backedUp: false,
      },
    } as never);
  }
});

test('self-service only: what the preset decides is not asked, and the page says so', async () => {
  await begin({}, 'self-service-only');
  const browser = await at(app, ada);
  await browser.get('/admin/policy/edit');
  expect(browser.page.text).toContain('Your preset decides what administrators may do for others');
  expect(find(browser.page.document, 'input', 'name', 'resets.link')).toBeUndefined();
  await edit(browser, { gates: '2' });
  await save(browser);
  expect(await standing()).toMatchObject({ preset: 'self-service-only', policy: { gates: 2 } });
});

test('R46: whoever has a passkey is led to the proof by it before the policy is saved, and keeps what was typed', async () => {
  const browser = await at(app, ada);
  await edit(browser, { gates: '2' });
  await givePerson(app, ada);
  await save(browser);
  expect(browser.page.status).toBe(403);
  const [link] = [...elements(browser.page.document, 'a')].filter((one) => one.attributes.get('target'));
  expect(link?.attributes.get('href')).toBe('/security/prove?to=%2Fadmin%2Fpolicy&with=passkey');
  expect(browser.page.html).toContain('name="gates" value="2"');
});
