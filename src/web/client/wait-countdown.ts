import { clockFace, countDown } from './countdown.ts';
import { fill, improves, say, words } from './element.ts';

improves('wait-countdown', (host) => {
  const text = host.querySelector('.wait');
  const button = host.querySelector('button');
  const early = (event: Event) => event.preventDefault();
  // aria-disabled keeps the button reachable, so that whoever finds it also finds the wait beside it.
  button?.setAttribute('aria-disabled', 'true');
  button?.addEventListener('click', early);
  countDown(Number(words(host, 'seconds')), (left) => {
    if (text) text.textContent = left > 0 ? fill(words(host, 'left'), { time: clockFace(left) }) : '';
    if (left > 0) return;
    button?.removeAttribute('aria-disabled');
    button?.removeEventListener('click', early);
    if (text && !button) text.textContent = words(host, 'over');
    say(host, words(host, 'over'));
  });
});
