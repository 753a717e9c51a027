import { improves, say, words } from './element.ts';

improves('copy-button', (host) => {
  const button = host.querySelector('button');
  const label = button?.querySelector('span');
  const source = document.getElementById(words(host, 'from'));
  // The clipboard is closed to pages over plain http; the text can still be selected by hand.
  if (!button || !label || !source || !navigator.clipboard) return;
  const before = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(textOf(source));
    label.textContent = words(host, 'copied');
    say(host, words(host, 'copied'));
    setTimeout(() => {
      label.textContent = before;
      say(host, '');
    }, 3000);
  });
});

/** A list is copied as one line an item. */
function textOf(source: HTMLElement): string {
  const items = [...source.querySelectorAll('li')];
  const texts = items.length > 0 ? items : [source];
  return texts.map((element) => (element.textContent ?? '').trim()).join('\n');
}
