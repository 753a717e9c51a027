import { describe } from 'vitest';
import type { Demonstration } from './support/demonstration.ts';
import { identify, question, send, takeWay, tellTrouble, typePassword } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const marta = 'marta@mail.example';

async function mailedLink(regain: Demonstration): Promise<string> {
  const { text } = await regain.message(marta, (each) => each.text.includes('/recover/link?t='));
  return /http:\S+\/recover\/link\?t=[\w.-]+/.exec(text)![0];
}

describe.skipIf(noBrowser)('a mailed link', () => {
  test('moves the recovery to the device that presses, and ends it where it began (R27)', async ({
    regain,
    open,
  }) => {
    const here = await open();
    await identify(here, 'member@alpenglow.example');
    await tellTrouble(here, 'forgotten');
    await takeWay(here, 'email');
    const link = await mailedLink(regain);

    const phone = await open({ width: 390 });
    await phone.goto(link);
    expect(new URL(phone.url()).search).toBe('');
    expect(await question(phone)).toBe('Go on here?');
    await send(phone, 'go-on-form');
    expect(await question(phone)).toBe('Choose a new password');

    await here.reload();
    expect(await question(here)).not.toBe('Choose a new password');
    await here.goto('/recover/password/new');
    expect(new URL(here.url()).pathname).toBe('/recover');

    await typePassword(phone, 'seven wet otters in line');
    expect(await question(phone)).toBe('Your password is changed');
  });

  test('opened ten times by a scanner with scripts, it still serves the person (R20)', async ({
    regain,
    open,
  }) => {
    const here = await open();
    await identify(here, 'member@alpenglow.example');
    await tellTrouble(here, 'forgotten');
    await takeWay(here, 'email');
    const link = await mailedLink(regain);
    const scanner = await open();
    for (let time = 0; time < 10; time++) {
      await scanner.goto(link);
      expect(await question(scanner)).toBe('Go on here?');
    }
    await here.goto(link);
    await send(here, 'go-on-form');
    expect(await question(here)).toBe('Choose a new password');
  });

  test('pressed twice, it says so and leads on', async ({ regain, open }) => {
    const here = await open();
    await identify(here, 'member@alpenglow.example');
    await tellTrouble(here, 'forgotten');
    await takeWay(here, 'email');
    const link = await mailedLink(regain);
    await here.goto(link);
    await send(here, 'go-on-form');
    await here.goto(link);
    expect(await question(here)).toBe('This link no longer works');
    await here.getByRole('link', { name: 'Go on or start again' }).click();
    expect(await question(here)).toBe('Choose a new password');
  });
});
