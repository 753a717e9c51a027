import { suggestPassword } from '../../domain/password/suggest.ts';
import { suggestionWords } from '../../domain/password/suggestion-words.ts';
import { improves, say, words } from './element.ts';

improves('suggest-password', (host) => {
  const input = document.getElementById(words(host, 'of')) as HTMLInputElement | null;
  const button = host.querySelector('button');
  if (!input || !button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    input.value = suggestPassword(pick, suggestionWords);
    input.closest('reveal-password')?.dispatchEvent(new Event('reveal'));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
    say(host, words(host, 'suggested'));
  });
});

/** Even over [0, below): draws that would favour the low numbers are thrown away. */
function pick(below: number): number {
  const fair = Math.floor(2 ** 32 / below) * below;
  const draw = new Uint32Array(1);
  do crypto.getRandomValues(draw);
  while (draw[0]! >= fair);
  return draw[0]! % below;
}
