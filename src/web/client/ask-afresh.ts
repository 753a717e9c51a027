/** What an address needs in order to show its page as it was. Nothing secret is among it. */
const naming = ['kind', 'username', 'trouble', 'to', 'from', 'with', 'id'];

/**
 * A refusal answers a post, and so does a page in another language. On Back a browser does not show such a page: it
 * shows one of its own, which asks whether to send the form once more. So its entry in the history becomes an
 * ordinary one, and Back and Reload ask for the page afresh.
 */
function becomeOrdinary(): void {
  const form = document.querySelector<HTMLFormElement>('main form');
  const address = new URL(location.href);
  for (const name of naming) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement && !field.readOnly && field.value !== '') {
      address.searchParams.set(name, field.value);
    }
  }
  history.replaceState(history.state, '', address);
}

if (document.body.dataset.answers === 'post') becomeOrdinary();
