import { improves, words } from './element.ts';

improves('reveal-password', (host) => {
  const input = host.querySelector('input');
  const button = host.querySelector('button');
  if (!input || !button) return;
  const show = button.textContent ?? '';
  const hide = words(button, 'hide');
  const reveal = (shown: boolean) => {
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? hide : show;
  };
  button.hidden = false;
  button.addEventListener('click', () => reveal(input.type === 'password'));
  host.addEventListener('reveal', () => reveal(true));
  // A revealed password would be kept in the browser's list of past entries, and shown in a screenshot of the next page.
  input.form?.addEventListener('submit', () => reveal(false));
});
