/**
 * Asks for a new picture and sound without leaving the page. The server answers the same post as without scripts, by
 * the whole page; the check in it replaces the old one. Whatever fails, the plain post takes over.
 */
export function renewInPlace(host: HTMLElement, renewed: () => void): void {
  for (const button of host.querySelectorAll<HTMLButtonElement>('button[type="submit"]')) {
    button.addEventListener('click', async (event) => {
      const form = button.form;
      if (!form || button.dataset.plain !== undefined) return;
      event.preventDefault();
      const fresh = await freshPage(form, button);
      if (fresh && replace(host, form, fresh)) {
        renewed();
        host.querySelector<HTMLInputElement>('[name="check-answer"]')?.focus();
        return;
      }
      button.dataset.plain = '';
      form.requestSubmit(button);
    });
  }
}

// Attributes, not properties, of the form: a field called "id" stands in for `form.id`.
async function freshPage(form: HTMLFormElement, button: HTMLButtonElement): Promise<Document | undefined> {
  try {
    const entries = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
    const answer = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body: new URLSearchParams(entries),
    });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

function replace(host: HTMLElement, form: HTMLFormElement, page: Document): boolean {
  const fresh = page.querySelector<HTMLElement>('human-check');
  const token = fresh?.querySelector<HTMLInputElement>('[name="check-token"]')?.value;
  if (!fresh || !token) return false;
  // All unseen fields of the form, not the check's alone: its anti-forgery token may be new too.
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) {
    const twin = page.querySelector<HTMLInputElement>(
      `form[id="${CSS.escape(form.getAttribute('id') ?? '')}"] input[name="${CSS.escape(field.name)}"]`,
    );
    if (twin) field.value = twin.value;
  }
  for (const media of ['img', 'audio'] as const) {
    const src = fresh.querySelector(media)?.getAttribute('src');
    if (src) host.querySelector(media)?.setAttribute('src', src);
  }
  const wait = host.querySelector('[data-part="wait"]');
  const freshWait = fresh.querySelector('[data-part="wait"]');
  if (wait && freshWait) wait.replaceChildren(...document.importNode(freshWait, true).childNodes);
  host.dataset.computation = fresh.dataset.computation ?? '';
  const answer = host.querySelector<HTMLInputElement>('[name="check-answer"]');
  if (answer) answer.value = '';
  return true;
}
