import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CliContext } from '../../../src/cli/context.ts';
import { policyApply } from '../../../src/cli/policy/apply.ts';
import { policyCancel } from '../../../src/cli/policy/cancel.ts';
import { policyDiff } from '../../../src/cli/policy/diff.ts';
import { policyExplain } from '../../../src/cli/policy/explain.ts';
import { policyGet } from '../../../src/cli/policy/get.ts';
import { policyLogo } from '../../../src/cli/policy/logo.ts';
import { runRegain } from '../../../src/cli/regain.ts';
import { startTestApp, type TestApp } from '../../support/compose.ts';
import { picture } from '../../support/pictures.ts';

const directory = mkdtempSync(join(tmpdir(), 'regain-policy-'));
let app: TestApp;
let number = 0;
let domain: string;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  domain = `org${number++}.example`;
  organisation = await app.addOrganisation({ domains: [domain] });
});

/** Runs the command line; `answer` is typed at a terminal, where there is one. */
async function regain(args: string[], answer?: string) {
  const ran = { code: 0, out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      ran[name] += text;
      return true;
    },
  });
  const input = new PassThrough();
  const output = new PassThrough().resume();
  const tools = {
    terminal: answer === undefined ? undefined : { input, output },
    withApp: <T>(work: (of: TestApp['app']) => Promise<T>) => work(app.app),
  };
  if (answer !== undefined) input.end(answer);
  const context = { out: sink('out'), err: sink('err'), now: app.clock.now } as unknown as CliContext;
  const commands = [
    ...[policyGet, policyDiff, policyApply, policyCancel, policyLogo].map((command) => command(tools)),
    policyExplain(async (userId) => ({
      account: await app.store.accounts.findByUserIdKey(userId),
      supportAddress: 'help@operator.example',
      textMessages: true,
    })),
  ];
  const withDomain = args[1] === 'explain' ? args : [...args, '--organisation', domain];
  ran.code = await runRegain(withDomain, context, commands);
  return ran;
}

function file(document: unknown): string {
  const path = join(directory, `${number++}.json`);
  writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

test('get says it in sentences, marks what was changed, and names what no policy can lower', async () => {
  await regain(['policy', 'apply', file({ gates: 2 }), '--yes']);
  const { code, out } = await regain(['policy', 'get']);
  expect(code).toBe(0);
  expect(out).toContain('Alpenglow: preset "standard", version 1');
  expect(out).toContain('  * 2 different proofs are needed to replace a forgotten password.');
  expect(out).toContain('    A mailed code or link is a way back in.');
  expect(out).toContain('Administrators always need two different proofs. (R13)');
});

test('what get prints as JSON is what apply takes, and changes nothing', async () => {
  await regain(['policy', 'apply', file({ gates: 2, ways: { phone: false } }), '--yes']);
  const { out } = await regain(['policy', 'get', '--json']);
  expect(JSON.parse(out)).toEqual({ gates: 2, ways: { phone: false } });
  const again = await regain(['policy', 'apply', file(out), '--yes']);
  expect(again).toMatchObject({ code: 0, out: 'Nothing differs from what is in force.\n' });
  expect(await regain(['policy', 'diff', file(out)])).toMatchObject({ code: 0, out: 'Nothing differs.\n' });
});

test('diff says what changes, and whom it locks out, by names that steer no terminal (R60)', async () => {
  await app.addPerson(`ada@${domain}`, {
    organisation,
    displayName: 'Ada\u001b[2J',
    emails: ['a@home.example'],
  });
  const { code, out } = await regain(['policy', 'diff', file({ gates: 2, ownMailOpensGates: true })]);
  expect(code).toBe(1);
  expect(out).toContain('    gates\n      before: One proof lets people');
  expect(out).toContain('  ! ownMailOpensGates');
  expect(out).toContain(
    'Of 1 people, 1 who could get back in alone today could not any more, 0 of them with a role:',
  );
  expect(out).toContain(`  Ada?[2J (ada@${domain})`);
  expect((await regain(['policy', 'get', '--json'])).out).toBe('{}\n');
});

test('apply asks, and does nothing where the answer is no, or nobody can answer', async () => {
  const document = file({ gates: 2 });
  expect(await regain(['policy', 'apply', document], 'n\n')).toMatchObject({
    code: 1,
    err: 'Nothing was changed.\n',
  });
  expect(await regain(['policy', 'apply', document], '')).toMatchObject({ code: 1 });
  expect(await regain(['policy', 'apply', document])).toMatchObject({
    code: 2,
    err: 'There is nobody to ask: say --yes.\n',
  });
  expect((await regain(['policy', 'get', '--json'])).out).toBe('{}\n');
  const { code, out } = await regain(['policy', 'apply', document], 'y\n');
  expect(code).toBe(0);
  expect(out).toContain('In force, as version 1.');
});

test('what opens more waits, is shown as such, and is taken back', async () => {
  const opened = await regain(['policy', 'apply', file({ ownMailOpensGates: true, gates: 2 }), '--yes']);
  expect(opened.code).toBe(0);
  expect(opened.out).toContain('What opens more (!) will wait 72 hours.');
  expect(opened.out).toMatch(/The rest waits, as version 2, until \d{4}-\d\d-\d\d \d\d:\d\d UTC\./);
  const shown = await regain(['policy', 'get']);
  expect(shown.out).toContain('Waits, as version 2, until ');
  expect(shown.out).toContain('  ! ownMailOpensGates');
  expect(await regain(['policy', 'cancel'])).toMatchObject({ code: 0, out: 'Version 2 was taken back.\n' });
  expect(await regain(['policy', 'cancel'])).toMatchObject({ code: 1, err: 'Nothing waits.\n' });
});

test('a version that was overtaken is refused', async () => {
  await regain(['policy', 'apply', file({ gates: 2 }), '--yes']);
  const late = await regain([
    'policy',
    'apply',
    file({ helpBy: 'support' }),
    '--yes',
    '--expect-version',
    '0',
  ]);
  expect(late).toMatchObject({
    code: 1,
    err: 'Somebody changed the policy: it is at version 1. Nothing was changed.\n',
  });
});

test('the operator changes the preset; back to standard waits', async () => {
  const preset = (name: string) => regain(['policy', 'apply', file({}), '--yes', '--preset', name]);
  expect((await preset('self-service-only')).out).toContain('In force, as version 1.');
  const back = await preset('standard');
  expect(back.out).toContain('Preset: "self-service-only" becomes "standard".');
  expect(back.out).toContain('It waits, as version 2');
  expect(await preset('mild')).toMatchObject({ code: 2 });
});

test('everything that is wrong in a document is told with its place, and ends with 2', async () => {
  const wrong = await regain(['policy', 'apply', file({ gate: 1, probationHours: 1 }), '--yes']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain(
    '- gate: there is no such field.\n- probationHours: this can be from 72 to 2160.',
  );
  expect((await regain(['policy', 'diff', file('{')])).err).toContain('is not JSON');
  expect((await regain(['policy', 'diff', join(directory, 'none')])).err).toContain('does not exist');
  domain = 'nobody.example';
  expect((await regain(['policy', 'get'])).err).toBe('No organisation has the domain nobody.example.\n');
});

test('explain says which rule asks what, and whose it is', async () => {
  await regain(['policy', 'apply', file({ ways: { phone: false }, probationHours: 100 }), '--yes']);
  const userId = `ada@${domain}`;
  await app.addPerson(userId, {
    organisation,
    emails: [`x@${domain}`, 'x@home.example'],
    phones: ['+393331234567'],
  });
  const { code, out } = await regain(['policy', 'explain', userId]);
  expect(code).toBe(0);
  expect(out).toContain('because the policy says one (gates, preset "standard")');
  expect(out).toContain('the policy does not allow it (ways.phone, the organisation’s own)');
  expect(out).toContain('(R81; ownMailOpensGates, preset "standard")');
});

test('logo puts a picture in force and takes it away; a document names it, and one that is not here is refused', async () => {
  const path = join(directory, `${number++}.jpg`);
  writeFileSync(path, await picture('jpeg'));
  expect(await regain(['policy', 'logo', path])).toMatchObject({ code: 0, out: 'In force, as version 1.\n' });
  expect((await regain(['policy', 'logo', path])).out).toBe('Nothing differs from what is in force.\n');
  const { out } = await regain(['policy', 'get', '--json']);
  const { logo } = JSON.parse(out);
  expect(logo).toMatchObject({ width: 300, height: 100 });
  expect((await regain(['policy', 'get'])).out).toContain(
    `* Pages carry a logo of 300 × 100 pixels, number ${logo.sha256.slice(0, 8)}.`,
  );
  expect(await regain(['policy', 'logo', '--remove'])).toMatchObject({ code: 0 });
  expect((await regain(['policy', 'get', '--json'])).out).toBe('{}\n');
  expect(await regain(['policy', 'apply', file(out), '--yes'])).toMatchObject({ code: 0 });

  const elsewhere = file({ logo: { ...logo, sha256: 'ff'.repeat(32) } });
  for (const command of ['diff', 'apply']) {
    const refused = await regain(['policy', command, elsewhere]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(
      'logo: this picture is not stored here. Put it there with “regain policy logo”',
    );
  }
  const wrong = await regain(['policy', 'apply', file({ logo: 'logo.png' })]);
  expect(wrong.err).toContain('logo: null is expected here, or a logo');
});

test('logo takes a picture or --remove, and says what is wrong with a file', async () => {
  expect((await regain(['policy', 'logo'])).err).toContain('Which picture?');
  expect((await regain(['policy', 'logo', file('x'), '--remove'])).err).toContain('Which picture?');
  expect((await regain(['policy', 'logo', join(directory, 'none')])).err).toContain('does not exist');
  expect(await regain(['policy', 'logo', file('<svg/>')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('This is no PNG, JPEG or WebP picture.'),
  });
  const path = join(directory, `${number++}.png`);
  writeFileSync(path, Buffer.concat([await picture(), Buffer.alloc(600_000)]));
  expect((await regain(['policy', 'logo', path])).err).toContain('more than 512 KiB');
});
