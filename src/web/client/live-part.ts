import { improves, words } from './element.ts';

/**
 * Fetches this very page every few seconds and takes its own part out of the answer. It waits while the page is hidden,
 * and while the person has the focus within; it ends with the answer whose part is no live one any more, or that is
 * another page: they were signed out.
 */
improves('live-part', (host) => {
  const seconds = Number(host.dataset.seconds ?? '2');
  const refresh = async () => {
    if (document.hidden || host.contains(document.activeElement)) return;
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) return;
    if (answer.redirected) return window.clearInterval(timer);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(host.id);
    if (fresh === null) return;
    tellStatus(host, page);
    if (fresh.localName !== host.localName) {
      window.clearInterval(timer);
      host.replaceWith(fresh);
      return;
    }
    if (fresh.innerHTML !== host.innerHTML) host.replaceChildren(...fresh.childNodes);
  };
  const timer = window.setInterval(() => void refresh(), seconds * 1000);
});

/** Only what changed: the same words again would be read out again. */
function tellStatus(host: HTMLElement, page: Document): void {
  const region = document.getElementById(words(host, 'status'));
  if (region === null) return;
  const said = page.getElementById(region.id)?.textContent || words(host, 'over');
  if (said !== region.textContent) region.textContent = said;
}
