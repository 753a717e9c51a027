import type { CDPSession, Page } from 'playwright-core';

/** An authenticator in the browser that keeps passkeys and asks who one is, as a laptop with a fingerprint reader has it. */
export interface VirtualAuthenticator {
  /** Names of the passkeys that it holds. */
  credentials(): Promise<readonly { credentialId: string; signCount: number }[]>;
  /** False: nobody touches it until it is true again. */
  touch(present: boolean): Promise<void>;
  /** False: whoever touches it is not its owner. */
  recognises(owner: boolean): Promise<void>;
}

/**
 * Plugs one in. Unless asked for, the browser has no list of its own: an authenticator that is always touched would take
 * the passkey out of it before anybody presses a button.
 */
export async function plugIn(page: Page, { list = false } = {}): Promise<VirtualAuthenticator> {
  if (!list)
    await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = async () => false');
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async credentials() {
      return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
    },
    touch: (enabled) =>
      session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }).then(() => {}),
    recognises: (isUserVerified) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }).then(() => {}),
  };
}

/** Adds a passkey on its page; somebody is signed in, and proved it just now. */
export async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/security/ways/passkey');
  await page.fill('[name="name"]', name);
  await pressPasskey(page);
}

/** Presses the button of a passkey, and waits for the page that follows. */
export async function pressPasskey(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.click('passkey-field button')]);
}
