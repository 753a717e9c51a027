import { afterAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/people.ts';
import { at, forge, press } from './support/administration.ts';
import {
  askFor,
  callerCodes,
  choiceOf,
  isLocked,
  newestCallerCode,
  startHelpDesk,
} from './support/caller.ts';

const { app, agent, caller } = await startHelpDesk();
afterAll(() => app.stop());

describe('R25, R47, R55: ways that prove nothing of a caller', () => {
  const day = 86_400_000;
  const days = (count: number) => new Date(app.clock.now().getTime() + count * day);

  async function offers(person: Person): Promise<string> {
    const browser = await at(app, agent);
    await browser.get(`/admin/people/${person.id}/verify-caller`);
    return browser.page.text;
  }

  async function addPhone(person: Person, more: { usableFrom: Date; confirmedAt: Date | undefined }) {
    const number = '+393339999977';
    const id = await app.store.methods.add({
      accountId: person.id,
      kind: 'phone',
      address: number,
      addressKey: number,
      boundBy: 'owner',
      usableFrom: more.usableFrom,
      confirmedAt: more.confirmedAt ?? days(-9),
    });
    if (more.confirmedAt === undefined)
      await app.store.pool.query('update method set confirmed_at = null where id = $1', [id]);
    return id;
  }

  test.each([
    ['changed yesterday', { usableFrom: 2, confirmedAt: -1 }],
    ['never confirmed', { usableFrom: -1, confirmedAt: undefined }],
  ])('a number %s is not offered, and a forged choice sends nothing to it', async (_, from) => {
    const person = await caller();
    const id = await addPhone(person, {
      usableFrom: days(from.usableFrom),
      confirmedAt: from.confirmedAt === undefined ? undefined : days(from.confirmedAt),
    });
    const page = await offers(person);
    expect(page).not.toContain('•••• 77');
    expect(page).toContain('Text message to');
    const browser = await at(app, agent);
    await forge(browser, person, 'verify-caller', { way: id });
    expect(browser.page.status).toBe(422);
    expect(await callerCodes(app, person.id)).toEqual([]);
  });

  test('a number of somebody else’s is no way of this person', async () => {
    const [person, other] = [await caller(), await caller()];
    const browser = await at(app, agent);
    await forge(browser, person, 'verify-caller', { way: await choiceOf(app, other, 'phone') });
    expect(browser.page.status).toBe(422);
    expect([...(await callerCodes(app, person.id)), ...(await callerCodes(app, other.id))]).toEqual([]);
  });

  test('a mailbox that opens with this very sign-in is none either (R81)', async () => {
    const person = await caller({ phones: [], emails: ['inside@alpenglow.example'] });
    expect(await offers(person)).toContain('no confirmed address');
  });

  test('a way that was bound after a freeze, and every way of a frozen account, proves nothing', async () => {
    const person = await caller();
    const account = (await app.store.accounts.findById(person.id))!;
    const frozenAt = days(-10);
    await app.store.accounts.change(person.id, account.securityEpoch, { frozenAt });
    await addPhone(person, { usableFrom: days(-5), confirmedAt: days(-8) });
    expect(await offers(person)).toContain('frozen');
    const browser = await at(app, agent);
    await forge(browser, person, 'verify-caller', { way: await choiceOf(app, person, 'phone') });
    expect(browser.page.status).toBe(403);
    expect(await callerCodes(app, person.id)).toEqual([]);
  });

  test('a code that waits in the queue while its number is taken off goes nowhere, and proves nothing', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    await app.store.methods.remove(person.id, await choiceOf(app, person, 'phone'));
    await browser.submit({ code: await newestCallerCode(app, person) }, { form: 'act' });
    await press(browser, person, 'unlock');
    expect(await isLocked(app, person)).toBe(true);
  });
});
