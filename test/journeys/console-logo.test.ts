import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { proposePolicy } from '../../src/app/policy/propose.ts';
import { takePoliciesIntoForce } from '../../src/app/policy/take-effect.ts';
import { at, someone } from '../attacks/support/administration.ts';
import { stranger } from '../attacks/support/sign-in.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { type Element, elements, textOf } from '../support/html.ts';
import { givePerson } from '../support/passkey.ts';
import type { Person } from '../support/people.ts';
import { picture } from '../support/pictures.ts';

/** An organisation's logo without scripts: chosen, seen, replaced, taken away, and found in the history. */
let app: TestApp;
let number = 0;
let organisation: string;
let ada: Person;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  number += 1;
  // Not before the organisation was made, which the database's own clock says.
  app.clock.set(new Date(Date.now() + 1000));
  organisation = await app.addOrganisation({
    domains: [`org${number}.example`],
    policy: { gates: 2, name: 'Morgenrot' } as never,
  });
  ada = await admin('ada');
});

const admin = (name: string) =>
  someone(app, organisation, 'global-admin', name, { organisation: `org${number}`, recoveryCodes: 1 });
const standing = async () => (await app.store.policies.current(organisation))!;
const logos = (browser: HttpBrowser) =>
  [...elements(browser.page.document, 'img')].filter((img) => img.attributes.get('class') === 'logo');
const masthead = (browser: HttpBrowser): Element | undefined =>
  [...elements(browser.page.document, 'header')].flatMap((header) => [...elements(header, 'img')])[0];
const choose = async (browser: HttpBrowser, colour: string) => {
  await browser.get('/admin/policy/logo');
  return browser.upload(await picture('jpeg', { width: 900, height: 300, colour }));
};

test('a picture takes the place of the name, with the name as its words, and is served under its hash', async () => {
  const browser = await at(app, ada);
  await browser.get('/admin/policy');
  expect(masthead(browser)).toBeUndefined();
  const { text } = await browser.follow('Change the logo');
  expect(text).toContain('There is none: pages carry the name “Morgenrot”.');

  expect((await choose(browser, 'teal')).text).toContain('Saved. It is in force.');
  const { logo } = (await standing()).policy as { logo: { sha256: string } };
  expect(logo).toMatchObject({ width: 480, height: 160 });
  // In the masthead, and on both grounds.
  const src = `/logo/${logo.sha256}.png`;
  expect(logos(browser).map((img) => img.attributes.get('src'))).toEqual([src, src, src]);
  const shown = masthead(browser)!.attributes;
  expect([shown.get('alt'), shown.get('width'), shown.get('height')]).toEqual(['Morgenrot', '480', '160']);
  const png = await browser.request(src);
  expect(png.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await png.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');

  // What was shown of the name before: the title says it still.
  await browser.get('/security');
  expect(masthead(browser)?.attributes.get('src')).toBe(src);
  expect(browser.page.html).toContain('– Morgenrot</title>');
  const outside = stranger(app);
  await outside.get('/signin');
  expect(logos(outside)).toEqual([]);
});

test('the history says who chose, replaced and removed it, the log too', async () => {
  const browser = await at(app, ada);
  await choose(browser, 'teal');
  const bob = await at(app, await admin('bob'));
  await choose(bob, 'navy');
  await bob.submit({}, { form: 'remove' });
  expect(bob.page.text).toContain('There is none');
  expect((await standing()).policy).toEqual({ gates: 2, name: 'Morgenrot' });
  const { text } = await bob.get('/admin/policy');
  expect(text).toMatch(
    /Version 3 In force Bob Example, [^V]* Pages carry no logo\. Before: Pages carry a logo/,
  );
  expect(text).toMatch(
    /Version 1 Replaced Ada Example, [^V]* Pages carry a logo of 480 × 160 pixels, number/,
  );
  const { rows } = await app.store.pool.query(
    `select kind, data ->> 'changed' as changed from audit_event where organisation_id = $1 and kind like 'policy%' order by id`,
    [organisation],
  );
  expect(rows).toEqual(Array(3).fill({ kind: 'policy.changed', changed: 'logo' }));
});

test('the same picture twice, and nothing to remove twice, change nothing', async () => {
  const browser = await at(app, ada);
  await choose(browser, 'teal');
  expect((await choose(browser, 'teal')).text).toContain('This is what the policy says already.');
  const page = browser.page;
  await browser.submit({}, { form: 'remove' });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)![1]!;
  await browser.post('/admin/policy/logo/remove', new URLSearchParams({ csrf, seen: '2' }));
  expect(await standing()).toMatchObject({ version: 2 });
});

test('somebody else was faster: nothing is changed, and the page says so', async () => {
  const browser = await at(app, ada);
  const bob = await at(app, await admin('bob'));
  await browser.get('/admin/policy/logo');
  await choose(bob, 'navy');
  const { status, text } = await browser.upload(await picture());
  expect(status).toBe(409);
  expect(text).toContain('Somebody changed the policy since you opened this page.');
  expect((await standing()).version).toBe(1);
  expect((await browser.upload(await picture())).text).toContain('Saved. It is in force.');
});

test('another change of the policy keeps the logo, a form opened before it came too', async () => {
  const browser = await at(app, ada);
  await choose(browser, 'teal');
  const { logo } = (await standing()).policy as { logo: unknown };
  await browser.get('/admin/policy/edit');
  await browser.submit({ probationHours: '100' }, { form: 'policy', button: 'do=review' });
  expect(browser.page.text).not.toContain('logo');
  await browser.submit({}, { form: 'policy', button: 'do=save' });
  expect((await standing()).policy).toEqual({ gates: 2, name: 'Morgenrot', probationHours: 100, logo });

  const bob = await at(app, await admin('bob'));
  await bob.get('/admin/policy/edit');
  await choose(browser, 'navy');
  const { logo: newer } = (await standing()).policy as { logo: unknown };
  await bob.submit({ probationHours: '101' }, { form: 'policy', button: 'do=review' });
  expect(bob.page.status).toBe(409);
  await bob.submit({}, { form: 'policy', button: 'do=review' });
  await bob.submit({}, { form: 'policy', button: 'do=save' });
  expect((await standing()).policy).toMatchObject({ probationHours: 101, logo: newer });
});

test('what waits goes on waiting, nobody is told that it is off, and it takes effect with the new logo', async () => {
  await proposePolicy(app.app, {
    organisationId: organisation,
    by: { kind: 'operator' },
    seen: 0,
    document: { name: 'Morgenrot' },
  });
  const { pending } = await standing();
  const mails = (await app.queued()).length;
  const browser = await at(app, ada);
  expect((await choose(browser, 'teal')).text).toContain('Saved. It is in force.');
  expect((await standing()).pending).toEqual(pending);
  const events = (await app.queued())
    .slice(mails)
    .flatMap((job) => (job.task === 'policy-notice' ? [job.payload.event] : []));
  expect([...new Set(events)]).toEqual(['changed']);
  const { text } = await browser.get('/admin/policy');
  expect(text).toMatch(/A change waits .* Take it back/);

  app.clock.set(new Date(pending!.takesEffectAt.getTime() + 1000));
  expect(await takePoliciesIntoForce(app.app)).toBe(1);
  expect((await standing()).policy).toEqual({
    name: 'Morgenrot',
    logo: expect.objectContaining({ width: 480 }),
  });
  // Nor does the history say that whoever wrote what waited chose the logo.
  const again = (await (await at(app, ada)).get('/admin/policy')).text;
  expect(again.match(/Pages carry a logo of/g)).toHaveLength(2);
});

test.each([
  ['nothing', () => Buffer.alloc(0), 'Choose a picture first.'],
  ['a text', () => Buffer.from('hello'), 'This is no PNG, JPEG or WebP picture.'],
  [
    'a picture cut off',
    async () => (await picture()).subarray(0, 200),
    'This picture is damaged or cut off.',
  ],
  ['a tiny one', () => picture('png', { width: 15, height: 40 }), 'at least 16 pixels'],
  ['a wide one', () => picture('png', { width: 4001, height: 20 }), 'at most 4000 pixels'],
] as const)('%s is refused beside the field, and changes nothing', async (_, content, sentence) => {
  const browser = await at(app, ada);
  await browser.get('/admin/policy/logo');
  const { status, html } = await browser.upload(await content());
  expect(status).toBe(422);
  expect(html).toContain(sentence);
  expect(html).toContain('href="#picture"');
  expect(html).toContain('aria-describedby="picture-hint picture-error"');
  expect(await standing()).toMatchObject({ version: 0 });
});

describe('a picture that comes too late is not kept, and the pages say so', () => {
  const small = () => picture('png');
  const again = 'Choose the picture once more: it was not kept while you proved who you are.';

  test('after five minutes: on the page that refuses it, and on the form after the proof', async () => {
    const browser = await at(app, ada);
    await browser.get('/admin/policy/logo');
    expect(browser.page.text).not.toContain(again);
    app.clock.pass(5 * 60);
    expect((await browser.upload(await small())).text).toContain('choose the picture once more');
    await browser.follow('Prove that it is you');
    await browser.submit({ password: ada.password }, { form: 'prove' });
    expect(browser.page.path).toBe('/admin/policy/logo?file=again');
    expect(browser.page.text).toContain(again);
    expect((await browser.upload(await small())).text).toContain('Saved. It is in force.');
    expect(browser.page.text).not.toContain(again);
  });

  test('who has a passkey is led to it, and to nothing that would not do', async () => {
    const browser = await at(app, ada);
    await browser.get('/admin/policy/logo');
    await givePerson(app, ada);
    await browser.upload(await small());
    const link = [...elements(browser.page.document, 'a')].find((a) => textOf(a) === 'Prove that it is you');
    expect(link?.attributes.get('href')).toBe(
      `/security/prove?to=${encodeURIComponent('/admin/policy/logo?file=again')}&with=passkey`,
    );
  });

  test.each([
    ['small', small],
    ['larger than a stranger may send', async () => Buffer.alloc(20_000)],
  ])('when the session is over, the picture %s', async (_, draw) => {
    const browser = await at(app, ada);
    await browser.get('/admin/policy/logo');
    app.clock.pass(16 * 60);
    const sent = await draw();
    await browser.upload(sent);
    if (sent.length > 16_384) {
      expect(browser.page.text).toContain('Sign in again, then choose the picture once more.');
      await browser.follow('Try again');
    }
    expect(browser.page.path).toBe(`/signin?to=${encodeURIComponent('/admin/policy/logo?file=again')}`);
    await browser.submit({ username: ada.userId, password: ada.password });
    if (browser.page.path !== '/admin/policy/logo?file=again')
      await browser.get('/admin/policy/logo?file=again');
    expect(browser.page.text).toContain(again);
  });
});
