import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import {
  askFor,
  forgeDecision,
  makesPass,
  setFrozen,
  setRole,
  shownPass,
  startApprovals,
  stateOf,
} from './support/approval.ts';

const office = await startApprovals();
const { app, ours, ada, bea, cleo } = office;
afterAll(() => app.stop());

let target: Person;
beforeEach(async () => {
  target = await office.member({ totp: true });
});

describe('R48: what an agreement is worth', () => {
  test('nothing once its giver was demoted', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    const dora = await someone(app, ours, 'global-admin', 'dora');
    await forgeDecision(await at(app, dora), id, 'approve');
    await setRole(app, dora, 'member');
    expect(await makesPass(browser, target)).toBe(false);
    await setRole(app, dora, 'global-admin');
    expect(await makesPass(browser, target)).toBe(true);
  });

  test('R55: nothing once its giver said that it was somebody else', async () => {
    const browser = await at(app, ada);
    const id = await askFor(browser, target, 'access-pass');
    const dora = await someone(app, ours, 'global-admin', 'doris');
    await forgeDecision(await at(app, dora), id, 'approve');
    await setFrozen(app, dora, app.clock.now());
    expect(await makesPass(browser, target)).toBe(false);
    await setFrozen(app, dora, null);
    expect(await makesPass(browser, target)).toBe(true);
  });

  test('R55: no yes for a requester who said that it was somebody else', async () => {
    const erin = await someone(app, ours, 'user-admin', 'ester');
    const id = await askFor(await at(app, erin), target, 'access-pass');
    await setFrozen(app, erin, app.clock.now());
    expect((await forgeDecision(await at(app, ada), id, 'approve')).status).toBe(403);
    expect(await stateOf(app, id)).toBe('waiting');
  });

  test('nothing for a requester who was demoted: no yes for them, and nothing to use', async () => {
    const erin = await someone(app, ours, 'user-admin', 'erin');
    const browser = await at(app, erin);
    const id = await askFor(browser, target, 'access-pass');
    await setRole(app, erin, 'auditor');
    const page = await forgeDecision(await at(app, ada), id, 'approve');
    expect(page.status).toBe(403);
    expect(page.text).toContain('may not do this any more');
    await setRole(app, erin, 'user-admin');
    await forgeDecision(await at(app, ada), id, 'approve');
    await setRole(app, erin, 'auditor');
    expect(await makesPass(browser, target)).toBe(false);
  });

  test('switching the requester off ends what they asked for', async () => {
    const erin = await someone(app, ours, 'user-admin', 'erika');
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
    const other = await someone(app, ours, 'member', 'other', { totp: true });
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
