import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import {
  allResets,
  askFor,
  didPassword,
  forgeDecision,
  makesPass,
  passFor,
  setFrozen,
  startApprovals,
  stateOf,
} from './support/approval.ts';

/** R48: whoever replaces a password and a second factor within a day holds the account: two administrators have to agree. */
const office = await startApprovals();
const { app, ada, bea, cleo, desk } = office;
afterAll(() => app.stop());

let target: Person;
let plain: Person;
beforeEach(async () => {
  target = await office.member({ totp: true });
  plain = await office.member();
});

describe('R48: two halves within a day', () => {
  test('a pass for who has a second factor takes two, whoever did what before', async () => {
    expect(await makesPass(await at(app, ada), target)).toBe(false);
    expect((await app.store.accounts.findById(target.id))?.accessPass).toBeUndefined();
  });

  test('password by one, pass by another: refused, until somebody agrees', async () => {
    await didPassword(app, bea, plain);
    const browser = await at(app, ada);
    expect(await makesPass(browser, plain)).toBe(false);
    const id = await askFor(browser, plain, 'access-pass');
    expect(await makesPass(browser, plain)).toBe(false);
    await forgeDecision(await at(app, bea), id, 'approve');
    expect(await makesPass(browser, plain)).toBe(true);
  });

  test('a day later each half is for itself again', async () => {
    await didPassword(app, bea, plain);
    app.clock.pass(86_399);
    expect(await makesPass(await at(app, ada), plain)).toBe(false);
    app.clock.pass(1);
    expect(await makesPass(await at(app, ada), plain)).toBe(true);
  });

  test('the other order, also where the pass was used or taken back meanwhile', async () => {
    await passFor(app, plain, ada, bea);
    await app.store.accessPasses.end(plain.id);
    const browser = await at(app, bea);
    const page = await browser.get(`/admin/people/${plain.id}/reset-link`);
    expect(page.text).toContain('Ask a second administrator');
    await forge(browser, plain, 'reset-link');
    const interventions = await app.store.administration.interventions(plain.id, new Date(0));
    expect(interventions.map(({ concerns }) => concerns)).toEqual(['factor']);
  });

  test('what was agreed to before the other half was done, its approver did not see: it is over', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    await forgeDecision(await at(app, bea), id, 'approve');
    expect(await stateOf(app, id)).toBe('approved');
    await forge(await at(app, ada), target, 'reset-link');
    expect(await app.store.administration.interventions(target.id, new Date(0))).toHaveLength(1);
    expect(await makesPass(browser, target)).toBe(false);
    expect(await askFor(browser, target, 'access-pass')).not.toBe(id);
  });
});

describe('deciders at once', () => {
  test.each([
    ['approve', 'decline'],
    ['approve', 'approve'],
  ] as const)('%s against %s: one wins, and one decision is logged', async (one, other) => {
    const id = await askFor(await at(app, cleo), target, 'access-pass');
    const browsers = [await at(app, ada), await at(app, bea)] as const;
    await Promise.all([forgeDecision(browsers[0], id, one), forgeDecision(browsers[1], id, other)]);
    const lines = await app.store.audit.ofAccount(target.id, 20);
    const decisions = lines.filter(({ kind }) => /^approval\.(approved|declined)$/.test(kind));
    expect(decisions).toHaveLength(1);
    expect(await stateOf(app, id)).toBe(decisions[0]?.kind.slice('approval.'.length));
  });
});

describe('who is told', () => {
  const told = async (id: string, event: string) =>
    (await app.queued()).flatMap((job) =>
      job.task === 'tell-approval' && job.payload.approvalId === id && job.payload.event === event
        ? [job.payload.accountId]
        : [],
    );

  test('whoever could agree is asked; the requester and the other Global admins hear of the yes', async () => {
    const browser = await at(app, cleo);
    const id = await askFor(browser, target, 'access-pass');
    const asked = await told(id, 'asked');
    expect(asked).toEqual(expect.arrayContaining([ada.id, bea.id]));
    for (const person of [cleo, target, desk]) expect(asked).not.toContain(person.id);
    await forgeDecision(await at(app, ada), id, 'approve');
    expect(await told(id, 'approved')).toEqual(expect.arrayContaining([cleo.id, bea.id]));
    expect(await told(id, 'approved')).not.toContain(ada.id);
  });

  test('asking and taking back over and over sends three rounds of mail a day, and no more', async () => {
    const browser = await at(app, cleo);
    const rounds: number[] = [];
    for (let i = 0; i < 5; i++) {
      const id = await askFor(browser, target, 'access-pass');
      rounds.push((await told(id, 'asked')).length);
      await forgeDecision(browser, id, 'withdraw');
      expect(await stateOf(app, id)).toBe('withdrawn');
    }
    expect(rounds.map((mails) => mails > 0)).toEqual([true, true, true, false, false]);
  });

  test('where nobody could agree, the page says so and asks nobody', async () => {
    const alone = await app.addOrganisation({
      ...allResets,
      name: 'Alone',
      domains: ['alone.example'],
    });
    const boss = await someone(app, alone, 'global-admin', 'boss');
    const only = await someone(app, alone, 'member', 'only', { totp: true });
    // Nobody signs in to a frozen account, so nobody agrees from there.
    await setFrozen(app, await someone(app, alone, 'global-admin', 'iced'), app.clock.now());
    const page = await (await at(app, boss)).get(`/admin/people/${only.id}/access-pass`);
    expect(page.text).toContain('Nobody else in your organisation can approve this');
    expect(page.text).toContain('support@operator.example');
  });
});
