import { afterAll, describe, expect, test } from 'vitest';
import { acts, ruleOf } from '../../src/domain/authority/acts.ts';
import { at, forge, press, someone } from './support/administration.ts';
import {
  callerCodes,
  choiceOf,
  isLocked,
  linesAbout,
  lockOut,
  newestCallerCode,
  startHelpDesk,
  verify,
} from './support/caller.ts';
import { otherThan } from './support/way-back.ts';

/** R47: the help desk opens nothing for a caller who has not proved to this agent, by a way of the person's, who they are. */
const { app, ours, agent, caller } = await startHelpDesk();
afterAll(() => app.stop());

test('a verified caller is unlocked, and the page says until when', async () => {
  const person = await caller();
  expect(await isLocked(app, person)).toBe(true);
  const browser = await at(app, agent);
  const page = await verify(app, browser, person);
  const until = new Date(app.clock.now().getTime() + 15 * 60_000).toISOString().slice(11, 16);
  expect(page.path).toBe(`/admin/people/${person.id}`);
  expect(page.text).toContain(`Verified, until ${until} UTC`);
  expect(page.text).toContain('15 minutes are left');
  await press(browser, person, 'unlock');
  expect(await isLocked(app, person)).toBe(false);
  const [, verified, asked] = await linesAbout(app, person);
  expect(verified).toMatchObject({
    kind: 'administration.verify-caller',
    actor: `account:${agent.id}`,
    data: { way: 'phone' },
  });
  expect(asked).toMatchObject({ kind: 'administration.caller-asked' });
});

const opening = acts.filter((act) => ruleOf(act).opens);

describe.each(opening)('R47: %s without a verified caller', (act) => {
  test('does nothing, by the page or by a forged form', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    const before = await app.store.accounts.findById(person.id);
    const queued = (await app.queued()).length;
    await press(browser, person, act);
    await forge(browser, person, act, { confirm: 'yes', verified: 'true', 'caller-verified': 'true' });
    expect(browser.page.status).toBeGreaterThanOrEqual(400);
    expect(await app.store.accounts.findById(person.id)).toEqual(before);
    expect((await app.queued()).length).toBe(queued);
    expect(await isLocked(app, person)).toBe(true);
  });
});

describe('R47: where policy asks everybody for a verified caller', () => {
  test.each(opening)('a User admin does nothing without one: %s', async (act) => {
    const strict = await app.addOrganisation({
      domains: [`${act}.example`],
      policy: { resets: { temporaryPassword: true, accessPass: true, callerProof: 'everybody' } },
    });
    const person = await someone(app, strict, 'member', 'mara', {
      organisation: act,
      phones: ['+393331234599'],
    });
    const uma = await someone(app, strict, 'user-admin', 'uma', { organisation: act });
    if (act === 'thaw')
      await app.store.pool.query('update account set frozen_at = $2 where id = $1', [
        person.id,
        app.clock.now(),
      ]);
    if (act === 'unlock') await lockOut(app, person);
    const browser = await at(app, uma);
    const before = await app.store.accounts.findById(person.id);
    const queued = (await app.queued()).length;
    // The one thing that is missing: neither role nor policy nor the person's state is what refuses.
    expect((await app.store.administration.interventions(person.id, new Date(0))).length).toBe(0);
    await forge(browser, person, act, { minutes: '60', verified: 'true' });
    expect(browser.page.status).toBe(403);
    expect(browser.page.text).toContain('First verify who is calling');
    expect(await app.store.accounts.findById(person.id)).toEqual(before);
    expect((await app.queued()).length).toBe(queued);
    await app.store.administration.callerVerified({
      agentId: uma.id,
      accountId: person.id,
      epoch: before!.securityEpoch,
      way: 'phone',
      at: app.clock.now(),
    });
    await forge(browser, person, act, { minutes: '60' });
    expect(browser.page.status).toBe(200);
    expect((await app.store.audit.ofAccount(person.id, 1))[0]?.kind).toBe(`administration.${act}`);
  });
});

describe('R45, R47: nobody verifies themselves, a stronger role, or another organisation', () => {
  test.each(['helpdesk-admin', 'user-admin', 'global-admin'] as const)(
    'a help desk admin and a %s',
    async (role) => {
      const strong = await someone(app, ours, role, `strong-${role}`, { phones: ['+393330000001'] });
      const browser = await at(app, agent);
      await forge(browser, strong, 'verify-caller', { way: await choiceOf(app, strong, 'phone') });
      expect(browser.page.status).toBe(403);
      expect(await callerCodes(app, strong.id)).toEqual([]);
    },
  );

  test('oneself, not even a Global admin', async () => {
    const boss = await someone(app, ours, 'global-admin', 'selfish');
    const browser = await at(app, boss);
    await forge(browser, boss, 'verify-caller', { way: await choiceOf(app, boss, 'email') });
    expect(browser.page.status).toBe(403);
    expect(await callerCodes(app, boss.id)).toEqual([]);
  });

  test('an auditor, and a member', async () => {
    const person = await caller();
    for (const role of ['auditor', 'member'] as const) {
      const browser = await at(app, await someone(app, ours, role, `nosy-${role}`));
      await forge(browser, person, 'verify-caller', { way: await choiceOf(app, person, 'phone') });
      expect(browser.page.status).toBe(403);
    }
    expect(await callerCodes(app, person.id)).toEqual([]);
  });

  test('somebody of another organisation, and anybody where only self-service is', async () => {
    const theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
    const lotus = await app.addOrganisation({
      name: 'Lotus',
      domains: ['lotus.example'],
      preset: 'self-service-only',
    });
    const phones = ['+393330000002'];
    const outsider = await app.addPerson('henry@harbour.example', { organisation: theirs, phones });
    const member = await app.addPerson('chen@lotus.example', { organisation: lotus, phones });
    const admin = await app.addPerson('lin@lotus.example', { organisation: lotus, roles: ['global-admin'] });
    const browser = await at(app, agent);
    await forge(browser, outsider, 'verify-caller', { way: await choiceOf(app, outsider, 'phone') });
    expect(browser.page.status).toBe(404);
    const global = await at(app, admin);
    await forge(global, member, 'verify-caller', { way: await choiceOf(app, member, 'phone') });
    expect(global.page.status).toBe(403);
    expect([...(await callerCodes(app, outsider.id)), ...(await callerCodes(app, member.id))]).toEqual([]);
  });
});

test('R23, R59, R77: no answer and no log holds the code, and the agent sees masks alone', async () => {
  const person = await caller({ phones: ['+393331122334'], emails: ['secretive@private.example'] });
  const browser = await at(app, agent);
  const seen: string[] = [];
  const look = () =>
    seen.push(...browser.page.answers.map(({ body, headers }) => body + [...headers].join()));
  await browser.get(`/admin/people/${person.id}/verify-caller`);
  look();
  await browser.submit({ way: await choiceOf(app, person, 'phone') }, { form: 'act' });
  look();
  const code = await newestCallerCode(app, person);
  const wrong = otherThan(code);
  await browser.submit({ code: wrong }, { form: 'act' });
  look();
  await browser.submit({ code }, { form: 'act' });
  look();
  const everything = seen.join('\n');
  expect(everything).toContain('•••• 34');
  for (const secret of [code, wrong, '1122334', 'secretive@', 'private.example'])
    expect(everything).not.toContain(secret);
  const { rows } = await app.store.pool.query(
    `select jsonb_build_object('data', e.data, 'personal', (select json_agg(p.value) from audit_personal p where p.event_id = e.id))::text as line
     from audit_event e where account_id = $1`,
    [person.id],
  );
  const log = rows.map(({ line }) => line).join('\n') + JSON.stringify(app.logged);
  for (const secret of [code, wrong]) expect(log).not.toContain(secret);
});
