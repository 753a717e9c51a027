import { improves } from './element.ts';

/** Milliseconds without a key before it asks: fast typists ask once a word. */
const pause = 250;

/**
 * Searches while the form is being filled in: fetches the page that the form would lead to, and takes what was found out
 * of it. The address follows, so that a reload, Back and a copied link show the same. A slower answer to an earlier
 * question is dropped.
 */
improves('live-search', (host) => {
  const form = document.getElementById(host.dataset.form ?? '');
  if (!(form instanceof HTMLFormElement)) return;
  let timer = 0;
  let underWay: AbortController | undefined;
  const search = async () => {
    underWay?.abort();
    const mine = new AbortController();
    underWay = mine;
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
    const answer = await fetch(address, { signal: mine.signal }).catch(() => undefined);
    if (!answer?.ok || answer.redirected || mine.signal.aborted) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(host.id);
    if (fresh === null || mine.signal.aborted) return;
    host.replaceChildren(...fresh.childNodes);
    const count = document.getElementById(host.dataset.count ?? '');
    if (count) count.textContent = page.getElementById(count.id)?.textContent ?? '';
    history.replaceState(null, '', address);
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pause);
  });
});
