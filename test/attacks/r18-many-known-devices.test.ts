import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { regainByMail } from './support/recover.ts';
import { isSignedIn, nextAddress, stranger, tryPassword } from './support/sign-in.ts';

/** R18: known devices have tries of their own; whoever knew the password once can't draw as many as they like. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('R18: devices that an intruder made known before a recovery don’t multiply the tries after it', async () => {
  const organisation = await app.addOrganisation();
  const person = await app.addPerson('ada@alpenglow.example', { organisation, emails: ['ada@mail.example'] });
  const owner = stranger(app);
  // The intruder has the password, and signs in again and again, each time without the cookie.
  const devices = [];
  for (let i = 0; i < 30; i++) {
    const device = stranger(app);
    await tryPassword(device, person.userId, person.password);
    expect(await isSignedIn(device)).toBe(true);
    device.cookies.delete('regain-session');
    devices.push(device);
    app.clock.pass(1);
  }
  await regainByMail(app, owner, person);

  const { hasher } = app.app;
  const compared = new Set<string>();
  app.app.hasher = { ...hasher, verify: async (_phc, password) => compared.add(password).size < 0 };
  for (const [i, device] of devices.entries()) {
    for (let n = 0; n < 11; n++) {
      const browser = app.browser({ address: nextAddress() });
      for (const [name, value] of device.cookies) browser.cookies.set(name, value);
      await tryPassword(browser, person.userId, `guess ${i} ${n}`);
    }
  }
  app.app.hasher = hasher;
  // Ten of strangers, and ten of each of ten devices at most; the owner's is one of them.
  expect(compared.size).toBeLessThanOrEqual(10 + 10 * 10);

  // The person's own browser is known all the same, and nobody's guesses count against it.
  await tryPassword(owner, person.userId, 'seven wet otters in line');
  expect(await isSignedIn(owner)).toBe(true);
});
