import { afterAll, describe, expect, test } from 'vitest';
import { at, forge, press, someone } from './support/administration.ts';
import { askFor, hiddenFields, isLocked, newestCallerCode, startHelpDesk, verify } from './support/caller.ts';

const { app, ours, agent, caller } = await startHelpDesk();
afterAll(() => app.stop());

describe('R47: bound to agent, person and a quarter of an hour', () => {
  test('another agent has to ask for themselves; another session of the same agent need not', async () => {
    const person = await caller();
    await verify(app, await at(app, agent), person);
    const other = await someone(app, ours, 'helpdesk-admin', 'herbert');
    const colleague = await at(app, other);
    await press(colleague, person, 'unlock');
    expect(colleague.page.status).toBe(403);
    expect(colleague.page.text).toContain('First verify who is calling');
    expect(await isLocked(app, person)).toBe(true);
    await press(await at(app, agent), person, 'unlock');
    expect(await isLocked(app, person)).toBe(false);
  });

  test('another agent can’t type into a check that is not theirs', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    const check = hiddenFields(browser).check!;
    const other = await at(app, await someone(app, ours, 'helpdesk-admin', 'hubert'));
    await forge(other, person, 'verify-caller/code', { check, code });
    await press(other, person, 'unlock');
    expect(await isLocked(app, person)).toBe(true);
    await other.get(`/admin/people/${person.id}/verify-caller?check=${check}`);
    expect(other.page.html).not.toContain(check);
  });

  test('a code for one person proves nothing about another', async () => {
    const [person, other] = [await caller(), await caller()];
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const check = hiddenFields(browser).check!;
    await forge(browser, other, 'verify-caller/code', { check, code: await newestCallerCode(app, person) });
    await press(browser, other, 'unlock');
    expect(await isLocked(app, other)).toBe(true);
    await verify(app, browser, person);
    await press(browser, other, 'unlock');
    expect(await isLocked(app, other)).toBe(true);
  });

  test('counts up to the last second of 15 minutes, and not one longer', async () => {
    const person = await caller();
    const session = async () => press(await at(app, agent), person, 'unlock');
    await verify(app, await at(app, agent), person);
    app.clock.pass(15 * 60);
    expect((await session()).text).toContain('First verify who is calling');
    await verify(app, await at(app, agent), person);
    app.clock.pass(15 * 60 - 1);
    expect((await session()).text).not.toContain('First verify who is calling');
    expect(await isLocked(app, person)).toBe(false);
  });

  test('a code lives ten minutes, and not one second longer (R15)', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    app.clock.pass(600);
    await browser.submit({ code }, { form: 'act' });
    await browser.submit({ password: agent.password }, { form: 'prove' });
    expect(browser.page.text).toContain('doesn’t count any more');
    await forge(browser, person, 'verify-caller/code', { check: hiddenFields(browser).check!, code });
    expect(browser.page.text).toContain('doesn’t count any more');
    await press(browser, person, 'unlock');
    expect(await isLocked(app, person)).toBe(true);
  });

  test('R46: what was proved over five minutes ago is proved again, and the code still counts', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    app.clock.pass(5 * 60);
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.path).toMatch(/^\/security\/prove\?to=/);
    await browser.submit({ password: agent.password }, { form: 'prove' });
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.text).toContain('Verified, until');
  });

  test('an agent who is demoted in between verifies nobody, and a caller verified before stays closed to them', async () => {
    const person = await caller();
    const passing = await someone(app, ours, 'helpdesk-admin', 'passing');
    const browser = await at(app, passing);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    // Without ending the session, as a slower system would: the roles alone.
    await app.store.pool.query(`update account set roles = '{member}' where id = $1`, [passing.id]);
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.status).toBe(403);
    const { rows } = await app.store.pool.query('select from caller_check where account_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([]);
    await app.store.pool.query(`update account set roles = '{helpdesk-admin}' where id = $1`, [passing.id]);
    await verify(app, browser, person);
    await app.store.pool.query(`update account set roles = '{auditor}' where id = $1`, [passing.id]);
    await forge(browser, person, 'unlock');
    expect(await isLocked(app, person)).toBe(true);
  });

  test('what changes the person’s account in between ends the check, and what was verified', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    const change = async () => {
      const { securityEpoch } = (await app.store.accounts.findById(person.id))!;
      await app.store.accounts.change(person.id, securityEpoch, {});
    };
    await change();
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.text).toContain('That check is over');
    await verify(app, browser, person);
    await change();
    await press(browser, person, 'unlock');
    expect(browser.page.text).toContain('First verify who is calling');
    expect(await isLocked(app, person)).toBe(true);
  });
});
