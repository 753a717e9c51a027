import {
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { words } from './element.ts';

interface Parts {
  host: HTMLElement;
  answer: HTMLInputElement;
  /** Names one of the host's texts. */
  say(what: string): void;
  send(): void;
}

interface Ceremony {
  /** Asks the device, and sends the form with its answer. */
  run(): Promise<void>;
}

/** A passkey is asked for by the button, and, on the page of the sign-in, by the browser's own list. */
export function passkeyCeremony({ host, answer, say, send }: Parts): Ceremony {
  const renewAfter = Number(words(host, 'renewAfter')) * 1000;
  let asOf = Date.now();
  let listening = false;
  let asking = false;

  /** Whoever left the page open would answer a challenge that is too old: the same page, asked again, has a newer one. */
  const renew = async () => {
    if (Date.now() - asOf < renewAfter) return;
    const page = await fetch(location.href);
    const fresh = new DOMParser()
      .parseFromString(await page.text(), 'text/html')
      .querySelector<HTMLElement>('passkey-field');
    const token = fresh?.querySelector<HTMLInputElement>('[name="passkey-token"]')?.value;
    if (!page.ok || !fresh || !token) return;
    host.dataset.options = words(fresh, 'options');
    host.querySelector<HTMLInputElement>('[name="passkey-token"]')!.value = token;
    asOf = Date.now();
  };

  const ask = async (useBrowserAutofill: boolean) => {
    const options: unknown = JSON.parse(words(host, 'options'));
    const made =
      words(host, 'does') === 'create'
        ? await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({
            optionsJSON: options as PublicKeyCredentialRequestOptionsJSON,
            useBrowserAutofill,
          });
    answer.value = JSON.stringify(made);
    send();
  };

  /** Waits, unseen, until a passkey is taken out of the browser's own list. Whatever ends that says nothing. */
  const listen = async () => {
    if (words(host, 'does') !== 'use' || host.dataset.autofill === undefined || asking) return;
    if (listening || !(await browserSupportsWebAuthnAutofill())) return;
    listening = true;
    try {
      await ask(true);
    } catch {
      // Taken over by the button, or by a newer challenge.
    } finally {
      listening = false;
    }
  };

  const listenAnew = async () => {
    if (document.hidden || asking || Date.now() - asOf < renewAfter) return;
    WebAuthnAbortService.cancelCeremony();
    await renew();
    await listen();
  };

  if (host.dataset.autofill !== undefined) {
    void listen();
    setInterval(() => void listenAnew(), renewAfter);
    document.addEventListener('visibilitychange', () => void listenAnew());
  }

  return {
    async run() {
      if (asking) return;
      asking = true;
      say('asking');
      try {
        await renew();
        await ask(false);
        say('');
      } catch (error) {
        say(reasonOf(error));
      } finally {
        asking = false;
      }
      if (answer.value === '') void listen();
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'thereAlready';
  // The person said no, or time ran out: browsers don't say which.
  const name = error instanceof Error ? error.name : '';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}
