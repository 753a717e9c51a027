import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HttpBrowser, PageSeen } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, forgeForm, someone } from './support/administration.ts';
import { isSignedIn, stranger } from './support/sign-in.ts';

let app: TestApp;
let global: Person;
let userAdmin: Person;
let helpdesk: Person;
let number = 0;
let local: string;

beforeAll(async () => {
  app = await startTestApp();
  const ours = await app.addOrganisation();
  await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  global = await someone(app, ours, 'global-admin', 'ada');
  userAdmin = await someone(app, ours, 'user-admin', 'uma');
  helpdesk = await someone(app, ours, 'helpdesk-admin', 'hanna');
});
afterAll(() => app.stop());
beforeEach(() => {
  number += 1;
  local = `starter${number}`;
});

/** Posts the form with fields that no page of ours need have offered. */
function post(browser: HttpBrowser, fields: Readonly<Record<string, string>> = {}): Promise<PageSeen> {
  const form = { name: 'Nina Start', local, domain: 'alpenglow.example', mail: `${local}@mail.example` };
  return forgeForm(browser, '/admin/people/add', { ...form, ...fields });
}

const find = (userId = `${local}@alpenglow.example`) => app.store.accounts.findByUserIdKey(userId);

async function links(): Promise<string[]> {
  const account = await find();
  return (await app.queued()).flatMap((job) =>
    job.task === 'invitation' && job.payload.accountId === account?.id ? [job.payload.token] : [],
  );
}

async function open(token: string, password = 'four herons over a marsh'): Promise<HttpBrowser> {
  const browser = stranger(app);
  await browser.get(`/enrol?t=${token}`);
  if (browser.page.status === 200) await browser.submit({ 'new-password': password });
  return browser;
}

test('R25: an invited person chooses the password, and the mailbox that the link went to opens gates at once', async () => {
  await post(await at(app, userAdmin));
  const before = await find();
  expect(before).toMatchObject({ passwordHash: undefined, roles: ['member'] });
  expect(before?.methods).toMatchObject([{ kind: 'email', confirmedAt: undefined, usableFrom: undefined }]);
  const [token] = await links();
  const theirs = await open(token!);
  expect(await isSignedIn(theirs)).toBe(true);
  expect((await find())?.methods).toMatchObject([
    { boundBy: 'enrolment', confirmedAt: app.clock.now(), usableFrom: app.clock.now() },
  ]);
  const kinds = (await app.store.audit.ofAccount(before!.id, 9)).map(({ kind, actor }) => [kind, actor]);
  expect(kinds).toContainEqual(['account.created', `account:${userAdmin.id}`]);
  expect(kinds).toContainEqual(['link.issued', `account:${userAdmin.id}`]);
});

test('R25: a link that was handed over instead of mailed proves no mailbox', async () => {
  await post(await at(app, userAdmin));
  const account = await find();
  const token = app.app.random.token();
  await app.store.links.add({
    tokenHash: app.secrets.digest(token),
    purpose: 'enrol',
    accountId: account!.id,
    eventAt: app.clock.now(),
    expiresAt: new Date(app.clock.now().getTime() + 3_600_000),
  });
  expect(await isSignedIn(await open(token))).toBe(true);
  expect((await find())?.methods).toMatchObject([{ confirmedAt: undefined }]);
});

test('R17: of twenty who open the invitation at once one gets in, and nobody does later', async () => {
  await post(await at(app, userAdmin));
  const [token] = await links();
  const browsers = await Promise.all(Array.from({ length: 20 }, () => open(token!)));
  const inside = await Promise.all(browsers.map(isSignedIn));
  expect(inside.filter(Boolean)).toHaveLength(1);
  expect(await isSignedIn(await open(token!))).toBe(false);
});

test('R16, R44: the administrator sees neither link nor address of it, and the database has no token', async () => {
  const browser = await at(app, userAdmin);
  await post(browser);
  const [token] = await links();
  const page = await browser.get(`/admin/people/${(await find())!.id}`);
  expect(page.html).not.toContain(token);
  const { rows } = await app.store.pool.query(`select json_agg(l)::text as all from one_time_link l`);
  expect(rows[0].all).not.toContain(token);
});

test('inviting again kills the link before it, and a corrected address its link with it', async () => {
  const browser = await at(app, userAdmin);
  await post(browser);
  const target = await find();
  await browser.get(`/admin/people/${target!.id}/invite`);
  await browser.submit({ mail: 'nina.elsewhere@mail.example' }, { form: 'act' });
  expect(browser.page.text).toContain('The invitation is on its way.');
  const [first, second] = await links();
  expect(await isSignedIn(await open(first!))).toBe(false);
  expect(await isSignedIn(await open(second!))).toBe(true);
  expect((await find())?.methods.map(({ address }) => address)).toEqual(['nina.elsewhere@mail.example']);
  expect((await browser.get(`/admin/people/${target!.id}/invite`)).status).toBe(403);
});

test('R45: an attested address is not replaced by inviting again', async () => {
  const made = await app.app.store.provisioning.createAccount({
    kind: 'work',
    organisationId: (await app.store.accounts.findById(global.id))!.organisation!.id,
    userId: `${local}@alpenglow.example`,
    userIdKey: `${local}@alpenglow.example`,
    userIdSkeleton: `${local}-skeleton`,
    displayName: 'Ivo Import',
    roles: ['member'],
    locale: undefined,
    passwordHash: undefined,
    passwordChangedAt: undefined,
    methods: [
      {
        kind: 'email',
        address: 'ivo@mail.example',
        addressKey: 'ivo@mail.example',
        boundBy: 'import',
        confirmedAt: app.clock.now(),
        usableFrom: app.clock.now(),
      },
    ],
  });
  const browser = await at(app, userAdmin);
  await forge(browser, { id: made! }, 'invite', { mail: 'thief@mail.example' });
  const methods = (await app.store.accounts.findById(made!))!.methods;
  expect(methods.map(({ address }) => address)).toEqual(['ivo@mail.example']);
});

test.each([
  ['another organisation’s domain', { domain: 'harbour.example' }],
  ['nobody’s domain', { domain: 'mail.example' }],
  ['a domain smuggled into the first field', { local: 'x@harbour.example' }],
  ['an empty domain', { domain: '' }],
])('a user ID in %s is refused', async (_, fields) => {
  const before = (await app.queued()).length;
  const page = await post(await at(app, global), fields);
  expect(page.status).toBe(422);
  expect(await find('x@harbour.example')).toBeUndefined();
  expect(await find(`${local}@harbour.example`)).toBeUndefined();
  expect((await app.queued()).length).toBe(before);
});

test.each(['hannа', 'ｈａｎｎａ', 'hanNa', 'hanna​'])(
  'R8: %s, which looks like hanna, is refused',
  async (twin) => {
    const page = await post(await at(app, global), { local: twin });
    expect(page.status).toBe(422);
    expect(page.text).toContain('looks like one that does');
  },
);

test.each(['nina@alpenglow.example', 'nina@mail.alpenglow.example'])(
  'R81: an invitation to %s, which opens with the sign-in itself, is refused with the reason',
  async (mail) => {
    const page = await post(await at(app, global), { mail });
    expect(page.status).toBe(422);
    expect(page.text).toContain('nobody could read it there yet');
    expect(await find()).toBeUndefined();
  },
);

test.each(['auditor', 'helpdesk-admin', 'user-admin', 'global-admin'])(
  'R45: a User admin who forges the role %s makes nobody, and it is in the log',
  async (role) => {
    const page = await post(await at(app, userAdmin), { role });
    expect(page.status).toBe(403);
    expect(await find()).toBeUndefined();
    const [line] = await app.store.audit.ofAccount(userAdmin.id, 1);
    expect(line).toMatchObject({ kind: 'administration.refused', data: { act: 'add', role } });
  },
);

test.each([
  'Confirm at https://evil.example',
  'Open evil.example/now',
  'help@evil.example',
  'evil\u200b.example',
])('R64: %s is no name: our mails to the others would carry the link', async (name) => {
  const page = await post(await at(app, userAdmin), { name });
  expect(page.status).toBe(422);
  expect(page.text).toContain('would make a link of this name');
  expect(await find()).toBeUndefined();
});

test.each(['\u200b', '\u2800 \u3164', '\u00ad\u2060'])(
  'R64: nobody is called by what can’t be seen: %j',
  async (name) => {
    const page = await post(await at(app, userAdmin), { name });
    expect(page.status).toBe(422);
    expect(await find()).toBeUndefined();
  },
);

test.each(['J. R. Hartley', 'Zoë O’Brien-Öz', '王小明', 'Dr. A.B. Meier, 2nd'])(
  'somebody is called %s',
  async (name) => {
    await post(await at(app, userAdmin), { name });
    expect((await find())?.displayName).toBe(name);
  },
);

test('R45: the help desk adds nobody', async () => {
  const browser = await at(app, helpdesk);
  expect((await browser.get('/admin/people/add')).status).toBe(403);
  expect((await post(browser)).status).toBe(403);
  expect(await find()).toBeUndefined();
});

test('a form that is sent twice makes one account and one letter', async () => {
  const browser = await at(app, global);
  await Promise.all([post(browser), post(browser)]);
  const page = await post(browser);
  expect(page.text).toContain('Nina Start');
  expect(page.status).toBe(200);
  expect(await links()).toHaveLength(1);
});

test('R46: five minutes after the last proof nobody is added', async () => {
  const browser = await at(app, global);
  app.clock.pass(5 * 60 + 1);
  const page = await post(browser);
  expect(page.path).toMatch(/^\/security\/prove/);
  expect(await find()).toBeUndefined();
});

test('R45: whoever may not invite uses up none of the organisation’s invitations', async () => {
  await post(await at(app, global));
  const target = (await find())!;
  const auditor = await someone(app, target.organisation!.id, 'auditor', 'audrey');
  for (const person of [helpdesk, auditor]) {
    expect((await forge(await at(app, person), target, 'invite')).status).toBe(403);
  }
  const { rows } = await app.store.pool.query(
    'select max(count) as most from request_limit where seconds = 86400',
  );
  const before = rows[0].most;
  await forge(await at(app, helpdesk), target, 'invite', { mail: 'else@mail.example' });
  const after = await app.store.pool.query(
    'select max(count) as most from request_limit where seconds = 86400',
  );
  expect(after.rows[0].most).toBe(before);
  expect(await links()).toHaveLength(1);
});

test('an invitation to who has no address, where none may be named, is refused and not a fault', async () => {
  const phoned = await someone(
    app,
    (await app.store.accounts.findById(global.id))!.organisation!.id,
    'member',
    local,
    {
      emails: [],
      phones: ['+41791234567'],
    },
  );
  await app.store.pool.query('update account set password_hash = null where id = $1', [phoned.id]);
  const page = await forge(await at(app, global), phoned, 'invite', { mail: 'thief@mail.example' });
  expect(page.status).toBe(403);
  expect(await links()).toEqual([]);
});

test('an organisation invites 200 people an hour, and is told so', async () => {
  const { hitInvitations } = await import('../../src/app/administration/add/invitation.ts');
  const organisation = (await app.store.accounts.findById(global.id))!.organisation!.id;
  const counted = await Promise.all(Array.from({ length: 200 }, () => hitInvitations(app.app, organisation)));
  expect(counted.some((wait) => wait > 0)).toBe(true);
  const page = await post(await at(app, global));
  expect(page.status).toBe(429);
  expect(page.text).toContain('200 invitations an hour');
  expect(await find()).toBeUndefined();
});
