import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../support/people.ts';
import { at, someone } from './support/administration.ts';
import { askFor, forgeDecision, startApprovals, stateOf } from './support/approval.ts';

const office = await startApprovals();
const { app, ours, ada, bea, desk } = office;
afterAll(() => app.stop());

let target: Person;
let plain: Person;
beforeEach(async () => {
  target = await office.member({ totp: true });
  plain = await office.member();
});

describe('R48: who may agree', () => {
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
    const grace = await someone(app, ours, 'global-admin', 'grace', { totp: true });
    const id = await askFor(await at(app, ada), grace, 'access-pass');
    expect((await forgeDecision(await at(app, grace), id, 'approve')).status).toBe(403);
    expect(await stateOf(app, id)).toBe('waiting');
  });

  test('not who could not do it: a weaker role, another organisation, a member', async () => {
    const id = await askFor(await at(app, ada), target, 'access-pass');
    const auditor = await someone(app, ours, 'auditor', 'audrey');
    const theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
    const stranger = await app.addPerson('henry@harbour.example', {
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
