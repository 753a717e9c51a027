import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { beginRecovery } from '../support/recovery.ts';
import { newPassword, toMailedCode } from './support/recover.ts';
import { isSignedIn, signInAs, tryPassword } from './support/sign-in.ts';

/** R58: who, what, when and where of each authentication, in the audit log; nothing of unknown IDs (R2). */
let post: Post;
beforeAll(async () => {
  post = await startPost();
});
afterAll(() => post.stop());

const from = (address: string) => post.browser({ address });

test('R58: each act has its line', async () => {
  const person = await post.addPerson('ada@personal.example', { emails: ['ada@mail.example'], totp: true });
  const plain = await post.addPerson('eve@personal.example', { emails: ['eve@mail.example'] });
  const closed = await post.addPerson('off@personal.example');
  await post.store.accounts.change(closed.id, 0, { state: 'disabled' });
  const at = post.clock.now().toISOString();

  await tryPassword(from('192.0.2.10'), person.userId, 'wrong');
  const thief = from('192.0.2.11');
  await tryPassword(thief, person.userId, person.password);
  await thief.submit({ code: '000000' });
  await signInAs(post, from('192.0.2.12'), person);
  await tryPassword(from('192.0.2.13'), closed.userId, closed.password);
  for (let i = 0; i < 10; i++) await tryPassword(from(`198.51.${i}.14`), plain.userId, `wrong ${i}`);
  const lost = from('192.0.2.15');
  await toMailedCode(lost, plain.userId, { kind: 'personal' });
  await lost.submit({ code: '000000' }, { form: 'code-form' });
  await lost.submit({ code: (await newest()).code }, { form: 'code-form' });
  await lost.submit({ 'new-password': newPassword });
  const changing = from('192.0.2.16');
  await signInAs(post, changing, { ...plain, password: newPassword });
  await changing.get('/security/password');
  const next = 'eleven calm herons on ice';
  await changing.submit({ 'current-password': newPassword, 'new-password': next }, { form: 'password' });
  await tryPassword(from('192.0.2.17'), 'nobody@personal.example', 'wrong');
  await post.settle();

  const { rows } = await post.store.pool.query(
    `select e.kind, e.actor, e.at, e.account_id as account, p.value as address from audit_event e
     left join audit_personal p on p.event_id = e.id and p.field = 'address'`,
  );
  const line = (kind: string, account: string, actor: string, address: unknown) =>
    expect(rows, kind).toContainEqual({ kind, account, actor, address, at: new Date(at) });
  line('sign-in.wrong-password', person.id, 'stranger', '192.0.2.10');
  line('sign-in.wrong-second-factor', person.id, 'stranger', '192.0.2.11');
  line('sign-in.succeeded', person.id, `account:${person.id}`, '192.0.2.12');
  line('sign-in.refused', closed.id, 'stranger', '192.0.2.13');
  line('sign-in.blocked', plain.id, 'system', '198.51.9.14');
  line('recovery.begun', plain.id, 'stranger', '192.0.2.15');
  line('recovery.code-requested', plain.id, 'stranger', '192.0.2.15');
  line('recovery.code-refused', plain.id, 'stranger', '192.0.2.15');
  line('recovery.proved', plain.id, 'stranger', '192.0.2.15');
  line('recovery.completed', plain.id, `account:${plain.id}`, '192.0.2.15');
  line('password.changed', plain.id, `account:${plain.id}`, '192.0.2.16');
  expect(rows.filter(({ address }) => address === '192.0.2.17')).toEqual([]);
  expect(rows.filter(({ account, kind }) => account === null && kind.startsWith('sign-in'))).toEqual([]);
});

async function newest() {
  // The worker takes jobs at once: the code is in the mail.
  await post.settle();
  const text = post.mails.at(-1)!.parsed.text!;
  const mails = post.mails.map(({ parsed }) => /(?<!\d)\d{6}(?!\d)/.exec(parsed.text!)?.[0]).filter(Boolean);
  return { code: mails.at(-1) ?? text };
}

test('R58: a recovery of somebody else is not the account’s own act', async () => {
  const person = await post.addPerson('joe@personal.example', { emails: ['joe@mail.example'] });
  await toMailedCode(from('192.0.2.20'), person.userId, { kind: 'personal' });
  await post.settle();
  const lines = await post.store.audit.ofAccount(person.id, 10);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every(({ actor }) => actor === 'stranger')).toBe(true);
});

test('R58: a code that is asked for has the way that was chosen, and not the one before it', async () => {
  const person = await post.addPerson('kim@personal.example', { emails: ['kim@mail.example'], totp: true });
  const browser = from('192.0.2.22');
  await toMailedCode(browser, person.userId, { kind: 'personal' });
  await browser.submit({}, { form: 'another-form' });
  await browser.submit({ way: 'totp' }, { form: 'way-form' });
  await post.settle();
  const lines = await post.store.audit.ofAccount(person.id, 10);
  const asked = lines.filter(({ kind }) => kind === 'recovery.code-requested');
  expect(asked.map(({ data }) => data.way).toSorted()).toEqual(['email', 'totp']);
});

test('R58: each recovery code that is used up has its line, and one that is refused has none', async () => {
  const person = await post.addPerson('zoe@personal.example', { totp: true, recoveryCodes: 4 });
  const lines = async () =>
    (await post.store.audit.ofAccount(person.id, 50)).filter(({ kind }) => kind === 'recovery-codes.used');
  const [first, second, third] = person.recoveryCodes;
  const browser = from('192.0.2.21');
  await tryPassword(browser, person.userId, person.password);
  await browser.submit({ code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01' });
  expect(await lines()).toEqual([]);
  await browser.submit({ code: first! });
  expect(await isSignedIn(browser)).toBe(true);
  await browser.submit({}, { form: 'later' }).catch(() => undefined);
  post.clock.pass(601);
  await browser.get('/security/prove');
  await browser.submit({ password: person.password, code: second! }, { form: 'prove' });
  const lost = from('192.0.2.22');
  await beginRecovery(lost, person.userId, { kind: 'personal' });
  await lost.submit({ way: 'recovery-code' });
  await lost.submit({ code: first! }, { form: 'code-form' });
  await lost.submit({ code: third! }, { form: 'code-form' });
  expect((await lines()).map(({ actor, personal, data }) => [actor, personal.address, data])).toEqual([
    ['stranger', '192.0.2.22', {}],
    [`account:${person.id}`, '192.0.2.21', {}],
    [`account:${person.id}`, '192.0.2.21', {}],
  ]);
});
