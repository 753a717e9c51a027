import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPolicyOf } from '../../src/app/policy/read.ts';
import { takePoliciesIntoForce } from '../../src/app/policy/take-effect.ts';
import { gatesDemanded } from '../../src/domain/policy/demand.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forgeForm, someone } from './support/administration.ts';
import { stranger } from './support/sign-in.ts';
import { atCode, typeNewest } from './support/way-back.ts';

/** R13, R45, R46, R17: what can be posted to the policy's pages, by whom, and how often. */
let app: TestApp;
let number = 0;
let organisation: string;
let ada: Person;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(() => begin());

async function begin(policy: unknown = { gates: 2 }) {
  number += 1;
  organisation = await app.addOrganisation({ domains: [`org${number}.example`], policy: policy as never });
  ada = await admin('ada');
}

const admin = (name: string, role: Parameters<typeof someone>[2] = 'global-admin', of = organisation) =>
  someone(app, of, role, name, { organisation: `org${number}`, recoveryCodes: 2 });
const standing = async () => (await readPolicyOf(app.app, organisation))!;

/** Every field of the form, valid; what is given replaces it. */
const whole = {
  gates: '2',
  'ways.email': 'yes',
  'ways.phone': 'yes',
  'ways.totp': 'yes',
  'ways.passkey': 'yes',
  'ways.recoveryCode': 'yes',
  'resets.link': 'yes',
  'resets.callerProof': 'help-desk',
  'password.alone': '15',
  'password.besideSecondFactor': '8',
  'registration.atSignIn': 'nudged',
  'registration.reconfirmDays': '180',
  helpBy: 'administrators',
  'notices.helpAsked': 'yes',
  'notices.helpDigest': 'yes',
  probationHours: '72',
  loweringHours: '72',
};

function post(browser: HttpBrowser, fields: Record<string, string>, path = '/admin/policy/edit') {
  return forgeForm(browser, path, fields);
}

const saving = (fields: Record<string, string> = {}) => ({
  ...whole,
  do: 'save',
  seen: '0',
  waiting: 'nothing',
  ...fields,
});

async function nothingChanged() {
  expect(await standing()).toMatchObject({ version: 0, policy: { gates: 2 }, pending: undefined });
}

const lowered: Record<string, string>[] = [
  { gates: '0' },
  { gates: '-1' },
  { gates: 'one' },
  { gates: '1', administrators: '1', adminGates: '1', strict: '' },
  { gates: '1', '__proto__.gates': '1', 'constructor.prototype': '1' },
  { gates: '1', probationHours: '0' },
  { gates: '1', loweringHours: '0' },
  { gates: '1', 'password.alone': '1', 'password.besideSecondFactor': '1' },
  { gates: '1', 'ways.email': '', 'ways.phone': '', 'ways.totp': '', 'ways.passkey': '' },
];

test.each(lowered)('R13: administrators keep two gates, whatever is posted: %j', async (fields) => {
  const browser = await at(app, ada);
  await post(browser, saving(fields));
  app.clock.pass(73 * 3600);
  await takePoliciesIntoForce(app.app);
  const { policy } = await standing();
  const administrator = { administrator: true, secondFactor: false, frozen: false };
  for (const trouble of ['forgotten', 'locked', 'lost-factor', 'intruder'] as const) {
    expect(gatesDemanded(policy, administrator, trouble)).toBe(2);
  }
  expect(Object.values(policy.ways).filter(Boolean).length).toBeGreaterThanOrEqual(2);
  expect(policy.probationHours).toBeGreaterThanOrEqual(72);
  expect(policy.loweringHours).toBeGreaterThanOrEqual(72);
  expect(policy.password.alone).toBeGreaterThanOrEqual(15);
  expect(policy.password.besideSecondFactor).toBeGreaterThanOrEqual(8);
  const recovering = await atCode(app, ada.userId, 'email');
  await typeNewest(app, recovering);
  expect(recovering.page.path).toBe('/recover/way');
});

describe('R45: who may', () => {
  test.each(['user-admin', 'helpdesk-admin', 'auditor', 'member'] as const)(
    'a %s changes nothing and takes nothing back',
    async (role) => {
      const browser = await at(app, await admin(role, role));
      expect((await post(browser, saving({ gates: '1' }))).status).toBe(403);
      expect((await post(browser, saving({ 'ways.phone': '' }))).status).toBe(403);
      await nothingChanged();
      await post(await at(app, ada), saving({ gates: '1' }));
      expect((await standing()).pending?.version).toBe(1);
      expect((await post(browser, { version: '1' }, '/admin/policy/take-back')).status).toBe(403);
      expect((await standing()).pending?.version).toBe(1);
    },
  );

  test('a Global admin of another organisation reaches their own policy only', async () => {
    const mine = organisation;
    await post(await at(app, ada), saving({ gates: '1' }));
    await begin();
    const browser = await at(app, ada);
    await post(browser, saving({ 'ways.phone': '', organisation: mine, organisationId: mine }));
    expect((await standing()).policy.ways.phone).toBe(false);
    await post(browser, { version: '1', organisation: mine }, '/admin/policy/take-back');
    const other = (await readPolicyOf(app.app, mine))!;
    expect(other).toMatchObject({ version: 1, pending: { version: 1 }, policy: { ways: { phone: true } } });
  });

  test('nor does whoever is signed out, or was demoted while they typed', async () => {
    expect((await post(stranger(app), saving({ gates: '1' }))).path).toMatch(/^\/signin/);
    // The last Global admin could not be demoted.
    await admin('bob');
    const browser = await at(app, ada);
    await browser.get('/admin/policy/edit');
    await browser.submit({ 'ways.phone': '' }, { form: 'policy', button: 'do=review' });
    await app.store.pool.query(`update account set roles = '{auditor}' where id = $1`, [ada.id]);
    expect((await browser.submit({}, { form: 'policy', button: 'do=save' })).status).toBe(403);
    await nothingChanged();
  });

  test('a preset is no field: only the operator changes it', async () => {
    await post(await at(app, ada), saving({ preset: 'self-service-only', 'ways.phone': '' }));
    expect(await standing()).toMatchObject({ preset: 'standard', version: 1 });
  });
});

test('R46: an old proof saves nothing, and what was typed is still there to be saved', async () => {
  const browser = await at(app, ada);
  await browser.get('/admin/policy/edit');
  await browser.submit({ 'ways.phone': '' }, { form: 'policy', button: 'do=review' });
  app.clock.pass(5 * 60 + 1);
  const page = await browser.submit({}, { form: 'policy', button: 'do=save' });
  expect(page.status).toBe(403);
  expect(page.text).toContain('Prove again that it is you');
  await nothingChanged();
  expect((await browser.get('/admin/policy/edit')).path).toMatch(/^\/security\/prove/);
  expect((await post(browser, saving({ 'ways.phone': '' }))).status).toBe(403);
  await nothingChanged();
});

describe('R17: once', () => {
  test('a change that is sent twice is made once', async () => {
    const browser = await at(app, ada);
    await post(browser, saving({ 'ways.phone': '' }));
    expect((await post(browser, saving({ 'ways.phone': '' }))).text).toContain('says already');
    await Promise.all(
      Array.from({ length: 10 }, () =>
        browser.request('/admin/policy/edit', {
          method: 'POST',
          headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
          body: String(
            new URLSearchParams({
              csrf: browser.csrf,
              ...saving({ seen: '1', 'ways.phone': '', 'ways.totp': '' }),
            }),
          ),
        }),
      ),
    );
    expect(await standing()).toMatchObject({ version: 2, policy: { ways: { phone: false, totp: false } } });
  });

  test('what was taken back is not taken back again, nor proposed again by a form that saw it wait', async () => {
    const browser = await at(app, ada);
    await post(browser, saving({ gates: '1' }));
    const second = await at(app, await admin('bob'));
    await second.get('/admin/policy/edit');
    await second.submit({ 'ways.phone': '' }, { form: 'policy', button: 'do=review' });
    await browser.get('/admin/policy');
    const back = { version: '1' };
    expect((await post(browser, back, '/admin/policy/take-back')).text).toContain('Taken back.');
    expect((await post(browser, back, '/admin/policy/take-back')).text).toContain('does not wait any more');
    // Already as they look at what it comes to.
    const saw = { ...saving({ 'ways.phone': '' }), seen: '1', waiting: '1', do: 'review' };
    expect((await post(await at(app, await admin('cora')), saw)).status).toBe(409);
    expect((await second.submit({}, { form: 'policy', button: 'do=save' })).status).toBe(409);
    expect(second.page.text).toContain('Taken back by Ada Example');
    expect(await standing()).toMatchObject({ pending: undefined, policy: { ways: { phone: true } } });
  });

  test('of two administrators the second is told what changed, keeps what they typed, and may then save', async () => {
    const [one, two] = [await at(app, ada), await at(app, await admin('bob'))];
    for (const browser of [one, two]) await browser.get('/admin/policy/edit');
    await one.submit({ 'ways.phone': '' }, { form: 'policy', button: 'do=review' });
    await two.submit({ 'password.alone': '20' }, { form: 'policy', button: 'do=review' });
    await one.submit({}, { form: 'policy', button: 'do=save' });
    const page = await two.submit({}, { form: 'policy', button: 'do=save' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Ada Example');
    expect(page.text).toContain('Text messages are no way back in.');
    expect(page.html).toContain('value="20"');
    expect((await standing()).version).toBe(1);
    // Their form still has text messages: the review says that this opens them again, and that it waits.
    await two.submit({}, { form: 'policy', button: 'do=review' });
    expect(two.page.text).toContain('A text message is a way back in.');
    await two.submit({}, { form: 'policy', button: 'do=save' });
    expect(await standing()).toMatchObject({ policy: { ways: { phone: false }, password: { alone: 20 } } });
  });

  test('what changed is told also where the node’s clock is behind the database’s', async () => {
    const before = app.clock.now();
    app.clock.set(new Date(Date.now() - 60_000));
    try {
      await begin();
      const browser = await at(app, ada);
      await post(browser, saving({ 'ways.phone': '' }));
      expect((await browser.get('/admin/policy')).text).toContain(
        'Text messages are no way back in. Before:',
      );
    } finally {
      app.clock.set(before);
    }
  });

  test('whoever reviews what another has overtaken is told before they look at it as if it were new', async () => {
    const [one, two] = [await at(app, ada), await at(app, await admin('bob'))];
    for (const browser of [one, two]) await browser.get('/admin/policy/edit');
    await one.submit({ 'ways.phone': '' }, { form: 'policy', button: 'do=review' });
    await one.submit({}, { form: 'policy', button: 'do=save' });
    const page = await two.submit({ 'password.alone': '20' }, { form: 'policy', button: 'do=review' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Text messages are no way back in.');
    expect(page.html).toContain('value="20"');
    // The same for what began to wait meanwhile.
    await two.submit({}, { form: 'policy', button: 'do=review' });
    await post(one, saving({ 'ways.phone': '', gates: '1', seen: '1' }));
    expect((await standing()).pending?.version).toBe(2);
    expect((await two.submit({}, { form: 'policy', button: 'do=save' })).status).toBe(409);
    expect(await standing()).toMatchObject({ version: 2, policy: { password: { alone: 15 } } });
  });

  test('a version that nobody saw yet, or that is no number, saves nothing', async () => {
    const browser = await at(app, ada);
    for (const fields of [{ seen: '7' }, { seen: 'x' }, { seen: '' }, { seen: '-1' }, { waiting: '7' }])
      expect((await post(browser, saving({ 'ways.phone': '', ...fields }))).status).toBe(409);
    await nothingChanged();
  });
});

test('R32: only the form of a policy may be longer than any other, and only for who is signed in', async () => {
  const long = 'x'.repeat(20_000);
  const browser = await at(app, ada);
  expect((await post(browser, saving({ bannedTerms: long }))).status).toBe(422);
  expect((await post(browser, { version: long }, '/admin/policy/take-back')).status).toBe(413);
  expect((await post(browser, saving({ bannedTerms: 'x'.repeat(600_000) }))).status).toBe(413);
  const outside = stranger(app);
  await outside.get('/signin');
  const { csrf } = outside;
  const posted = await outside.post('/admin/policy/edit', new URLSearchParams({ csrf, bannedTerms: long }));
  expect(posted.status).toBe(413);
});
