import type { Page } from 'playwright-core';
import { send, signIn } from '../../e2e/support/steps.ts';
import type { Stage, State } from '../state.ts';

type Typed = Readonly<Record<string, string | boolean>>;

/** Signed in as somebody with a role, on a page of the policy. */
function on(path: string, admin = 'admin@alpenglow.example', password = 'nine quiet glaciers hum') {
  return async ({ page }: Stage): Promise<void> => {
    await signIn(page, admin, password);
    await page.goto(`/admin/policy${path}`);
  };
}

/** The form, filled in and looked at. */
function looked(typed: Typed, then?: (stage: Stage) => Promise<void>) {
  return async (stage: Stage): Promise<void> => {
    await on('/edit')(stage);
    await type(stage.page, typed);
    await send(stage.page, 'policy');
    await then?.(stage);
  };
}

async function type(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`[name="${name}"]`);
    if (typeof value === 'boolean') await field.setChecked(value, { force: true });
    else if ((await field.first().getAttribute('type')) === 'radio')
      await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    else await field.fill(value);
  }
}

const save = ({ page }: Stage) => send(page, 'policy');

/** The policy's pages in every state. */
export const consolePolicyStates: State[] = [
  { name: 'policy', reach: on('') },
  {
    name: 'policy, by an auditor',
    reach: on('', 'auditor@alpenglow.example', 'quiet ledger by candle'),
  },
  { name: 'policy, self-service only', reach: on('', 'admin@lotus.example', 'slow river under bamboo') },
  { name: 'policy, presets', reach: on('/presets') },
  { name: 'policy, form', reach: on('/edit') },
  {
    name: 'policy, form, self-service only',
    reach: on('/edit', 'admin@lotus.example', 'slow river under bamboo'),
  },
  {
    name: 'policy, form, refused',
    status: 422,
    reach: looked({
      'password.alone': '12',
      helpLink: 'intranet',
      'ways.email': false,
      'ways.phone': false,
      'ways.totp': false,
      'ways.passkey': false,
    }),
  },
  {
    name: 'policy, form, not theirs',
    status: 403,
    refused: true,
    reach: on('/edit', 'auditor@alpenglow.example', 'quiet ledger by candle'),
  },
  {
    name: 'policy, review, locks out',
    reach: looked({ gates: '2', 'ways.phone': false, 'password.alone': '18' }),
  },
  {
    name: 'policy, review, part of it waits',
    reach: looked({ 'ways.phone': false, ownMailOpensGates: true, bannedTerms: 'glacier' }),
  },
  {
    name: 'policy, review, proof too old',
    status: 403,
    refused: true,
    reach: looked({ gates: '2' }, async (stage) => {
      await stage.regain.sql("update session set proved_at = proved_at - interval '10 minutes'");
      await save(stage);
    }),
  },
  { name: 'policy, saved', reach: looked({ gates: '2' }, save) },
  { name: 'policy, a change waits', reach: looked({ ownMailOpensGates: true, 'ways.phone': false }, save) },
  {
    name: 'policy, form, a change waits',
    reach: looked({ ownMailOpensGates: true }, async (stage) => {
      await save(stage);
      await stage.page.goto('/admin/policy/edit');
    }),
  },
  {
    name: 'policy, form, overtaken',
    status: 409,
    refused: true,
    reach: looked({ gates: '2' }, async (stage) => {
      const other = await stage.page.context().newPage();
      await other.goto('/admin/policy/edit');
      await type(other, { 'ways.phone': false });
      await send(other, 'policy');
      await send(other, 'policy');
      await other.close();
      await save(stage);
    }),
  },
];
