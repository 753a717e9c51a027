import { improves } from './element.ts';

/**
 * Fetches this very page every few seconds and takes its own part out of the answer. It waits while the page is hidden,
 * and while the person has the focus within; it ends with the answer whose part is no live one any more.
 */
improves('live-part', (host) => {
  const seconds = Number(host.dataset.seconds ?? '2');
  const refresh = async () => {
    if (document.hidden || host.contains(document.activeElement)) return;
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(host.id);
    if (fresh !== null && fresh.localName !== host.localName) {
      window.clearInterval(timer);
      host.replaceWith(fresh);
      return;
    }
    if (fresh !== null && fresh.innerHTML !== host.innerHTML) host.replaceChildren(...fresh.childNodes);
  };
  const timer = window.setInterval(() => void refresh(), seconds * 1000);
});
