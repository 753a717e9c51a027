import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeAccessPass, withdrawAccessPass } from '../../src/app/administration/access-pass.ts';
import { inviteAgain } from '../../src/app/administration/add/invite-again.ts';
import { askApproval } from '../../src/app/administration/ask-approval.ts';
import { askCaller, askCallerAgain } from '../../src/app/administration/caller/ask.ts';
import { pendingCheck } from '../../src/app/administration/caller/check.ts';
import { readBack } from '../../src/app/administration/caller/read-back.ts';
import { changeRole } from '../../src/app/administration/change-roles.ts';
import { decideApproval, withdrawApproval } from '../../src/app/administration/decide-approval.ts';
import { answerRequest } from '../../src/app/administration/help/answer.ts';
import { findRequest } from '../../src/app/administration/help/queue.ts';
import { findApproval } from '../../src/app/administration/one-approval.ts';
import { findPerson } from '../../src/app/administration/person.ts';
import { mailResetLink } from '../../src/app/administration/reset-link.ts';
import { doSimply, simpleActs } from '../../src/app/administration/simple-acts.ts';
import { makeTemporaryPassword } from '../../src/app/administration/temporary-password.ts';
import type { Signed } from '../../src/app/session/session.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { someone } from './support/administration.ts';
import { allResets } from './support/approval.ts';
import { choiceOf, newestCallerCode } from './support/caller.ts';
import { signed, visitor } from './support/signed.ts';

/**
 * Pages look for the person among the reader's own organisation first. Here nobody does: each use case is called for
 * somebody of another organisation, or of none, and has to refuse by itself (R45).
 */
let app: TestApp;
let ours: string;
let theirs: string;
let ada: Person;
let olga: Person;
let target: Person;
let personal: Person;
let who: Signed;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'], ...allResets });
  ada = await someone(app, ours, 'global-admin', 'ada');
  olga = await someone(app, theirs, 'global-admin', 'olga', { organisation: 'harbour' });
});
afterAll(() => app.stop());

beforeEach(async () => {
  number += 1;
  const ways = { phones: [`+39 345 678 ${number}`.replaceAll(' ', '').padEnd(13, '0')], totp: true };
  target = await someone(app, theirs, 'member', `tom${number}`, { organisation: 'harbour', ...ways });
  personal = await app.addPerson(`pia${number}@mail.example`, {
    emails: [`pia${number}@other.example`],
    ...ways,
  });
  who = await signed(app, ada);
});

type Use = readonly [name: string, call: (who: Signed, target: Person) => Promise<unknown>];

const uses: readonly Use[] = [
  ...simpleActs.map((act): Use => [act, (by, { id }) => doSimply(app.app, visitor, by, id, act)]),
  ['reset-link', (by, { id }) => mailResetLink(app.app, visitor, by, id)],
  ['temporary-password', (by, { id }) => makeTemporaryPassword(app.app, visitor, by, id)],
  ['access-pass', (by, { id }) => makeAccessPass(app.app, visitor, by, { targetId: id, minutes: 60 })],
  ['change-roles', (by, { id }) => changeRole(app.app, visitor, by, id, 'global-admin')],
  [
    'invite',
    async (by, { id }) =>
      inviteAgain(app.app, visitor, by, (await app.store.accounts.findById(id))!, 'thief@mail.example'),
  ],
  [
    'verify-caller',
    async (by, person) => askCaller(app.app, visitor, by, person.id, await choiceOf(app, person, 'phone')),
  ],
  [
    'ask for a second administrator',
    (by, { id }) =>
      askApproval(app.app, visitor, by, { targetId: id, act: 'access-pass', reason: 'Lost the phone' }),
  ],
];

/** All that is kept of somebody, and what was queued for anybody. */
async function all({ id }: Person): Promise<string> {
  const of = async (table: string) =>
    (await app.store.pool.query(`select t::text from ${table} t where account_id = $1 order by 1`, [id]))
      .rows;
  return JSON.stringify([
    await app.store.accounts.findById(id),
    await Promise.all(
      ['session', 'flow', 'one_time_link', 'access_pass', 'approval', 'intervention'].map(of),
    ),
    (await app.queued()).length,
  ]);
}

describe.each(uses)('R45: %s', (_, call) => {
  test.each(['of another organisation', 'of none'])('somebody %s', async (whose) => {
    const person = whose === 'of none' ? personal : target;
    const before = await all(person);
    expect(await call(who, person)).toEqual({ kind: 'refused', because: 'not-found' });
    expect(await all(person)).toBe(before);
  });

  test('nor for an administrator of none', async () => {
    await app.store.pool.query(`update account set roles = '{global-admin}' where id = $1`, [personal.id]);
    const before = await all(target);
    const refused = await call(await signed(app, personal), target);
    expect(['refused', 'mail', 'forbidden']).toContain((refused as { kind: string }).kind);
    expect(await all(target)).toBe(before);
  });
});

test('R45, R58: what was tried on another organisation is in the log of who tried, and in no other', async () => {
  await mailResetLink(app.app, visitor, who, target.id);
  const [line] = await app.store.audit.ofAccount(ada.id, 1);
  expect(line).toMatchObject({ kind: 'administration.refused', data: { because: 'not-found' } });
  expect(JSON.stringify(await app.store.audit.ofAccount(target.id, 9))).not.toContain('refused');
});

test('R45: a pass of another organisation is not taken back', async () => {
  const boss = await signed(app, olga);
  const plain = await someone(app, theirs, 'member', `pat${number}`, { organisation: 'harbour' });
  expect(await makeAccessPass(app.app, visitor, boss, { targetId: plain.id, minutes: 60 })).toMatchObject({
    kind: 'done',
  });
  expect(await withdrawAccessPass(app.app, visitor, who, plain.id)).toEqual({
    kind: 'refused',
    because: 'not-found',
  });
  expect((await app.store.accounts.findById(plain.id))?.accessPass).toBeDefined();
});

test('R45, R48: a request of another organisation is neither read, decided nor taken back', async () => {
  const boss = await signed(app, olga);
  await someone(app, theirs, 'global-admin', `otto${number}`, { organisation: 'harbour' });
  const asked = await askApproval(app.app, visitor, boss, {
    targetId: target.id,
    act: 'access-pass',
    reason: 'Lost the phone',
  });
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  expect(await findApproval(app.app, who, asked.id)).toBeUndefined();
  for (const decision of ['approved', 'declined'] as const)
    expect(await decideApproval(app.app, visitor, who, asked.id, decision)).toEqual({
      kind: 'refused',
      because: 'not-found',
    });
  expect(await withdrawApproval(app.app, visitor, who, asked.id)).toEqual({ kind: 'over' });
  expect((await app.store.approvals.find(asked.id))?.state).toBe('waiting');
});

test('R45, R47: a check of a caller that another organisation began is nobody else’s', async () => {
  const boss = await signed(app, olga);
  const choice = await choiceOf(app, target, 'phone');
  const asked = await askCaller(app.app, visitor, boss, target.id, choice);
  if (asked.kind !== 'done' || typeof asked.result === 'string') throw new Error(asked.kind);
  const { checkId } = asked.result;
  expect(await pendingCheck(app.app, who, target.id, checkId)).toBeUndefined();
  const check = (await pendingCheck(app.app, boss, target.id, checkId))!;
  const code = await newestCallerCode(app, target);
  app.clock.pass(61);
  who = await signed(app, ada);
  const refused = { kind: 'refused', because: 'not-found' };
  expect(
    await askCallerAgain(app.app, visitor, who, (await pendingCheck(app.app, boss, target.id, checkId))!),
  ).toEqual(refused);
  // The code is right, so what refuses is not the code.
  expect(await readBack(app.app, visitor, who, check, code)).toEqual(refused);
  const verified = { agentId: ada.id, accountId: target.id };
  const epoch = (await app.store.accounts.findById(target.id))!.securityEpoch;
  expect(await app.store.administration.callerVerifiedAt({ ...verified, epoch })).toBeUndefined();
});

test('R45: a question of another organisation is neither read nor answered, and nobody there is found', async () => {
  const supportCode = 'K7QF-3MWD';
  await app.store.help.add({ accountId: target.id, supportCode, at: app.clock.now(), sinceSeconds: 0 });
  const [request] = await app.store.help.waiting(theirs, { after: undefined, limit: 1 });
  expect(await findRequest(app.app, who, request!.id)).toBeUndefined();
  const answer = { answer: 'declined', note: '' } as const;
  expect(await answerRequest(app.app, visitor, who, request!.id, answer)).toEqual({ kind: 'not-found' });
  expect((await app.store.help.find(theirs, request!.id))?.state).toBe('waiting');
  expect(await findPerson(app.app, who, target.id)).toBeUndefined();
  expect(await findPerson(app.app, await signed(app, olga), target.id)).toBeDefined();
});
