import { afterAll, beforeEach, expect, test } from 'vitest';
import { verdictOn } from '../../src/app/administration/verdict.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';

const app: TestApp = await startTestApp();
let organisation: string;
let number = 0;
afterAll(() => app.stop());
beforeEach(async () => {
  number += 1;
  organisation = await app.addOrganisation({ domains: [`org${number}.example`] });
});

const administrators = async () =>
  (await app.store.help.administrators(organisation)).map(({ accountId }) => accountId);

const admin = (name: string) =>
  someone(app, organisation, 'global-admin', name, { organisation: `org${number}` });

async function ready(...names: string[]): Promise<{ person: Person; browser: HttpBrowser }[]> {
  const people = [];
  for (const name of names) {
    const person = await admin(name);
    people.push({ person, browser: await at(app, person) });
  }
  return people;
}

test.each(['change-roles', 'disable'] as const)(
  'R45: of two who do it to each other at once one wins: %s',
  async (act) => {
    const [one, other] = await ready('anna', 'bela');
    await Promise.all([
      forge(one!.browser, other!.person, act, { role: 'member' }),
      forge(other!.browser, one!.person, act, { role: 'member' }),
    ]);
    expect(await administrators()).toHaveLength(1);
  },
);

test('R45: three in a ring leave at least one', async () => {
  for (let round = 0; round < 3; round++) {
    number += 1;
    organisation = await app.addOrganisation({ domains: [`org${number}.example`] });
    const ring = await ready('anna', 'bela', 'cora');
    await Promise.all(
      ring.map(({ browser }, at) =>
        forge(browser, ring[(at + 1) % 3]!.person, at === 1 ? 'disable' : 'change-roles', { role: 'member' }),
      ),
    );
    expect((await administrators()).length).toBeGreaterThanOrEqual(1);
  }
});

test('R45: whoever was demoted in the middle does nothing more', async () => {
  const [one, other] = await ready('anna', 'bela');
  const member = await someone(app, organisation, 'member', 'marta', { organisation: `org${number}` });
  await forge(one!.browser, other!.person, 'change-roles', { role: 'member' });
  await forge(other!.browser, member, 'disable');
  expect((await app.store.accounts.findById(member.id))?.state).toBe('active');
});

test.each([
  ["update account set state = 'disabled' where id = $1"],
  ["update account set roles = '{member}' where id = $1"],
  ['update account set organisation_id = null where id = $1'],
  ['delete from account where id = $1'],
])('R45: the last one stays whatever the path: %s', async (statement) => {
  const one = await admin('anna');
  const other = await admin('bela');
  await app.store.pool.query(statement, [other.id]).catch((error: Error) => {
    // A work account needs its organisation: that is the other guard.
    expect(error.message).toContain('check constraint');
  });
  await app.store.pool
    .query("update account set state = 'disabled' where id = $1", [other.id])
    .catch(() => 0);
  await expect(app.store.pool.query(statement, [one.id])).rejects.toThrow(
    /last Global admin|check constraint/,
  );
  expect(await administrators()).toContain(one.id);
});

test('R45: two statements that each take one of two away leave one', async () => {
  const [one, other] = await Promise.all([admin('anna'), admin('bela')]);
  await Promise.allSettled(
    [one, other].map(({ id }) =>
      app.store.pool.query("update account set roles = '{member}' where id = $1", [id]),
    ),
  );
  expect(await administrators()).toHaveLength(1);
});

test('R45: the verdict spares the last one before the database has to: no page ends in an error', async () => {
  const [actor, target] = await Promise.all(
    [await admin('anna'), await admin('bela')].map(
      async ({ id }) => (await app.store.accounts.findById(id))!,
    ),
  );
  const circumstances = {
    locked: false,
    sessions: 0,
    interventions: [],
    callerVerifiedUntil: undefined,
    approved: [],
    now: app.clock.now(),
  };
  const left = (administrators: number) => ({
    ...target!,
    organisation: { ...target!.organisation!, administrators },
  });
  for (const act of ['disable', 'change-roles'] as const) {
    expect(verdictOn(act, actor!, left(2), circumstances)).toBeUndefined();
    expect(verdictOn(act, actor!, left(1), circumstances)).toBe('last-administrator');
    const demoted = { ...left(1), roles: ['auditor'] as const };
    expect(verdictOn(act, actor!, demoted, circumstances)).toBeUndefined();
  }
});
