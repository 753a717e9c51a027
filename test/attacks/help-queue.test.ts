import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import type { Person } from '../support/people.ts';
import { beginRecovery } from '../support/recovery.ts';
import { at, forgeForm, someone } from './support/administration.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, setPassword, typeNewest } from './support/way-back.ts';

/** Asking for help proves nothing, and answering it is for who has authority over the person (R29, R45). */
let post: PostOffice;
let ours: string;
let agent: Person;
let number = 0;

beforeAll(async () => {
  post = await startPostOffice();
  ours = await post.addOrganisation();
  agent = await someone(post, ours, 'helpdesk-admin', 'hanna');
  await someone(post, ours, 'global-admin', 'ada');
});
afterAll(() => post.stop());

/** Somebody asks in this person's name; returns the newest request. */
async function asks(person: Person): Promise<string> {
  const browser = stranger(post);
  await beginRecovery(browser, person.userId);
  await browser.get('/help/ask');
  await browser.submit({}, { form: 'help-ask' });
  await post.deliver();
  const { rows } = await post.store.pool.query<{ id: string }>(
    'select id from help_request where account_id = $1 order by created_at desc limit 1',
    [person.id],
  );
  return rows[0]!.id;
}

function somebody(role: Parameters<typeof someone>[2] = 'member', organisation = ours): Promise<Person> {
  number += 1;
  return someone(post, organisation, role, `asker${number}`);
}

async function stateOf(id: string): Promise<string> {
  const { rows } = await post.store.pool.query('select state, outcome from help_request where id = $1', [id]);
  return `${rows[0].state} ${rows[0].outcome ?? ''}`.trim();
}

/** Posts an answer without having seen the page. */
function forge(browser: HttpBrowser, id: string, fields: Readonly<Record<string, string>> = {}) {
  return forgeForm(browser, `/admin/help/${id}`, { answer: 'declined', note: '', ...fields });
}

test('a request is answered from its page, the person is told at all addresses, and nothing about the account changed', async () => {
  const person = await somebody();
  const id = await asks(person);
  const before = await post.store.accounts.findById(person.id);
  const browser = await at(post, agent);
  await browser.get('/admin/help');
  expect(browser.page.text).toContain('Nothing was proven');
  expect(browser.page.text).toContain(person.userId);
  await browser.get(`/admin/help/${id}`);
  await browser.submit(
    { answer: 'shown', note: 'Use the sign-in page.\r\nBcc: x@alpenglow.example' },
    { form: 'answer' },
  );
  expect(browser.page.path).toBe('/admin/help');
  expect(browser.page.text).toContain('Answered. The person is told.');
  expect(browser.page.text).not.toContain(person.userId);
  await post.deliver();
  const mail = post.mailsTo(`asker${number}@mail.example`).at(-1)!.parsed;
  expect(mail.subject).toBe('Your request for help was answered');
  expect(mail.text).toContain('Use the sign-in page. Bcc: x@alpenglow.example');
  expect(mail.text).not.toContain('/not-me?t=');
  expect(await post.store.accounts.findById(person.id)).toEqual(before);
  await browser.get('/admin/help/done');
  expect(browser.page.text).toContain('Shown the way');
  const [line] = await post.store.audit.ofAccount(person.id, 1);
  expect(line).toMatchObject({
    kind: 'help.answered',
    actor: `account:${agent.id}`,
    data: { outcome: 'shown' },
  });
});

test('R45: another organisation’s request can be neither read nor answered by its id', async () => {
  const harbour = await post.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  await someone(post, harbour, 'global-admin', 'henry', { organisation: 'harbour' });
  const outsider = await someone(post, harbour, 'member', 'helga', { organisation: 'harbour' });
  const id = await asks(outsider);
  for (const role of ['helpdesk-admin', 'global-admin', 'auditor'] as const) {
    const browser = await at(post, await somebody(role));
    await browser.get(`/admin/help/${id}`);
    expect(browser.page.status).toBe(404);
    expect((await forge(browser, id)).status).toBe(404);
    expect((await browser.get('/admin/help')).html).not.toContain('helga');
  }
  expect(await stateOf(id)).toBe('waiting');
});

test('R45: a member sees no queue, an auditor reads it and answers nothing', async () => {
  const person = await somebody();
  const id = await asks(person);
  const member = await at(post, await somebody('member'));
  for (const path of ['/admin/help', '/admin/help/done', `/admin/help/${id}`]) {
    await member.get(path);
    expect(member.page.status).toBe(403);
    expect(member.page.html.replaceAll('<wbr/>', '')).not.toContain(person.userId);
  }
  expect((await forge(member, id)).status).toBe(403);
  const auditor = await at(post, await somebody('auditor'));
  await auditor.get(`/admin/help/${id}`);
  expect(auditor.page.text).toContain('You can read this, and not answer it');
  expect(auditor.page.html).not.toContain('name="answer"');
  expect((await forge(auditor, id)).status).toBe(403);
  expect(await stateOf(id)).toBe('waiting');
  const [line] = await post.store.audit.ofAccount(person.id, 1);
  expect(line).toMatchObject({ kind: 'administration.refused', data: { because: 'role' } });
});

test('R45: nobody answers a stronger role’s request, or their own', async () => {
  const strong = await somebody('global-admin');
  const id = await asks(strong);
  const browser = await at(post, agent);
  await browser.get(`/admin/help/${id}`);
  expect(browser.page.text).toContain('Ask a Global admin');
  expect((await forge(browser, id)).status).toBe(403);
  expect((await forge(await at(post, strong), id)).status).toBe(403);
  expect(await stateOf(id)).toBe('waiting');
});

test('an agent who is demoted while the page is open answers nothing', async () => {
  const passing = await somebody('helpdesk-admin');
  const id = await asks(await somebody());
  const browser = await at(post, passing);
  await browser.get(`/admin/help/${id}`);
  await post.store.pool.query(`update account set roles = '{auditor}' where id = $1`, [passing.id]);
  await browser.submit({ answer: 'opened' }, { form: 'answer' });
  expect(browser.page.status).toBe(403);
  expect(await stateOf(id)).toBe('waiting');
});

test('R17: of ten administrators at once one answers, the others hear who, and the person gets one mail', async () => {
  const person = await somebody();
  const id = await asks(person);
  const agents = await Promise.all(Array.from({ length: 10 }, () => somebody('helpdesk-admin')));
  const browsers = await Promise.all(agents.map((one) => at(post, one)));
  for (const browser of browsers) await browser.get('/security');
  const queued = (await post.queued()).length;
  await Promise.all(
    browsers.map((browser, i) => forge(browser, id, { answer: i % 2 ? 'shown' : 'declined' })),
  );
  const statuses = browsers.map(({ page }) => page.status).toSorted();
  expect(statuses).toEqual([200, ...Array(9).fill(409)]);
  const loser = browsers.find(({ page }) => page.status === 409)!;
  expect(loser.page.text).toContain('Somebody else was first');
  expect(loser.page.text).toMatch(/By Asker\d+ Example/);
  expect((await post.queued()).slice(queued).map(({ task }) => task)).toEqual(['notify']);
});

test('a sentence of more than 300 characters, or with a link, is refused and sends nothing', async () => {
  const id = await asks(await somebody());
  const browser = await at(post, agent);
  await browser.get(`/admin/help/${id}`);
  const queued = (await post.queued()).length;
  await browser.submit({ answer: 'declined', note: 'x'.repeat(301) }, { form: 'answer' });
  expect(browser.page.status).toBe(422);
  for (const note of ['Go to evil.example/now', 'Call us at help@evil.example']) {
    await browser.submit({ answer: 'declined', note }, { form: 'answer' });
    expect(browser.page.status).toBe(422);
  }
  await browser.submit({ answer: 'declined', note: 'Go to https://evil.example now' }, { form: 'answer' });
  expect(browser.page.status).toBe(422);
  expect(browser.page.html).toContain('Go to https://evil.example now');
  await forge(browser, id, { answer: '', note: 'fine' });
  expect([(await post.queued()).length, await stateOf(id)]).toEqual([queued, 'waiting']);
});

test('whoever asks hour after hour in one name fills one place of the queue, and one answer closes all', async () => {
  const person = await somebody();
  const first = await asks(person);
  for (let hour = 0; hour < 3; hour++) {
    post.clock.pass(3601);
    await asks(person);
  }
  const browser = await at(post, agent);
  await browser.get('/admin/help');
  expect(browser.page.text.split(person.userId)).toHaveLength(2);
  await forge(browser, first, { answer: 'not-theirs' });
  const { rows } = await post.store.pool.query(
    'select count(*)::int as count, count(*) filter (where outcome = $2)::int as closed from help_request where account_id = $1',
    [person.id, 'not-theirs'],
  );
  expect(rows[0]).toEqual({ count: 4, closed: 4 });
});

test('whoever gets back in alone waits no more', async () => {
  const person = await somebody();
  const id = await asks(person);
  const browser = await atCode(post, person.userId, 'email');
  await typeNewest(post, browser);
  await setPassword(browser);
  expect(browser.page.title).toBe('Your password is changed');
  expect(await stateOf(id)).toBe('answered recovered');
});

test('pages of 25, oldest first, each person once', async () => {
  const busy = await post.addOrganisation({ name: 'Busy', domains: ['busy.example'] });
  const boss = await someone(post, busy, 'global-admin', 'boss', { organisation: 'busy' });
  for (let i = 0; i < 30; i++) {
    const person = await someone(post, busy, 'member', `queued${i}`, { organisation: 'busy' });
    await post.store.help.add({
      accountId: person.id,
      supportCode: 'K7QF-3MWD',
      at: new Date(post.clock.now().getTime() - (60 - Math.floor(i / 3)) * 60_000),
      sinceSeconds: 3600,
    });
  }
  const browser = await at(post, boss);
  const seen: string[] = [];
  const look = () =>
    seen.push(...[...browser.page.text.matchAll(/queued(\d+)@busy/g)].map(([, name]) => name!));
  await browser.get('/admin/help');
  expect(browser.page.html).toContain('nav-count');
  look();
  expect(seen).toHaveLength(25);
  await browser.follow('Next page');
  look();
  expect(new Set(seen).size).toBe(30);
  expect(seen.map((name) => Math.floor(Number(name) / 3))).toEqual(
    seen.map((name) => Math.floor(Number(name) / 3)).toSorted((one, other) => one - other),
  );
  expect(browser.page.html).not.toContain('Next page');
});

test('where only self-service is, the queue says that nobody here may help, and nobody is asked', async () => {
  const lotus = await post.addOrganisation({
    name: 'Lotus',
    domains: ['lotus.example'],
    preset: 'self-service-only',
  });
  const boss = await someone(post, lotus, 'global-admin', 'lin', { organisation: 'lotus' });
  const member = await someone(post, lotus, 'member', 'chen', { organisation: 'lotus' });
  // From before the preset was changed, say.
  const at_ = post.clock.now();
  await post.store.help.add({ accountId: member.id, supportCode: 'K7QF-3MWD', at: at_, sinceSeconds: 1 });
  const browser = await at(post, boss);
  await browser.get('/admin/help');
  expect(browser.page.text).toContain('nobody helps somebody else');
  await browser.follow('Chen Example');
  expect(browser.page.html).not.toContain('name="answer"');
  const id = browser.page.path.split('/').at(-1)!;
  expect((await forge(browser, id)).status).toBe(403);
  expect(await stateOf(id)).toBe('waiting');
});

test('R21: the digest leads to the queue of the configured origin', async () => {
  post.clock.pass(3601);
  await asks(await somebody());
  const digest = post.mailsTo('ada@mail.example').at(-1)!.parsed;
  expect(digest.text).toContain(`${post.origin}/admin/help`);
});
