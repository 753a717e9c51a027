import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownMac } from '../../src/app/security/own-mac.ts';
import { passwordGuardKey } from '../../src/app/sign-in/guard.ts';
import type { Act } from '../../src/domain/authority/acts.ts';
import { actRules } from '../../src/domain/authority/acts.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person, PersonOptions } from '../support/people.ts';
import { at, forge, press, someone } from './support/administration.ts';
import { askFor, callerCodes, choiceOf, newestCallerCode, verify } from './support/caller.ts';
import { signInAs, stranger } from './support/sign-in.ts';
import { atCode, codesOf, otherThan, typeCode } from './support/way-back.ts';

/** R47: the help desk opens nothing for a caller who has not proved to this agent, by a way of the person's, who they are. */
let app: TestApp;
let ours: string;
let agent: Person;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
  agent = await someone(app, ours, 'helpdesk-admin', 'hanna');
});
afterAll(() => app.stop());

let number = 0;
/** Somebody new, locked out after wrong passwords, with a phone that was theirs before. */
async function caller(options: PersonOptions = {}): Promise<Person> {
  number += 1;
  const phones = [`+3933312345${String(number).padStart(2, '0')}`];
  const person = await someone(app, ours, 'member', `caller${number}`, { phones, ...options });
  const key = passwordGuardKey(
    app.app,
    ownMac(app.app, (await app.store.accounts.findById(person.id))!),
    undefined,
  );
  const now = app.clock.now();
  await app.store.guards.block(key, new Date(now.getTime() + 86_400_000), now);
  return person;
}

async function isLocked(person: Person): Promise<boolean> {
  const page = await signInAs(app, stranger(app), person);
  return page.path.startsWith('/signin');
}

const because = async (person: Person) =>
  (await app.store.audit.ofAccount(person.id, 30)).filter(({ kind }) => kind.startsWith('administration.'));

test('a verified caller is unlocked, and the page says until when', async () => {
  const person = await caller();
  expect(await isLocked(person)).toBe(true);
  const browser = await at(app, agent);
  const page = await verify(app, browser, person);
  const until = new Date(app.clock.now().getTime() + 15 * 60_000).toISOString().slice(11, 16);
  expect(page.path).toBe(`/admin/people/${person.id}`);
  expect(page.text).toContain(`Verified, until ${until} UTC`);
  expect(page.text).toContain('15 minutes are left');
  await press(browser, person, 'unlock');
  expect(await isLocked(person)).toBe(false);
  const [, verified, asked] = await because(person);
  expect(verified).toMatchObject({
    kind: 'administration.verify-caller',
    actor: `account:${agent.id}`,
    data: { way: 'phone' },
  });
  expect(asked).toMatchObject({ kind: 'administration.caller-asked' });
});

const opening = (Object.keys(actRules) as Act[]).filter((act) => actRules[act].opens);

describe.each(opening)('R47: %s without a verified caller', (act) => {
  test('does nothing, by the page or by a forged form', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    const before = await app.store.accounts.findById(person.id);
    const queued = (await app.queued()).length;
    await press(browser, person, act);
    await forge(browser, person, act, { confirm: 'yes', verified: 'true', 'caller-verified': 'true' });
    expect(browser.page.status).toBeGreaterThanOrEqual(400);
    expect(await app.store.accounts.findById(person.id)).toEqual(before);
    expect((await app.queued()).length).toBe(queued);
    expect(await isLocked(person)).toBe(true);
  });
});

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
    expect(await isLocked(person)).toBe(true);
  });
});

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
    const form = new URLSearchParams({ ...hidden(browser), code: second });
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

function hidden(browser: HttpBrowser): Record<string, string> {
  const found = [...browser.page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name!, value!]));
}

describe('R47: bound to agent, person and a quarter of an hour', () => {
  test('another agent has to ask for themselves; another session of the same agent need not', async () => {
    const person = await caller();
    await verify(app, await at(app, agent), person);
    const other = await someone(app, ours, 'helpdesk-admin', 'herbert');
    const colleague = await at(app, other);
    await press(colleague, person, 'unlock');
    expect(colleague.page.status).toBe(403);
    expect(colleague.page.text).toContain('First verify who is calling');
    expect(await isLocked(person)).toBe(true);
    await press(await at(app, agent), person, 'unlock');
    expect(await isLocked(person)).toBe(false);
  });

  test('another agent can’t type into a check that is not theirs', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    const check = hidden(browser).check!;
    const other = await at(app, await someone(app, ours, 'helpdesk-admin', 'hubert'));
    await forge(other, person, 'verify-caller/code', { check, code });
    await press(other, person, 'unlock');
    expect(await isLocked(person)).toBe(true);
    await other.get(`/admin/people/${person.id}/verify-caller?check=${check}`);
    expect(other.page.html).not.toContain(check);
  });

  test('a code for one person proves nothing about another', async () => {
    const [person, other] = [await caller(), await caller()];
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const check = hidden(browser).check!;
    await forge(browser, other, 'verify-caller/code', { check, code: await newestCallerCode(app, person) });
    await press(browser, other, 'unlock');
    expect(await isLocked(other)).toBe(true);
    await verify(app, browser, person);
    await press(browser, other, 'unlock');
    expect(await isLocked(other)).toBe(true);
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
    expect(await isLocked(person)).toBe(false);
  });

  test('a code lives ten minutes, and not one second longer (R15)', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    app.clock.pass(600);
    await browser.submit({ code }, { form: 'act' });
    await browser.submit({ password: agent.password }, { form: 'prove' });
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.text).toContain('doesn’t count any more');
    await press(browser, person, 'unlock');
    expect(await isLocked(person)).toBe(true);
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
    const passing = await someone(app, ours, 'helpdesk-admin', `passing${number}`);
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
    expect(await isLocked(person)).toBe(true);
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
    expect(await isLocked(person)).toBe(true);
  });
});

describe('R17, R18: guesses', () => {
  test('of 1,000 at once five are compared, and the caller stays unproven', async () => {
    const person = await caller();
    const browser = await at(app, agent);
    await askFor(app, browser, person, 'phone');
    const code = await newestCallerCode(app, person);
    const fields = hidden(browser);
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
    const lines = (await because(person)).filter(({ kind }) => kind === 'administration.caller-refused');
    expect(lines).toHaveLength(5);
    await browser.submit({ code }, { form: 'act' });
    expect(browser.page.text).toContain('doesn’t count any more');
    await press(browser, person, 'unlock');
    expect(await isLocked(person)).toBe(true);
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
      new URLSearchParams({ ...hidden(browser), code: await newestCallerCode(app, person) }),
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

describe('R45, R47: nobody verifies themselves, a stronger role, or another organisation', () => {
  test.each(['helpdesk-admin', 'user-admin', 'global-admin'] as const)(
    'a help desk admin and a %s',
    async (role) => {
      const strong = await someone(app, ours, role, `strong-${role}`, { phones: ['+393330000001'] });
      const browser = await at(app, agent);
      await forge(browser, strong, 'verify-caller', { way: await choiceOf(app, strong, 'phone') });
      expect(browser.page.status).toBe(403);
      expect(await callerCodes(app, strong.id)).toEqual([]);
    },
  );

  test('oneself, not even a Global admin', async () => {
    const boss = await someone(app, ours, 'global-admin', 'selfish');
    const browser = await at(app, boss);
    await forge(browser, boss, 'verify-caller', { way: await choiceOf(app, boss, 'email') });
    expect(browser.page.status).toBe(403);
    expect(await callerCodes(app, boss.id)).toEqual([]);
  });

  test('an auditor, and a member', async () => {
    const person = await caller();
    for (const role of ['auditor', 'member'] as const) {
      const browser = await at(app, await someone(app, ours, role, `nosy-${role}`));
      await forge(browser, person, 'verify-caller', { way: await choiceOf(app, person, 'phone') });
      expect(browser.page.status).toBe(403);
    }
    expect(await callerCodes(app, person.id)).toEqual([]);
  });

  test('somebody of another organisation, and anybody where only self-service is', async () => {
    const theirs = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
    const lotus = await app.addOrganisation({
      name: 'Lotus',
      domains: ['lotus.example'],
      preset: 'self-service-only',
    });
    const phones = ['+393330000002'];
    const outsider = await app.addPerson('henry@harbour.example', { organisation: theirs, phones });
    const member = await app.addPerson('chen@lotus.example', { organisation: lotus, phones });
    const admin = await app.addPerson('lin@lotus.example', { organisation: lotus, roles: ['global-admin'] });
    const browser = await at(app, agent);
    await forge(browser, outsider, 'verify-caller', { way: await choiceOf(app, outsider, 'phone') });
    expect(browser.page.status).toBe(404);
    const global = await at(app, admin);
    await forge(global, member, 'verify-caller', { way: await choiceOf(app, member, 'phone') });
    expect(global.page.status).toBe(403);
    expect([...(await callerCodes(app, outsider.id)), ...(await callerCodes(app, member.id))]).toEqual([]);
  });
});

test('R23, R59, R77: no answer and no log holds the code, and the agent sees masks alone', async () => {
  const person = await caller({ phones: ['+393331122334'], emails: ['secretive@private.example'] });
  const browser = await at(app, agent);
  const seen: string[] = [];
  const look = () =>
    seen.push(...browser.page.answers.map(({ body, headers }) => body + [...headers].join()));
  await browser.get(`/admin/people/${person.id}/verify-caller`);
  look();
  await browser.submit({ way: await choiceOf(app, person, 'phone') }, { form: 'act' });
  look();
  const code = await newestCallerCode(app, person);
  const wrong = otherThan(code);
  await browser.submit({ code: wrong }, { form: 'act' });
  look();
  await browser.submit({ code }, { form: 'act' });
  look();
  const everything = seen.join('\n');
  expect(everything).toContain('•••• 34');
  for (const secret of [code, wrong, '1122334', 'secretive@', 'private.example'])
    expect(everything).not.toContain(secret);
  const { rows } = await app.store.pool.query(
    `select jsonb_build_object('data', e.data, 'personal', (select json_agg(p.value) from audit_personal p where p.event_id = e.id))::text as line
     from audit_event e where account_id = $1`,
    [person.id],
  );
  const log = rows.map(({ line }) => line).join('\n') + JSON.stringify(app.logged);
  for (const secret of [code, wrong]) expect(log).not.toContain(secret);
});

describe('R47: where policy asks everybody for a verified caller', () => {
  test.each(opening)('a User admin does nothing without one: %s', async (act) => {
    const strict = await app.addOrganisation({
      domains: [`${act}.example`],
      policy: { resets: { temporaryPassword: true, accessPass: true, callerProof: 'everybody' } },
    });
    const person = await someone(app, strict, 'member', 'mara', {
      organisation: act,
      phones: ['+393331234599'],
    });
    const uma = await someone(app, strict, 'user-admin', 'uma', { organisation: act });
    if (act === 'thaw')
      await app.store.pool.query('update account set frozen_at = $2 where id = $1', [
        person.id,
        app.clock.now(),
      ]);
    const now = app.clock.now();
    if (act === 'unlock')
      await app.store.guards.block(
        passwordGuardKey(
          app.app,
          ownMac(app.app, (await app.store.accounts.findById(person.id))!),
          undefined,
        ),
        new Date(now.getTime() + 86_400_000),
        now,
      );
    const browser = await at(app, uma);
    const before = await app.store.accounts.findById(person.id);
    const queued = (await app.queued()).length;
    // The one thing that is missing: neither role nor policy nor the person's state is what refuses.
    expect((await app.store.administration.interventions(person.id, new Date(0))).length).toBe(0);
    await forge(browser, person, act, { minutes: '60', verified: 'true' });
    expect(browser.page.status).toBe(403);
    expect(browser.page.text).toContain('First verify who is calling');
    expect(await app.store.accounts.findById(person.id)).toEqual(before);
    expect((await app.queued()).length).toBe(queued);
    await app.store.administration.callerVerified({
      agentId: uma.id,
      accountId: person.id,
      epoch: before!.securityEpoch,
      way: 'phone',
      at: app.clock.now(),
    });
    await forge(browser, person, act, { minutes: '60' });
    expect(browser.page.status).toBe(200);
    expect((await app.store.audit.ofAccount(person.id, 1))[0]?.kind).toBe(`administration.${act}`);
  });
});
