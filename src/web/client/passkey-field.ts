import { improves, words } from './element.ts';

/**
 * Shows the button where the browser knows passkeys, and has the form wait for the ceremony. What runs it is fetched by
 * pages that have such a button alone.
 */
improves('passkey-field', (host) => {
  const form = host.closest('form');
  const answer = host.querySelector<HTMLInputElement>('[name="passkey"]');
  const button = host.querySelector('button');
  const said = host.querySelector<HTMLElement>('[data-part="said"]');
  if (!form || !answer || !button || !said) return;
  const say = (what: string) => {
    said.textContent = what === '' ? '' : words(host, what);
  };
  if (typeof PublicKeyCredential !== 'function') {
    say('unsupported');
    return;
  }
  say('');
  button.hidden = false;
  const parts = { host, answer, say, send: () => form.requestSubmit(button) };
  const loaded = import('./passkey-ceremony.ts').then(({ passkeyCeremony }) => passkeyCeremony(parts));
  loaded.catch(() => say('failed'));
  form.addEventListener(
    'submit',
    (event) => {
      const pressed = event.submitter as HTMLButtonElement | null;
      if (answer.value !== '' || pressed?.formNoValidate) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      loaded.then((ceremony) => ceremony.run()).catch(() => say('failed'));
    },
    { capture: true },
  );
  // Back brings the page as it was left: an answer that was sent is worth nothing any more.
  addEventListener('pageshow', (event) => {
    if (event.persisted) answer.value = '';
  });
});
