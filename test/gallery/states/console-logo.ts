import { send, signIn } from '../../e2e/support/steps.ts';
import { picture } from '../../support/pictures.ts';
import type { Stage, State } from '../state.ts';

/** Signed in as a Global admin, on the page of the logo. */
async function on({ page }: Stage): Promise<void> {
  await signIn(page, 'second@alpenglow.example', 'two owls share a birch');
  await page.goto('/admin/policy/logo');
}

/** A file is chosen and sent. */
function sent(content: () => Buffer | Promise<Buffer>) {
  return async (stage: Stage): Promise<void> => {
    await on(stage);
    await stage.page
      .locator('#picture')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await content() });
    await send(stage.page, 'logo');
  };
}

/** The logo's page in every state. */
export const consoleLogoStates: State[] = [
  { name: 'logo, none', reach: on },
  { name: 'logo, refused', status: 422, refused: true, reach: sent(() => Buffer.from('<svg/>')) },
  {
    name: 'logo, too long',
    status: 413,
    refused: true,
    reach: sent(() => Buffer.alloc(600 * 1024)),
  },
  { name: 'logo, in force', reach: sent(() => picture('png', { width: 480, height: 160 })) },
];
