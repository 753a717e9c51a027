import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import {
  allResets,
  askFor,
  didPassword,
  forgeDecision,
  passFor,
  shownPass,
  stateOf,
} from './support/approval.ts';

/** R48: whoever replaces a password and a second factor within a day holds the account: two administrators have to agree. */
let app: TestApp;
let ours: string;
let ada: Person;
let bea: Person;
let cleo: Person;
let desk: Person;
let target: Person;
let plain: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation(allResets);
  ada = await someone(app, ours, 'global-admin', 'ada');
  bea = await someone(app, ours, 'global-admin', 'bea');
  cleo = await someone(app, ours, 'user-admin', 'cleo');
  desk = await someone(app, ours, 'helpdesk-admin', 'desk');
});
afterAll(() => app.stop());

beforeEach(async () => {
  count += 1;
  target = await someone(app, ours, 'member', `marta${count}`, { totp: true });
  plain = await someone(app, ours, 'member', `paul${count}`);
});

async function makesPass(browser: HttpBrowser, person: Person): Promise<boolean> {
  return shownPass(await forge(browser, person, 'access-pass', { minutes: '60' })) !== undefined;
}

async function frozen(person: Person, since: Date | null): Promise<void> {
  await app.store.pool.query('update account set frozen_at = $2 where id = $1', [person.id, since]);
}

async function roleOf(person: Person, role: string): Promise<void> {
  await app.store.pool.query('update account set roles = array[$2] where id = $1', [person.id, role]);
}

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

describe('who may agree', () => {
  test('not who asked: not by the page, not by a forged form', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    expect((await browser.get(`/admin/approvals/${id}`)).html).not.toContain('value="approve"');
    const page = await forgeDecision(browser, id, 'approve');
    expect(page.status).toBe(403);
    expect(page.text).toContain('somebody else has to agree');
    expect(await stateOf(app, id)).toBe('waiting');
    const [line] = await app.store.audit.ofAccount(target.id, 1);
    expect(line).toMatchObject({ kind: 'administration.refused', data: { because: 'own-request' } });
  });

  test('not the person, however strong their role', async () => {
    const grace = await someone(app, ours, 'global-admin', `grace${count}`, { totp: true });
    const id = await askFor(await at(app, ada), grace, 'access-pass');
    expect((await forgeDecision(await at(app, grace), id, 'approve')).status).toBe(403);
    expect(await stateOf(app, id)).toBe('waiting');
  });

  test('not who could not do it: a weaker role, another organisation, a member', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    const auditor = await someone(app, ours, 'auditor', `audrey${count}`);
    const theirs = await app.addOrganisation({ name: `Harbour ${count}`, domains: [`h${count}.example`] });
    const stranger = await app.addPerson(`henry@h${count}.example`, {
      organisation: theirs,
      roles: ['global-admin'],
    });
    for (const person of [desk, auditor, stranger, plain])
      expect([403, 404]).toContain((await forgeDecision(await at(app, person), id, 'approve')).status);
    expect(await stateOf(app, id)).toBe('waiting');
  });

  test('R46: not with a proof of over five minutes ago', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    const browser = await at(app, bea);
    app.clock.pass(5 * 60);
    expect((await forgeDecision(browser, id, 'approve')).path).toMatch(/^\/security\/prove/);
    expect(await stateOf(app, id)).toBe('waiting');
  });

  test('the database says so too', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    for (const by of [ada.id, target.id]) {
      const decided = app.store.approvals.decide(id, { state: 'approved', by, at: app.clock.now() });
      await expect(decided).rejects.toThrow(/check/);
    }
    await expect(
      app.store.administration.intervene({
        accountId: target.id,
        concerns: 'factor',
        actorId: ada.id,
        approverId: ada.id,
        at: app.clock.now(),
      }),
    ).rejects.toThrow(/check/);
  });
});

describe('what an agreement is worth', () => {
  test('nothing once its giver was demoted', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    const dora = await someone(app, ours, 'global-admin', `dora${count}`);
    await forgeDecision(await at(app, dora), id, 'approve');
    await roleOf(dora, 'member');
    expect(await makesPass(browser, target)).toBe(false);
    await roleOf(dora, 'global-admin');
    expect(await makesPass(browser, target)).toBe(true);
  });

  test('R55: nothing once its giver said that it was somebody else', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    const dora = await someone(app, ours, 'global-admin', `doris${count}`);
    await forgeDecision(await at(app, dora), id, 'approve');
    await frozen(dora, app.clock.now());
    expect(await makesPass(browser, target)).toBe(false);
    await frozen(dora, null);
    expect(await makesPass(browser, target)).toBe(true);
  });

  test('R55: no yes for a requester who said that it was somebody else', async () => {
    const erin = await someone(app, ours, 'user-admin', `ester${count}`);
    const id = await askFor(await at(app, erin), target, 'access-pass');
    await frozen(erin, app.clock.now());
    expect((await forgeDecision(await at(app, ada), id, 'approve')).status).toBe(403);
    expect(await stateOf(app, id)).toBe('waiting');
  });

  test('nothing for a requester who was demoted: no yes for them, and nothing to use', async () => {
    const erin = await someone(app, ours, 'user-admin', `erin${count}`);
    const browser = await at(app, erin);
    const id = await askFor(browser, target, 'access-pass');
    await roleOf(erin, 'auditor');
    const page = await forgeDecision(await at(app, ada), id, 'approve');
    expect(page.status).toBe(403);
    expect(page.text).toContain('may not do this any more');
    await roleOf(erin, 'user-admin');
    await forgeDecision(await at(app, ada), id, 'approve');
    await roleOf(erin, 'auditor');
    expect(await makesPass(browser, target)).toBe(false);
  });

  test('switching the requester off ends what they asked for', async () => {
    const erin = await someone(app, ours, 'user-admin', `erika${count}`);
    const id = await askFor(await at(app, erin), target, 'access-pass');
    await forge(await at(app, ada), erin, 'disable');
    expect(await stateOf(app, id)).toBe('withdrawn');
  });

  test('one act: not two one after the other, not fifty at once', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    await forgeDecision(await at(app, bea), id, 'approve');
    await browser.get('/security');
    const { csrf } = browser;
    const pages = await Promise.all(
      Array.from({ length: 50 }, () =>
        browser.post(`/admin/people/${target.id}/access-pass`, new URLSearchParams({ csrf, minutes: '60' })),
      ),
    );
    expect(pages.filter((page) => shownPass(page) !== undefined)).toHaveLength(1);
    expect(await stateOf(app, id)).toBe('used');
    expect(await makesPass(browser, target)).toBe(false);
    const interventions = await app.store.administration.interventions(target.id, new Date(0));
    expect(interventions).toMatchObject([{ actorId: ada.id, approverId: bea.id, concerns: 'factor' }]);
    const lines = await app.store.audit.ofAccount(target.id, 20);
    const made = lines.filter(({ kind }) => kind === 'administration.access-pass');
    expect(made).toMatchObject([{ actor: `account:${ada.id}`, data: { approver: bea.id } }]);
  });

  test('that person and that requester alone', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    await forgeDecision(await at(app, bea), id, 'approve');
    const other = await someone(app, ours, 'member', `other${count}`, { totp: true });
    expect(await makesPass(await at(app, ada), other)).toBe(false);
    expect(await makesPass(await at(app, cleo), target)).toBe(false);
  });

  test('nothing after a day', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    await forgeDecision(await at(app, bea), id, 'approve');
    app.clock.pass(86_400);
    expect(await makesPass(await at(app, ada), target)).toBe(false);
    const again = await askFor(await at(app, ada), target, 'access-pass');
    app.clock.pass(86_400);
    const page = await forgeDecision(await at(app, bea), again, 'approve');
    expect(page.text).toContain('does not wait any more');
    expect(await stateOf(app, again)).toBe('waiting');
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
      name: `Alone ${count}`,
      domains: [`alone${count}.example`],
    });
    const boss = await someone(app, alone, 'global-admin', `boss${count}`);
    const only = await someone(app, alone, 'member', `only${count}`, { totp: true });
    // Nobody signs in to a frozen account, so nobody agrees from there.
    await frozen(await someone(app, alone, 'global-admin', `iced${count}`), app.clock.now());
    const page = await (await at(app, boss)).get(`/admin/people/${only.id}/access-pass`);
    expect(page.text).toContain('Nobody else in your organisation can approve this');
    expect(page.text).toContain('support@operator.example');
  });
});
