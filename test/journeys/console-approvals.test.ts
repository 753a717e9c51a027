import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, someone } from '../attacks/support/administration.ts';
import { allResets } from '../attacks/support/approval.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';

/** The room of approvals of an organisation where very much waits. */
let app: TestApp;
let organisation: string;
let ada: Person;
let bea: Person;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation(allResets);
  ada = await someone(app, organisation, 'global-admin', 'ada');
  bea = await someone(app, organisation, 'global-admin', 'bea');
});
afterAll(() => app.stop());

/** Bea asks for three acts for each of so many new people. Returns the ids of the requests. */
async function asks(people: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < people; n++) {
    count += 1;
    const { id } = await someone(app, organisation, 'member', `waits${count}`);
    for (const act of ['access-pass', 'temporary-password', 'reset-link'] as const) {
      const request = await app.store.approvals.ask({
        organisationId: organisation,
        accountId: id,
        act,
        requesterId: bea.id,
        reason: 'called back',
        at: app.clock.now(),
        expiresAt: new Date(app.clock.now().getTime() + 3_600_000),
      });
      ids.push(request!);
    }
  }
  return ids;
}

test('where more waits than is listed the room says how much, until what was decided made room', async () => {
  const first = await asks(33);
  const browser = await at(app, ada);
  await browser.get('/admin/approvals');
  expect(browser.page.text).not.toContain('behind these');
  await asks(1);
  await browser.get('/admin/approvals');
  expect(browser.page.text).toContain('2 more requests wait behind these');
  for (const id of first.slice(0, 2)) {
    await browser.get(`/admin/approvals/${id}`);
    await browser.submit({}, { form: 'decide', button: 'do=decline' });
  }
  expect(browser.page.path).toBe('/admin/approvals');
  expect(browser.page.text).not.toContain('behind these');
});
