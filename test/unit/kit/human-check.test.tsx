import type { Page as BrowserPage } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isSolved, makeChallenge, type Proof } from '../../../src/adapters/human-check/proof/proof.ts';
import {
  type CheckWay,
  Form,
  HumanCheckField,
  type HumanCheckWords,
  Page,
  SubmitButton,
  TextField,
} from '../../../src/web/kit/index.ts';
import { tool } from '../../support/tools.ts';
import { type Stage, stage } from './browser.ts';
import { frame, html } from './render.ts';

const chromium = tool('chromium');
const assets = { css: '/assets/style.css', js: '/assets/app.js', icon: '/i.svg' };
const words = new Proxy({}, { get: (_, name) => String(name) }) as HumanCheckWords;
const proof: Proof = { seed: new Uint8Array(32).fill(7), iterations: 500, most: 60, counter: 40 };

function who(token: string, way: CheckWay = 'picture') {
  return (
    <Page {...frame} assets={assets} title="Who" formId="who">
      <Form id="who" action="/who" hidden={{ csrf: `csrf of ${token}` }}>
        <TextField kind="id" name="id" label="User ID" />
        <HumanCheckField
          token={token}
          way={way}
          pictureUrl={`/picture/${token}`}
          soundUrl={`/sound/${token}`}
          computationUrl={`/computation/${token}`}
          waitSeconds={60}
          renew={{ name: 'do', value: 'renew' }}
          words={words}
        />
        <SubmitButton name="do" value="next">
          Next
        </SubmitButton>
      </Form>
    </Page>
  );
}

describe.skipIf(!chromium)('the human check with scripts', () => {
  let on: Stage;
  let page: BrowserPage;
  beforeAll(async () => {
    on = await stage(chromium!);
  });
  afterEach(async () => {
    await page.close();
    on.answers.clear();
  });
  afterAll(() => on.close());

  const next = () => page.getByRole('button', { name: 'Next' }).click();
  const shown = (selector: string) => page.locator(selector).isVisible();

  it('shows the chosen way and no other', async () => {
    page = await on.open(who('a'));
    expect([await shown('.check-picture'), await shown('.check-sound'), await shown('.check-none')]).toEqual([
      true,
      false,
      false,
    ]);
    await page.getByRole('radio', { name: 'sound' }).check();
    expect([await shown('.check-picture'), await shown('.check-sound'), await shown('.check-none')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await shown('#check-answer')).toBe(true);
    await page.getByRole('radio', { name: 'none' }).check();
    expect([await shown('#check-answer'), await shown('.check-none')]).toEqual([false, true]);
  });

  it('computes a proof that the server accepts, and sends it for whoever pressed too soon, once (R73)', async () => {
    let startWork = () => {};
    const held = new Promise<void>((start) => (startWork = start));
    on.answers.set('/computation/a', async () => {
      await held;
      return JSON.stringify(await makeChallenge(proof));
    });
    page = await on.open(who('a'));
    await page.fill('#id', 'ann@alpenglow.example');
    await page.getByRole('radio', { name: 'none' }).check();
    await next();
    await page.waitForTimeout(200);
    expect(on.posted).toEqual([]);
    startWork();
    await page.waitForURL('**/who');
    expect(on.posted).toHaveLength(1);
    const body = on.posted[0]!.body;
    expect(body.get('check-way')).toBe('none');
    expect(body.get('do')).toBe('next');
    expect(await isSolved(proof, body.get('check-proof')!)).toBe(true);
  });

  it('falls back to the wait where the device cannot compute', async () => {
    on.answers.set('/computation/a', () => 'no challenge');
    page = await on.open(who('a', 'none'));
    await expect.poll(() => page.locator('[data-part="said"]').textContent()).toBe('computeFailed');
    expect(await shown('[data-part="wait"]')).toBe(true);
    await next();
    await expect.poll(() => on.posted[0]?.body.get('check-proof')).toBe('');
  });

  it('sends no proof with another way', async () => {
    on.answers.set('/computation/a', async () => JSON.stringify(await makeChallenge(proof)));
    page = await on.open(who('a', 'none'));
    await expect.poll(() => page.inputValue('[name="check-proof"]')).not.toBe('');
    await page.getByRole('radio', { name: 'picture' }).check();
    await next();
    await expect.poll(() => on.posted[0]?.body.get('check-proof')).toBe('');
  });

  it('plays only when pressed, and can play again', async () => {
    page = await on.open(who('a', 'sound'));
    let fetched = 0;
    page.on('request', (request) => {
      if (request.url().includes('/sound/')) fetched += 1;
    });
    await page.waitForTimeout(300);
    expect(fetched).toBe(0);
    await page.getByRole('button', { name: 'play' }).click();
    await expect.poll(() => fetched).toBeGreaterThan(0);
  });

  it('brings a new picture without losing what was typed', async () => {
    on.answers.set('/who', () => html(who('b')));
    page = await on.open(who('a'));
    await page.fill('#id', 'ann');
    await page.fill('#check-answer', 'half');
    await page.getByRole('button', { name: 'newPicture' }).click();
    await expect.poll(() => page.getAttribute('.check-picture img', 'src')).toBe('/picture/b');
    expect(on.posted[0]!.body.get('do')).toBe('renew');
    expect(await page.inputValue('#id')).toBe('ann');
    expect(await page.inputValue('#check-answer')).toBe('');
    expect(await page.inputValue('[name="check-token"]')).toBe('b');
    expect(await page.inputValue('[name="csrf"]')).toBe('csrf of b');
    expect(await page.evaluate('document.activeElement.id')).toBe('check-answer');
    expect(page.url()).toMatch(/\/$/);
  });

  it('posts plainly where the new picture does not come', async () => {
    page = await on.open(who('a'));
    await page.getByRole('button', { name: 'newPicture' }).click();
    await page.waitForURL('**/who');
    expect(on.posted.map(({ body }) => body.get('do'))).toEqual(['renew', 'renew']);
  });
});
