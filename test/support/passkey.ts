import { userHandle } from '../../src/app/passkeys/options.ts';
import { Authenticator, type Twist } from './authenticator.ts';
import type { HttpBrowser, PageSeen } from './browser.ts';
import type { TestApp } from './compose.ts';
import { elements } from './html.ts';
import type { Person } from './people.ts';

/** The options that the page in sight gives to the browser. @throws if it asks for no passkey */
export function passkeyOptions(
  browser: HttpBrowser,
): { challenge: string; rpId: string } & Record<string, unknown> {
  const field = elements(browser.page.document, 'passkey-field').next().value;
  if (field === undefined) throw new Error(`no passkey is asked for on ${browser.page.path}`);
  return JSON.parse(field.attributes.get('data-options') ?? '');
}

/** Gives a person a passkey that they had before: by default for 30 days, so that it opens gates. */
export async function givePerson(
  { app, origin }: TestApp,
  person: Pick<Person, 'id'>,
  options: { boundAt?: Date; usableFrom?: Date; label?: string; counts?: boolean } = {},
): Promise<Authenticator> {
  const key = new Authenticator(origin, { counts: options.counts ?? true });
  const rpId = new URL(origin).hostname;
  const challenge = app.random.token();
  const response = key.create({ challenge, rp: { id: rpId }, user: { id: userHandle(person.id) } });
  const made = await app.webauthn.verifyCreation(response, { challenge, origin, rpId, algorithms: [-7] });
  if (made === undefined) throw new Error('the passkey was not made');
  const boundAt = options.boundAt ?? new Date(app.clock.now().getTime() - 30 * 86_400_000);
  await app.store.transaction(async (tx) => {
    const methodId = await tx.methods.add({
      accountId: person.id,
      kind: 'passkey',
      label: options.label ?? 'Laptop',
      boundBy: 'owner',
      confirmedAt: boundAt,
      usableFrom: options.usableFrom ?? boundAt,
    });
    await tx.passkeys.add({ ...made, methodId });
  });
  return key;
}

/** Posts what the browser made of a passkey, on a page that has its button beside another form. */
export function postPasskey(browser: HttpBrowser, response: string): Promise<PageSeen> {
  return browser.submit({ passkey: response }, { form: 'passkey-form' });
}

/** Takes a passkey out of the browser's list on the page of the sign-in. */
export async function signInWith(
  browser: HttpBrowser,
  key: Authenticator,
  twist: Twist = {},
): Promise<PageSeen> {
  await browser.get('/signin');
  return postPasskey(browser, key.get(passkeyOptions(browser), twist));
}
