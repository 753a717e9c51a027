import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { tryPassword } from './support/sign-in.ts';

/** M10: in a self-service-only cloud nobody resets for another, whatever role, page, form or policy document. */
let app: TestApp;
let admin: Person;
let person: Person;
let elsewhere: Person;
let browser: HttpBrowser;

beforeAll(async () => {
  app = await startTestApp();
  const lotus = await app.addOrganisation({
    name: 'Lotus',
    domains: ['lotus.example'],
    preset: 'self-service-only',
    policy: { resets: { link: true, temporaryPassword: true } },
  });
  const standard = await app.addOrganisation();
  admin = await someone(app, lotus, 'global-admin', 'lin', { organisation: 'lotus' });
  person = await someone(app, lotus, 'member', 'chen', { organisation: 'lotus' });
  elsewhere = await someone(app, standard, 'member', 'marta');
  browser = await at(app, admin);
});
afterAll(() => app.stop());

const stateOf = async (who: Person) => {
  const account = await app.store.accounts.findById(who.id);
  const { rows } = await app.store.pool.query(
    'select count(*)::int as n from one_time_link where account_id = $1',
    [who.id],
  );
  return { hash: account?.passwordHash, epoch: account?.securityEpoch, links: rows[0].n };
};

describe.each(['reset-link', 'temporary-password'])('R44, R45: %s', (act) => {
  test('is refused by the page, which says why and offers to send the way back in', async () => {
    const page = await press(browser, person, act);
    expect(page.status).toBe(403);
    expect(page.text).toContain('In this cloud nobody can do this for somebody else');
    await browser.follow('Send the way back in');
    expect(browser.page.title).toBe('Send Chen Example the way back in?');
  });

  test('is refused to a forged form, and the log names who tried', async () => {
    const before = await stateOf(person);
    const page = await forge(browser, person, act, {
      preset: 'standard',
      password: 'an administrators choice',
    });
    expect(page.status).toBe(403);
    expect(page.html).not.toContain('temporary-password"');
    expect(await stateOf(person)).toEqual(before);
    expect((await tryPassword(await at(app, person), person.userId, person.password)).status).toBe(200);
    const [line] = (await app.store.audit.ofAccount(person.id, 5)).filter(
      ({ kind }) => kind === 'administration.refused',
    );
    expect(line).toMatchObject({
      actor: `account:${admin.id}`,
      data: { act, because: 'self-service-only' },
    });
  });

  test('of somebody elsewhere, whose cloud allows it, is refused as of nobody', async () => {
    const before = await stateOf(elsewhere);
    expect((await forge(browser, elsewhere, act)).status).toBe(404);
    expect(await stateOf(elsewhere)).toEqual(before);
  });
});

test.each(['reset-link', 'temporary-password'])(
  'R44: %s is refused where policy switched it off',
  async (act) => {
    const organisation = await app.addOrganisation({
      name: 'Harbour',
      domains: [`${act}.example`],
      policy: { resets: { link: false, temporaryPassword: false } },
    });
    const boss = await someone(app, organisation, 'global-admin', 'henry', { organisation: act });
    const target = await someone(app, organisation, 'member', 'pia', { organisation: act });
    const by = await at(app, boss);
    const before = await stateOf(target);
    const page = await press(by, target, act);
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('policy does not allow this')]);
    expect((await forge(by, target, act)).status).toBe(403);
    expect(await stateOf(target)).toEqual(before);
    expect(by.page.text).toContain('Send the way back in');
  },
);
