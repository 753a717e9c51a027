import { improves, words } from './element.ts';

/** After so many milliseconds without an answer the reader may press again; the server drops what it has already done. */
const usualPatience = '15000';

improves('submit-once', (host) => {
  const form = host.querySelector('form');
  if (!form) return;
  const region = document.createElement('p');
  region.className = 'unseen';
  region.setAttribute('role', 'status');
  form.append(region);
  let busy = false;

  const free = () => {
    busy = false;
    region.textContent = '';
    for (const button of submitButtons(form)) {
      button.removeAttribute('aria-disabled');
      delete button.dataset.busy;
    }
  };

  form.addEventListener('submit', (event) => {
    if (busy) {
      event.preventDefault();
      return;
    }
    busy = true;
    region.textContent = words(host, 'busy');
    // Not `disabled`: a disabled button would lose the focus, and its name and value would not be sent.
    for (const button of submitButtons(form)) button.setAttribute('aria-disabled', 'true');
    if (event.submitter) event.submitter.dataset.busy = '';
    setTimeout(free, Number(host.dataset.patience ?? usualPatience));
  });
  // Back brings the page as it was left, from the browser's own store.
  addEventListener('pageshow', (event) => {
    if (event.persisted) free();
  });
});

function submitButtons(form: HTMLFormElement): HTMLButtonElement[] {
  return [...form.elements].filter(
    (element): element is HTMLButtonElement =>
      element instanceof HTMLButtonElement && element.type === 'submit',
  );
}
