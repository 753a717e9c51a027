import { afterAll, describe, expect, test } from 'vitest';
import { at, press, someone } from './support/administration.ts';
import {
  askFor,
  callerCodes,
  hiddenFields,
  isLocked,
  linesAbout,
  newestCallerCode,
  startHelpDesk,
  verify,
} from './support/caller.ts';
import { atCode, codesOf, otherThan, typeCode } from './support/way-back.ts';

const { app, ours, agent, caller } = await startHelpDesk();
afterAll(() => app.stop());

describe('R19, R47: one code for one purpose', () => {
  test('the code of a recovery verifies no caller, and the caller’s code opens no gate', async () => {
    const person = await caller();
    const theirs = await atCode(app, person.userId, 'phone');
    const recovery = (await codesOf(app, person.id)).at(-1)!.code;
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    if (code === recovery) return;
    await browser.submit({ code: recovery }, { form: 'act' });
    expect(browser.page.text).toContain('That is not the code');
    await typeCode(theirs, code);
    expect(theirs.page.path).toBe('/recover/code');
    await typeCode(theirs, recovery);
    expect(theirs.page.title).toBe('Choose a new password');
  });

  test('the id of a check is no recovery: its code is taken on no page of the way back', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const checkId = new URLSearchParams(browser.page.path.split('?')[1]).get('check')!;
    const thief = await atCode(app, person.userId, 'phone');
    const held = [...thief.cookies].find(([, value]) => value.includes('.'))!;
    thief.cookies.set(held[0], `${checkId}.${held[1].split('.')[1]}`);
    await thief.get('/recover/code');
    expect(thief.page.path).not.toBe('/recover/code');
  });

  test('a resend kills the code before it; a code is used once', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const first = await newestCallerCode(app, person);
    await browser.submit({}, { form: 'again' });
    expect(browser.page.text).toContain('too soon');
    expect(await callerCodes(app, person.id)).toHaveLength(1);
    app.clock.pass(31);
    await browser.submit({}, { form: 'again' });
    const second = await newestCallerCode(app, person);
    if (first !== second) {
      await browser.submit({ code: first }, { form: 'act' });
      expect(browser.page.text).toContain('That is not the code');
    }
    const page = browser.page.path;
    const form = new URLSearchParams({ ...hiddenFields(browser), code: second });
    await browser.submit({ code: second }, { form: 'act' });
    expect(browser.page.text).toContain('Verified, until');
    await browser.post(page, form);
    await browser.post(`/admin/people/${person.id}/verify-caller/code`, form);
    expect(browser.page.text).toContain('That check is over');
    const { rows } = await app.store.pool.query('select from caller_check where account_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('R26: a code that an app showed is used up, for callers as for sign-in', async () => {
    const person = await caller({ phones: [], emails: [], totp: true });
    const browser = await at(app, agent);
    expect((await verify(app, browser, person, 'totp')).text).toContain('Verified, until');
    const again = await verify(app, await at(app, agent), person, 'totp');
    expect(again.text).toContain('That is not the code');
  });
});

describe('R17, R18: guesses', () => {
  test('of 1,000 at once five are compared, and the caller stays unproven', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    const fields = hiddenFields(browser);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const wrong = Array.from({ length: 1000 }, (_, i) => String(i).padStart(6, '0')).filter(
      (one) => one !== code,
    );
    let compared = 0;
    await Promise.all(
      wrong.map(async (guess, i) => {
        // Of many networks, or the limit of one would stop them (R5).
        const from = app.browser({ address: `10.200.${i % 250}.9` });
        const answer = await from.request(`/admin/people/${person.id}/verify-caller/code`, {
          method: 'POST',
          headers: {
            cookie,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: String(new URLSearchParams({ ...fields, code: guess })),
        });
        if (/tries are left|try is left/.test(await answer.text())) compared += 1;
      }),
    );
    expect(compared).toBe(4);
    const lines = (await linesAbout(app, person)).filter(
      ({ kind }) => kind === 'administration.caller-refused',
    );
    expect(lines).toHaveLength(5);
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.text).toContain('doesn’t count any more');
    await press(browser, person, 'unlock');
    expect(await isLocked(app, person)).toBe(true);
  }, 120_000);

  test('after a hundred wrong ones in a row, of all agents together, no right one counts by that way', async () => {
    const person = await caller({ emails: ['hundred@mail.example'] });
    for (const name of ['first', 'other']) {
      const guesser = await someone(app, ours, 'helpdesk-admin', `${name}-guesser`);
      let browser = await at(app, guesser);
      for (let check = 0; check < 10; check++) {
        if (check === 5) browser = await at(app, guesser);
        await askFor(app, browser, person, 'phone');
        const wrong = otherThan(await newestCallerCode(app, person));
        for (let guess = 0; guess < 5; guess++) await browser.submit({ code: wrong }, { form: 'act' });
      }
    }
    const refused = await verify(app, await at(app, agent), person, 'phone');
    expect(refused.text).toContain('Too many wrong codes');
    // Neither the other way, nor the person's own way back, was taken from them.
    expect((await verify(app, await at(app, agent), person, 'email')).text).toContain('Verified, until');
    const theirs = await atCode(app, person.userId, 'phone');
    await typeCode(theirs, (await codesOf(app, person.id)).at(-1)!.code);
    expect(theirs.page.title).toBe('Choose a new password');
    // They used it themselves: it works for callers again.
    expect((await verify(app, await at(app, agent), person, 'phone')).text).toContain('Verified, until');
  }, 120_000);

  test('what is pressed twice at once verifies once', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const body = String(
      new URLSearchParams({ ...hiddenFields(browser), code: await newestCallerCode(app, person) }),
    );
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const path = `/admin/people/${person.id}/verify-caller/code`;
    await Promise.all(
      Array.from({ length: 20 }, () => browser.request(path, { method: 'POST', headers, body })),
    );
    const { rows } = await app.store.pool.query('select from caller_check where account_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});
