import { createPublicKey } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { verifyExport } from '../../src/adapters/audit/verify.ts';
import type { Demonstration } from './support/demonstration.ts';
import { choose, isSignedIn, question, send, signIn } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const ada = ['admin@alpenglow.example', 'nine quiet glaciers hum'] as const;
const bruno = ['second@alpenglow.example', 'two owls share a birch'] as const;
const tino = ['twofactor@alpenglow.example', 'blue kettle by the door'] as const;

interface Opened {
  regain: Demonstration;
  open: () => Promise<Page>;
}

/** One administrator asks, the other agrees, and the first one reads the pass off the page. */
async function makePass({ regain, open }: Opened): Promise<string> {
  const [one, other] = [await open(), await open()];
  await signIn(one, ...ada);
  const act = `/admin/people/${await regain.idOf(tino[0])}/access-pass`;
  await one.goto(act);
  await one.fill('[name="reason"]', 'Lost the phone on the train; called back');
  await send(one, 'ask');
  const { text } = await regain.message('bruno@mail.example', (each) =>
    each.text.includes('/admin/approvals/'),
  );
  await signIn(other, ...bruno);
  await other.goto(/\/admin\/approvals\/[\w-]+/.exec(text)![0]);
  expect(await other.locator('main').textContent()).toContain('Lost the phone on the train');
  await send(other, 'decide');
  await one.goto(act);
  await choose(one, 'minutes', '60');
  await send(one, 'act');
  return (await one.locator('#pass').textContent())!;
}

describe.skipIf(noBrowser)('the portal of alpenglow.example, in a real browser', () => {
  test('R60: the log is downloaded with its proof, which the verifier accepts, and a changed line is found', async ({
    regain,
    open,
  }) => {
    const page = await open();
    await signIn(page, 'auditor@alpenglow.example', 'quiet ledger by candle');
    await page.goto('/admin/audit');
    await page.getByRole('link', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#export .button-primary').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.jsonl$/);
    const file = await download.path();
    const key = createPublicKey(await regain.auditKey());
    expect(await verifyExport(createReadStream(file), [key])).toMatchObject({ faults: [] });
    const forged = (async function* () {
      for await (const piece of createReadStream(file, 'utf8'))
        yield Buffer.from(
          (piece as string).replace('auditor@', 'nobody@').replace('"sign-in.', '"sign-out.'),
        );
    })();
    expect((await verifyExport(forged, [key])).faults.length).toBeGreaterThan(0);
    expect(await question(page)).toBe('Export these events?');
  });

  test('R48: one administrator asks, the other agrees, and the pass is the second step, once', async ({
    regain,
    open,
  }) => {
    const pass = await makePass({ regain, open });
    const person = await open();
    await signIn(person, ...tino);
    await person.fill('[name="code"]', pass.toLowerCase());
    await send(person, 'second-factor');
    expect(await isSignedIn(person)).toBe(true);
    expect(new URL(person.url()).pathname).toBe('/security/ways');
    const thief = await open();
    await signIn(thief, ...tino);
    await thief.fill('[name="code"]', pass);
    await send(thief, 'second-factor');
    expect(await isSignedIn(thief)).toBe(false);
  });

  test('R55: This wasn’t me, pressed while a pass is out: the pass is dead, also in the browser that waits with it', async ({
    regain,
    open,
  }) => {
    const pass = await makePass({ regain, open });
    const intruder = await open();
    await signIn(intruder, ...tino);
    await intruder.fill('[name="code"]', pass);
    const { text } = await regain.message('tino@mail.example', (each) => each.text.includes('/not-me?t='));
    const owner = await open();
    await owner.goto(/\/not-me\?t=[0-9a-f]+/.exec(text)![0]);
    await send(owner, 'not-me');
    await send(intruder, 'second-factor');
    expect(await isSignedIn(intruder)).toBe(false);
    await signIn(intruder, ...tino);
    if (await intruder.locator('[name="code"]').isVisible()) {
      await intruder.fill('[name="code"]', pass);
      await send(intruder, 'second-factor');
    }
    expect(await isSignedIn(intruder)).toBe(false);
  });

  test('people are found as one types: no reload, the focus stays, and Back brings back what was found', async ({
    open,
  }) => {
    const page = await open();
    await signIn(page, ...ada);
    await page.goto('/admin/people');
    await page.evaluate('window.kept = true');
    const field = page.locator('#find-people [name="text"]');
    await field.pressSequentially('marta', { delay: 20 });
    const people = page.locator('#found tbody tr');
    await expect.poll(() => people.count()).toBe(1);
    expect(await page.locator('#found-count').textContent()).toBe('One person');
    expect(new URL(page.url()).searchParams.get('text')).toBe('marta');
    expect(await page.evaluate('document.activeElement.name + window.kept')).toBe('texttrue');
    // Typed on: it is the same field, with the caret where it was.
    await page.keyboard.type(' k');
    await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe('marta k');
    await page.getByRole('link', { name: 'Marta Keller' }).click();
    await page.waitForURL(/people\/[0-9a-f-]{36}/);
    await page.goBack();
    expect(await field.inputValue()).toBe('marta k');
    expect(await people.count()).toBe(1);
    await field.fill('nobody at all');
    await page.getByText('Nobody is like that').waitFor();
  });
});
