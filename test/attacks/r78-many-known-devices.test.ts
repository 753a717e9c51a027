import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { isSignedIn, signInAs, tryPassword } from './support/sign-in.ts';

/** R78: what known devices have apart is no way around the limit of a network. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('R78: somebody with an account and many known devices gets one limit more, not one for each', async () => {
  const person = await app.addPerson('ada@personal.example');
  const devices = Array.from({ length: 4 }, () => app.browser({ address: '172.16.11.1' }));
  for (const device of devices) {
    await signInAs(app, device, person);
    device.cookies.delete('regain-session');
  }
  const values = devices.map(({ cookies }) => cookies.get('regain-device'));
  expect(new Set(values).size).toBe(4);

  const { hasher } = app.app;
  let verified = 0;
  app.app.hasher = { ...hasher, verify: async () => ++verified > 0 };
  for (let i = 0; i < 160; i++) await tryPassword(devices[i % 4]!, person.userId, person.password);
  app.app.hasher = hasher;
  // Sixty of the network, less the four above, and sixty of the account's devices together.
  expect(verified).toBe(116);

  // Another person of that network, at their own browser, is not kept out by it.
  const neighbour = await app.addPerson('eva@personal.example');
  const elsewhere = app.browser({ address: '172.16.12.1' });
  await signInAs(app, elsewhere, neighbour);
  const home = app.browser({ address: '172.16.11.2' });
  for (const [name, value] of elsewhere.cookies) if (name !== 'regain-session') home.cookies.set(name, value);
  await tryPassword(home, neighbour.userId, neighbour.password);
  expect(await isSignedIn(home)).toBe(true);
});
