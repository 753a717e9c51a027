import type { Child } from 'hono/jsx';
import type { Page as BrowserPage } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  CodeField,
  Copyable,
  Form,
  Page,
  PasswordField,
  PasswordRules,
  SecondaryButton,
  SubmitButton,
  SuggestPassword,
  TextField,
  TimeLimit,
  Wait,
} from '../../../src/web/kit/index.ts';
import { tool } from '../../support/tools.ts';
import { type Stage, stage } from './browser.ts';
import { frame } from './render.ts';

const chromium = tool('chromium');
const assets = { css: '/assets/style.css', js: '/assets/app.js', icon: '/i.svg' };

describe.skipIf(!chromium)('with scripts', () => {
  let on: Stage;
  let page: BrowserPage;
  beforeAll(async () => {
    on = await stage(chromium!);
  });
  afterEach(() => page.close());
  afterAll(() => on.close());

  const open = async (children: Child, more: { after?: Child; refused?: boolean } = {}) => {
    const errors = more.refused ? { title: 'A problem', items: [{ field: 'id', text: 'Wrong' }] } : undefined;
    page = await on.open(
      <Page {...frame} assets={assets} title="Question" formId="f" errors={errors} after={more.after}>
        <Form id="f" action="/go" hidden={{ token: 't' }} busy="Working">
          {children}
          <SubmitButton name="do" value="next">
            Next
          </SubmitButton>
        </Form>
      </Page>,
    );
  };

  const password = (
    <PasswordField
      name="new"
      label="New password"
      autocomplete="new-password"
      rulesId="rules"
      words={{ show: 'Show', hide: 'Hide' }}
    >
      <SuggestPassword of="new" words={{ suggest: 'Suggest one', suggested: 'Suggested.' }} />
      <PasswordRules
        id="rules"
        of="new"
        context={{
          minimumLength: 15,
          person: ['ann.smith@alpenglow.example'],
          organisation: [],
          customTerms: [],
        }}
        rules={[
          { kind: 'length', text: 'At least 15 characters' },
          { kind: 'simple', text: 'Not too simple' },
          { kind: 'server', text: 'Not a common one' },
        ]}
        words={{ title: 'Rules', met: 'met', unmet: 'not met', summary: '{met} of {all} met.' }}
      />
    </PasswordField>
  );
  const state = (text: string) => page.locator('li', { hasText: text }).getAttribute('data-state');

  it('a password is shown and hidden again, and hidden before it is sent', async () => {
    await open(password);
    await page.fill('#new', 'correct horse');
    await page.getByRole('button', { name: 'Show New password' }).click();
    expect(await page.getAttribute('#new', 'type')).toBe('text');
    await page.getByRole('button', { name: 'Hide New password' }).click();
    expect(await page.getAttribute('#new', 'type')).toBe('password');
    await page.getByRole('button', { name: 'Show New password' }).click();
    const typeWhenSent = page.evaluate(
      `new Promise((r) => addEventListener('submit', (e) => { e.preventDefault(); r(document.getElementById('new').type); }))`,
    );
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await typeWhenSent).toBe('password');
  });

  it('rules are judged while typing by the domain’s own judgement, and told after a pause, once', async () => {
    await open(password);
    await page.waitForSelector('suggest-password button:not([hidden])');
    await page.locator('#new').pressSequentially('short');
    await expect.poll(() => state('At least 15')).toBe('unmet');
    await page.fill('#new', '123456789012345678');
    expect(await state('At least 15')).toBe('met');
    expect(await state('Not too simple')).toBe('unmet');
    expect(await state('Not a common one')).toBeNull();
    const said = page.locator('password-rules [role="status"]');
    expect(await said.textContent()).toBe('');
    await expect.poll(() => said.textContent(), { timeout: 3000 }).toBe('1 of 2 met.');
    await page.fill('#new', '');
    expect(await state('At least 15')).toBeNull();
  });

  it('a suggested password stands in the field, visible, new each time, and meets the rules', async () => {
    await open(password);
    const seen = new Set<string>();
    for (let i = 0; i < 3; i++) {
      await page.getByRole('button', { name: 'Suggest one' }).click();
      seen.add(await page.inputValue('#new'));
      expect(await state('At least 15')).toBe('met');
      expect(await state('Not too simple')).toBe('met');
    }
    expect(seen.size).toBe(3);
    expect(await page.getAttribute('#new', 'type')).toBe('text');
    expect(on.posted).toEqual([]);
  });

  it('two presses send once, with the name of the button', async () => {
    let release = () => {};
    on.answers.set('/go', () => new Promise((go) => (release = () => go('done'))));
    await open(<TextField name="id" label="User ID" value="ann" />);
    // Events of the page itself: Playwright waits while an answer is outstanding, and for a button that is disabled.
    const said = await page.evaluate(`(async () => {
      for (let i = 0; i < 3; i++) {
        document.querySelector('.button-primary').click();
        await new Promise((later) => setTimeout(later, 150));
      }
      return document.querySelector('submit-once [role="status"]').textContent;
    })()`);
    release();
    await page.waitForURL('**/go');
    expect(said).toBe('Working');
    expect(on.posted.map(({ body }) => body.get('do'))).toEqual(['next']);
    on.answers.delete('/go');
  });

  it('a page that the browser brings back from its own store can be sent again', async () => {
    await open(<TextField name="id" label="User ID" value="ann" />);
    const states = await page.evaluate(`(() => {
      const button = document.querySelector('.button-primary');
      button.click();
      const held = button.getAttribute('aria-disabled');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return [held, button.getAttribute('aria-disabled')];
    })()`);
    expect(states).toEqual(['true', null]);
  });

  it('a wait counts down in sight, holds its button, and announces its end once', async () => {
    await open(
      <Wait seconds={2} words={{ until: 'Until 10:45.', left: 'In {time}.', over: 'Now.' }}>
        <SecondaryButton name="do" value="resend">
          Again
        </SecondaryButton>
      </Wait>,
    );
    const again = page.getByRole('button', { name: 'Again' });
    await expect.poll(() => page.locator('.wait').textContent()).toMatch(/^In 0:0[12]\.$/);
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    await again.dispatchEvent('click');
    expect(on.posted).toEqual([]);
    const said = page.locator('wait-countdown [role="status"]');
    expect(await said.textContent()).toBe('');
    await expect.poll(() => said.textContent(), { timeout: 4000 }).toBe('Now.');
    await again.click();
    await expect.poll(() => on.posted[0]?.body.get('do')).toBe('resend');
  });

  const limit = (seconds: number) => (
    <TimeLimit
      seconds={seconds}
      extend={{ formId: 'f', action: '/extend' }}
      words={{
        until: 'Until 10:58.',
        left: '{time} left.',
        more: 'More time',
        extended: 'Extended.',
        over: 'Over.',
        again: 'Start again',
      }}
    />
  );

  it('time about to run out is told, and extended without sending what was typed (R76)', async () => {
    on.answers.set('/extend', () => JSON.stringify({ secondsLeft: 900 }));
    await open(<CodeField name="code" label="Code" />, { after: limit(100) });
    await page.fill('#code', 'SECRET');
    await expect.poll(() => page.locator('[data-part="text"]').textContent()).toMatch(/^1:(40|39) left\.$/);
    await page.getByRole('button', { name: 'More time' }).click();
    await expect.poll(() => page.locator('[data-part="said"]').textContent()).toBe('Extended.');
    expect(on.posted).toHaveLength(1);
    expect(on.posted[0]).toMatchObject({ path: '/extend', accept: 'application/json' });
    expect(on.posted[0]!.body.toString()).toBe('token=t');
    expect(await page.getByRole('button', { name: 'More time' }).isVisible()).toBe(false);
    expect(await page.inputValue('#code')).toBe('SECRET');
  });

  it('a time limit keeps quiet until two minutes before its end', async () => {
    await open(<CodeField name="code" label="Code" />, { after: limit(121) });
    await page.waitForSelector('[data-quiet]', { state: 'attached' });
    expect(await page.getByText('Until 10:58.').isVisible()).toBe(false);
    await page.waitForSelector('[data-near]');
  });

  it('once time ran out, the button says so and does not offer more', async () => {
    await open(<CodeField name="code" label="Code" />, { after: limit(1) });
    await page.getByRole('button', { name: 'Start again' }).waitFor();
    expect(await page.locator('[data-part="text"]').textContent()).toBe('Over.');
    expect(await page.getByRole('button', { name: 'More time' }).count()).toBe(0);
  });

  it('a refusal takes the focus, and its link leads into the field', async () => {
    await open(<TextField name="id" label="User ID" error="Wrong" />, { refused: true });
    expect(await page.evaluate(`document.activeElement.getAttribute('role')`)).toBe('alert');
    await page.getByRole('link', { name: 'Wrong' }).click();
    expect(await page.evaluate(`document.activeElement.id`)).toBe('id');
  });

  it('a value is copied as it stands', async () => {
    await open(
      <Copyable id="key" words={{ copy: 'Copy', copied: 'Copied' }}>
        JBSW Y3DP
      </Copyable>,
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(`navigator.clipboard.readText()`)).toBe('JBSW Y3DP');
  });
});
